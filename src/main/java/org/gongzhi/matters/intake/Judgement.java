package org.gongzhi.matters.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.DangerWord;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.understanding.PlainText;
import org.gongzhi.understanding.Sentences;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/** Kind, urgency and danger of a text, each with its reason; the first rule that fits wins. */
final class Judgement {
  private static final Words FEAR = Words.of("怕 担心 万一 容易 可能 会不会 防止 以免 避免 小心 预防 注意 演练 演习 讲座");

  /** In a letter: what happened before, again and again, or may happen. */
  private static final Words TOLD =
      Words.of(
          """
          次 曾 起 事件 隐患 一旦 万一 如果 若 假如 假设 要是 会 可能 容易 以往 之前 去年 前年 上次 最近看到 发生过 频繁 屡次 屡屡
          经常 多次 随时 出现过 恐惧 害怕 担忧 安全问题 的话 将 避免 防范
          """);

  /** What many go without; pressing whoever turned it off. */
  private static final Words OUTAGE =
      Words.of("停水 停电 停气 断水 断电 断气 关停电梯 停梯 停用电梯 没水 没电 电梯停运 漏电 塌陷 下沉 开裂 倒灌 粪水 污水横流");

  /** 意见建议、表扬、咨询. */
  private static final String WORDS_ONLY = "H01";

  /** Whoever is in danger says so in the first sentences. */
  private static final int NOW = 3;

  /** A fear speaks of what stands this many characters after it. */
  private static final int REACH = 10;

  private final Catalogue catalogue;
  private final Map<String, DangerWord> dangerByWord = new HashMap<>();
  private final Words dangers;

  Judgement(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.dangers().forEach(d -> dangerByWord.put(d.word(), d));
    this.dangers = new Words(dangerByWord.keySet());
  }

  Found<MatterKind> kind(String typed) {
    String text = PlainText.of(typed);
    Found<MatterKind> letter = LetterKind.of(text);
    if (letter != null) {
      return letter;
    }
    Words.Hit hit = dangers.first(text);
    if (hit != null && !Vocabulary.negated(text, hit)) {
      return Found.of(MatterKind.HELP, "intake.why.kind.word", hit.word());
    }
    Found<MatterKind> said =
        first(
            byWord(MatterKind.REPORT, Words.of("举报"), text),
            byWord(MatterKind.COMPLAINT, Words.of("投诉"), text),
            byWord(MatterKind.PRAISE, Vocabulary.PRAISE, text),
            byWord(MatterKind.SUGGESTION, Vocabulary.SUGGESTION, text),
            byWord(MatterKind.REPORT, Vocabulary.REPORT, text),
            byWord(MatterKind.COMPLAINT, Vocabulary.COMPLAINT, text));
    if (said != null) {
      return said;
    }
    Words.Hit trouble = Vocabulary.trouble(text);
    Words.Hit question = Vocabulary.QUESTION.first(text);
    if (question != null && trouble == null) {
      return Found.of(MatterKind.QUESTION, "intake.why.kind.word", question.word());
    }
    return trouble != null
        ? Found.of(MatterKind.HELP, "intake.why.kind.word", trouble.word())
        : Found.of(MatterKind.HELP, "intake.why.kind.default");
  }

  @SafeVarargs
  private static <T> @Nullable Found<T> first(@Nullable Found<T>... found) {
    for (Found<T> f : found) {
      if (f != null) {
        return f;
      }
    }
    return null;
  }

  private static @Nullable Found<MatterKind> byWord(MatterKind kind, Words words, String text) {
    for (Words.Hit hit : words.in(text)) {
      if (!Vocabulary.negated(text, hit)) {
        return Found.of(kind, "intake.why.kind.word", hit.word());
      }
    }
    return null;
  }

  /** 表扬、建议 and 咨询 without a class of their own go to the class that is kept for them. */
  List<Found<ClassRules.Guess>> classByKind(MatterKind kind) {
    boolean talk =
        kind == MatterKind.PRAISE || kind == MatterKind.SUGGESTION || kind == MatterKind.QUESTION;
    return catalogue.classes().stream()
        .filter(c -> talk && c.code().equals(WORDS_ONLY))
        .map(c -> Found.of(new ClassRules.Guess(c, List.of(), 0), "intake.why.classByKind"))
        .toList();
  }

  /** Danger words in the text that are meant, not denied; the feared ones included. */
  List<DangerWord> dangers(String typed) {
    String text = PlainText.of(typed);
    return dangers.in(text).stream()
        .filter(hit -> !Vocabulary.negated(text, hit))
        .map(hit -> Objects.requireNonNull(dangerByWord.get(hit.word())))
        .distinct()
        .toList();
  }

