package org.gongzhi.matters.intake;

import java.util.List;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.understanding.Sentences;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * 来信的诉求. What somebody wants who writes a whole letter and not a line in a group. Its first sentence, or
 * its title, says it: what is called by its name there counts, then questions and wishes; only then the
 * rest is looked at. Who writes at length about what is wrong complains.
 */
final class LetterKind {
  /** Shorter texts are lines of a chat. */
  private static final int LETTER = 70;

  /** A first sentence that goes on and on says what it is about in so many characters. */
  private static final int HEAD = 60;

  private static final Words REPORT = Words.of("举报 检举 揭发");
  private static final Words COMPLAINT = Words.of("投诉 控告 状告 控诉 曝光 质疑 强烈反对 抗议");
  private static final Words SUGGESTION = Words.of("建议 提议 倡议 呼吁");
  private static final Words QUESTION =
      Words.of("咨询 请问 询问 请教 想问 问一下 问下 了解一下 想知道 求解 求解答 疑问 求答复");
  private static final Words PRAISE = Words.of("表扬 点赞 致谢 感谢信 锦旗 为社区 好人好事");
  private static final Words HELP = Words.of("求助 求救 求帮助 救救 帮帮 帮忙");

  private static final Words CRIME =
      Words.of(
          """
          偷税 漏税 逃税 传销 诈骗 骗局 非法集资 非法经营 赌博 赌场 涉黑 黑社会 黑恶 恶势力 贪污 受贿 行贿 腐败 卖淫 嫖娼
          吸毒 贩毒 套取 骗取 造假 无证经营 假证 违法犯罪 私吞 侵吞
          """);

  private static final Words WHY = Words.of("为何 为什么 为啥 凭什么 难道 何以 怎能 怎么能 有没有王法 谁来管 谁管 没人管 无人管");

  private static final Words ASKS =
      Words.of(
          """
          ？ ? 吗 何时 什么时候 啥时候 几时 多久 如何 怎么 怎样 哪里 哪些 哪个 哪儿 是谁 什么 是否 能不能 可不可以 可否 多少 有无 有没有
          """);

  private static final Words WISH = Words.of("希望 盼望 期盼 盼 望 恳请 恳求 请求 请 求 申请 何日 早日 尽快");

  private static final Words BETTER =
      Words.of(
          """
          增设 增加 加设 添加 设立 设置 加强 规范 完善 优化 加快 提高 改善 改进 延长 开通 开放 均衡 推广 修建 新建 建设 安装 加装 普及
          取消 放宽 统一 科学 合理 推行 实施 引进 建立 制定 重视 加大 不要 应该 可以
          """);

  private static final Words WRONG =
      Words.of(
          """
          扰民 违规 违法 违建 乱收 强制 强行 强迫 拖欠 拒绝 拒不 不作为 不处理 无人 没人 欺骗 欺诈 霸占 强占 侵占 污染 恶意 克扣
          堵塞 占用 乱停 乱扔 乱搭 不合理 不公 敷衍 推诿 无果 迟迟 一直不 屡次 频繁 经常 严重 泛滥 猖獗 混乱 差 难 坑
          """);

  private static final Words HELPLESS =
      Words.of("该怎么办 该找谁 求助 无助 走投无路 帮忙 帮帮 救救 给予帮助 打哪个电话 怎么才能 怎样才能 困难");

  /** Somebody is to be stopped: who wishes that complains. */
  private static final Words ENFORCE =
      Words.of("拆除 强拆 查处 取缔 制止 整治 严查 彻查 严惩 处罚 追究 问责 严打 打击 清理 清除 疏通 管管 管一管");

  private static final Words I_REPORT = Words.of("我要举报 现举报 特举报 特此举报 实名举报 举报人");
  private static final Words I_ASK = Words.of("请问 咨询 想知道 想了解 想问一下 想问问 求解");
  private static final Words ABOUT = Words.of("反映 反应 问题");

  private LetterKind() {}

  /** What this letter wants, and by which word; null when it is no letter. */
  static @Nullable Found<MatterKind> of(String text) {
    if (!isLetter(text)) return null;
    List<Sentences.Span> sentences = Sentences.of(text);
    if (sentences.isEmpty()) return null;
    String head = head(text);
    Found<MatterKind> named = named(head);
    if (named != null) return named;
    Found<MatterKind> asked = asked(head);
    return asked != null ? asked : rest(head, text.substring(sentences.getFirst().end()));
  }

  static boolean isLetter(String text) {
    return text.length() > LETTER;
  }

  /** The first sentence, or as much of it as says what it is about. */
  static String head(String text) {
    List<Sentences.Span> sentences = Sentences.of(text);
    String first = sentences.isEmpty() ? text : sentences.getFirst().in(text);
    return first.length() > HEAD ? first.substring(0, HEAD) : first;
  }

  private static @Nullable Found<MatterKind> named(String head) {
    return firstOf(
        by(MatterKind.REPORT, REPORT, head),
        by(MatterKind.COMPLAINT, COMPLAINT, head),
        by(MatterKind.SUGGESTION, SUGGESTION, head),
        by(MatterKind.QUESTION, QUESTION, head),
        by(MatterKind.PRAISE, PRAISE, head),
        by(MatterKind.HELP, HELP, head));
  }

  private static @Nullable Found<MatterKind> asked(String head) {
    Found<MatterKind> crime = by(MatterKind.REPORT, CRIME, head);
    if (crime != null) return crime;
    Found<MatterKind> why = by(MatterKind.COMPLAINT, WHY, head);
    if (why != null) return why;
    boolean wrong = WRONG.anyIn(head);
    Found<MatterKind> question = by(MatterKind.QUESTION, ASKS, head);
    if (question != null && !wrong) return question;
    Words.Hit wish = WISH.first(head);
    if (wish == null) return null;
    if (ENFORCE.anyIn(head)) return by(MatterKind.COMPLAINT, ENFORCE, head);
    boolean better = BETTER.anyIn(head) && !wrong;
    return by(better ? MatterKind.SUGGESTION : MatterKind.HELP, WISH, head);
  }

  private static Found<MatterKind> rest(String head, String rest) {
    boolean wrong =
        WRONG.anyIn(head) || ABOUT.anyIn(head) || Vocabulary.trouble(head) != null;
    Found<MatterKind> found =
        firstOf(
            by(MatterKind.REPORT, I_REPORT, rest),
            wrong ? null : by(MatterKind.SUGGESTION, SUGGESTION, rest),
            wrong ? null : by(MatterKind.QUESTION, I_ASK, rest),
            by(MatterKind.HELP, HELPLESS, rest));
    return found != null ? found : Found.of(MatterKind.COMPLAINT, "intake.why.kind.letter");
  }

  @SafeVarargs
  private static @Nullable Found<MatterKind> firstOf(@Nullable Found<MatterKind>... found) {
    for (Found<MatterKind> f : found) if (f != null) return f;
    return null;
  }

  private static @Nullable Found<MatterKind> by(MatterKind kind, Words words, String text) {
    Words.Hit hit = words.first(text);
    return hit == null ? null : Found.of(kind, "intake.why.kind.word", hit.word());
  }
}