  Found<Urgency> urgency(String typed, @Nullable MatterClass c, MatterKind kind) {
    String text = PlainText.of(typed);
    Found<Urgency> danger = danger(text);
    Found<Urgency> critical = c == null ? null : critical(text, c);
    if (danger != null && danger.value() == Urgency.CRITICAL) {
      return danger;
    }
    if (critical != null) {
      return critical;
    }
    if (danger != null) {
      return danger;
    }
    if (c == null) {
      return Found.of(Urgency.NORMAL, "intake.why.urgency.default");
    }
    return LetterKind.isLetter(text) ? ofLetter(text, c, kind) : ofLine(text, c, kind);
  }

  /** A letter is about what its first sentence says, however much else is told. */
  private static Found<Urgency> ofLetter(String text, MatterClass c, MatterKind kind) {
    String head = LetterKind.head(text);
    if (isCalm(kind)) {
      boolean later = c.urgency() == Urgency.DELIBERATIVE && kind == MatterKind.SUGGESTION;
      return Found.of(later ? c.urgency() : Urgency.NORMAL, "intake.why.urgency.calm");
    }
    Words.Hit outage = OUTAGE.first(head);
    if (outage != null && c.urgency() != Urgency.DELIBERATIVE) {
      return Found.of(
          c.urgency().orMore(Urgency.URGENT), "intake.why.urgency.outage", outage.word());
    }
    boolean pressing = c.urgency().compareTo(Urgency.NORMAL) < 0;
    return pressing && kind != MatterKind.REPORT && Vocabulary.trouble(head) == null
        ? Found.of(Urgency.NORMAL, "intake.why.urgency.noTrouble")
        : Found.of(c.urgency(), "intake.why.urgency.class", c.name());
  }

  private static boolean isCalm(MatterKind kind) {
    return kind != MatterKind.HELP && kind != MatterKind.COMPLAINT && kind != MatterKind.REPORT;
  }

  private static Found<Urgency> ofLine(String text, MatterClass c, MatterKind kind) {
    Words.Hit broken = Vocabulary.BROKEN.first(text);
    Words.Hit talk = new Words(c.deliberativeWhen()).first(text);
    if (talk != null && broken == null) {
      return Found.of(Urgency.DELIBERATIVE, "intake.why.urgency.deliberative", talk.word());
    }
    if (c.urgency() == Urgency.DELIBERATIVE && broken != null) {
      return Found.of(Urgency.NORMAL, "intake.why.urgency.broken", broken.word());
    }
    return isCalm(kind) && c.urgency().compareTo(Urgency.NORMAL) < 0
        ? Found.of(Urgency.NORMAL, "intake.why.urgency.calm")
        : Found.of(c.urgency(), "intake.why.urgency.class", c.name());
  }

  private @Nullable Found<Urgency> danger(String text) {
    Found<Urgency> feared = null;
    for (Words.Hit hit : dangers.in(text)) {
      if (Vocabulary.negated(text, hit)) {
        continue;
      }
      boolean fearsToo = Objects.requireNonNull(dangerByWord.get(hit.word())).fears();
      if (fearsToo || !isFeared(text, hit)) {
        return Found.of(Urgency.CRITICAL, "intake.why.urgency.danger", hit.word());
      }
      feared = Found.of(Urgency.URGENT, "intake.why.urgency.feared", hit.word());
    }
    return feared;
  }

  private static @Nullable Found<Urgency> critical(String text, MatterClass c) {
    for (Words.Hit hit : new Words(c.criticalWhen()).in(text)) {
      if (!Vocabulary.negated(text, hit)) {
        return isFeared(text, hit)
            ? Found.of(Urgency.URGENT, "intake.why.urgency.feared", hit.word())
            : Found.of(Urgency.CRITICAL, "intake.why.urgency.danger", hit.word());
      }
    }
    return null;
  }

  private static boolean isFeared(String text, Words.Hit hit) {
    return feared(text, hit) || LetterKind.isLetter(text) && isTold(text, hit);
  }

  /** Whether a letter comes to it late, or tells of the past or of what may be. */
  private static boolean isTold(String text, Words.Hit hit) {
    List<Sentences.Span> sentences = Sentences.of(text);
    for (int i = 0; i < sentences.size(); i++) {
      Sentences.Span s = sentences.get(i);
      if (s.start() <= hit.start() && hit.start() < s.end()) {
        return i >= NOW || TOLD.anyIn(s.in(text));
      }
    }
    return true;
  }

  private static boolean feared(String text, Words.Hit hit) {
    String before = text.substring(Math.max(0, hit.start() - REACH), hit.start());
    return FEAR.in(before).stream()
        .anyMatch(f -> Sentences.of(before.substring(f.start()) + "·").size() == 1);
  }

  /** Why this is for the council and not for a craftsman; null when it is not. */
  @Nullable Sentence topic(String typed, Urgency urgency) {
    String text = PlainText.of(typed);
    Words.Hit word = Vocabulary.TOPIC.first(text);
    if (word != null && !Vocabulary.BROKEN.anyIn(text)) {
      return Sentence.of("intake.why.topic.word", word.word());
    }
    return urgency == Urgency.DELIBERATIVE ? Sentence.of("intake.why.topic.class") : null;
  }
}
