package org.gongzhi.matters.intake;

import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/** The everyday words by which the rules tell a problem, a promise and chatter apart. */
final class Vocabulary {
  /** Something is wrong. */
  static final Words TROUBLE =
      Words.of(
          """
          坏 不亮 不热 不制热 不通 不动 不走 不转 不来 没来 没反应 失灵 故障 打不开 关不上 锁不上 进不去 出不去 进不来 闪
          用不了 漏 渗 滴水 堵 冒 溢 返 臭 异味 味道很大 味道大 难闻 脏 乱 破 裂 断 掉 脱落 松动 晃 塌 陷 锈 倒了 歪 烂 积水 积了
          停水 停电 没水 没电 没有水 没有电 没暖气 黑灯瞎火 黑漆漆 黑咕隆咚 黑乎乎 太黑 很黑 吵 噪 扰民 睡不着 占 霸占 挡 乱停
          堆 堆满 飞线 私搭 违建 圈地 偷 被盗 骗 抛 扔 砸 打架 打人 没人管 不管 没人修 没人理 没人扫 没人收 没人清 没修 不修
          不处理 不作为 没处理 没人处理 没人来 太差 很差 态度差 乱收费 多收 欠 拖 不合理 不公开 不公示 怎么回事 咋回事 闹 咬 叫 呛
          油烟 异响 响 卡 困 被困 陈旧 破旧 失修 无人检修 不正常 锁住 被锁 封堵 隔三差五 瘫痪 蹲 跳闸 冒烟 起火 着火 漏气 泄漏 漏电 触电 浑 发黄 发黑 太低 很低 压低 小得 不够 没地方 摔 滑倒 绊 危险
          隐患 老鼠 蟑螂 虫 蚊子 白蚁 杂草 枯 生锈 没饭吃 断粮 晕倒 昏倒 走丢 走失 联系不上 不想活 轻生 自杀 跳楼 活不下去 丢了
          """);

  /** “没坏”, “不堵”: what stands right before a trouble and takes it back. */
  static final Words NOT = Words.of("没 没有 不 不会 未 无 别 不要 不再 防止 避免");

  /** Somebody is asked to do something. */
  static final Words REQUEST =
      Words.of(
          """
          麻烦 请物业 请社区 请师傅 请尽快 请帮 帮忙 帮帮 求助 求帮 修一下 修理 修修 处理一下 看一下 来看看 看看能不能 管一管 管管
          能不能 能否 可不可以 可否 希望 建议 申请 需要 想要 想问 想咨询 想反映 反映一下 反映 投诉 举报 快来 赶紧 催一下 挪一下
          """);

  static final Words QUESTION =
      Words.of(
          """
          ？ ? 吗 请问 咨询 什么时候 啥时候 怎么办 咋办 怎么弄 哪里 哪儿 在哪 多少钱 是不是 有没有 为什么 为啥 怎么还 几点 谁知道 怎么 如何 能不能 能否 可不可以
          """);

  /** What belongs to deliberation, whatever class the words point to. */
  static final Words TOPIC = Words.of("议事会 表决 投票 业主大会 议题 提案 征求意见 换届 协商 同意书 签字同意 没通过 联名");

  /** Something that exists broke: a repair, even where building it anew would be deliberated. */
  static final Words BROKEN = Words.of("坏 不亮 失灵 故障 打不开 用不了 充不上 充不了 没反应 漏 塌 断 冒烟 起火 锈");

  /** The words of those who answer. */
  static final Words ANSWER =
      Words.of(
          """
          已联系 已经联系 联系了 联系过 已报修 已经报修 已报 已上报 已反馈 已经反馈 已转 已经转 我来转 帮您转 帮你转 转给 已登记
          登记了 记下了 已安排 已经安排 安排 马上去 马上来 马上到 马上派 这就去 去更换 去修 来修 去处理 来处理 去看看 来看看 去看一下
          来看一下 上门 派人 派师傅 师傅去 师傅来 师傅明天 师傅下午 维修人员 工作人员 会处理 会去 尽快 抓紧 正在 在修 在处理 已通知
          已经通知 已催 已派 配件 已下单 排期 报价 我去问 我问一下 我联系
          """);

  /** To everybody, about what will be: no answer to anybody. */
  static final Words NOTICE = Words.of("通知 温馨提示 各位业主 各位居民 请大家 请各位 相互转告 互相转告 储水 敬请谅解");

  /** A question about a matter under way. */
  static final Words CHASE = Words.of("修 处理 解决 弄好 来人 换 有人管 结果 进展 多久");

  static final Words RECEIVED = Words.of("收到 好的 知道了 明白 了解 记下 登记 我来转");

  static final Words DONE =
      Words.of(
          """
          修好了 已修好 已经修好 换好了 已更换 已经更换 已换 已经换 换上了 处理好了 已处理 已经处理 处理完 疏通了 已疏通 已经疏通
          下水通了 管道通了 清理了 已清理 已经清理 清理干净 清理完 解决了 已解决 已经解决 恢复了 已恢复 已经恢复 来水了 来电了 亮了 弄好了
          搞好了 救出来 放出来 拖走了 清走了 拉走了 已经好了 已完成 完成了
          """);

  static final Words FINE = Words.of("好的 好着 正常 没坏 亮着 没问题 没事 不堵 没堵 没停 有水 有电 不漏 没漏");

  static final Words THANKS = Words.of("谢谢 感谢 多谢 辛苦 谢了 费心 [抱拳] [玫瑰] 🙏");

  static final Words ACKNOWLEDGED =
      Words.of("好的 好滴 好嘞 好哒 收到 嗯 哦 知道了 明白 了解 OK ok 行 可以 👌 👍 [OK] [强] 1");

  /** Words that begin a support. */
  static final Words SUPPORT_BEGINS =
      Words.of(
          """
          是的 是啊 对的 对啊 对呀 +1 ＋1 加1 加一 同问 同感 同求 附议 支持 确实 就是 一样 俺也 我也 我家也 我们也 也是 顶
          """);

  /** Words that make a support wherever they stand. */
  static final Words SUPPORT =
      Words.of(
          """
          我家也 我们也 我也 俺也 咱也 这边也 这里也 这也 我这也 层也 层的也 栋也 栋的也 单元也 单元的也 楼也 楼的也 家里也 都是这样
          也是这样 也一样 也是的 +1 同问 同感 也遇到 也闻到 也听到 也看到
          """);

  static final Words COMPLAINT =
      Words.of(
          """
          投诉 没人管 不管 没人理 不理 不作为 太差 很差 态度差 乱收费 多收 扰民 吵 噪 凭什么 一直没 多次 好几次 说了多少 反映过
          推来推去 踢皮球 占 乱停 霸占 不公开 不公示 不合理 拖欠 乱扔 堆 私搭 违建 圈地 油烟 没人扫 没人收 不修 不处理
          """);

  static final Words REPORT = Words.of("举报 偷 盗 诈骗 骗子 骗钱 赌 吸毒 传销 抛物 往下扔 无证 打架");

  static final Words SUGGESTION =
      Words.of("建议 希望能 希望可以 能不能加 能不能装 能不能增 能否增 能否加 可不可以加 可不可以装 最好能 要是能 提议");

  static final Words PRAISE = Words.of("表扬 锦旗 点赞 点个赞");

  /** In these places a reporter's own address says nothing. */
  static final Words PUBLIC_SPOT =
      Words.of(
          """
          小区门口 大门 南门 北门 东门 西门 广场 车库 公园 路口 马路 篮球场 中心花园 菜鸟驿站 停车场 小区里 全小区 幼儿园 学校
          """);

  /** Inside the reporter's own dwelling. */
  static final Words AT_HOME = Words.of("我家 家里 屋里 室内 厨房 卫生间 阳台 客厅 卧室 俺家");

  /** Who passes on what others saw. */
  static final Words RELAY = Words.of("反映 有居民 有业主 有邻居 发现 巡查 看到 走访 群里说");

  /** Placeholders that stand for what is no text. */
  static final Words MEDIA =
      Words.of(
          """
          [图片] [语音] [视频] [动画表情] [表情] [文件] [链接] [位置] [小程序] [视频号] [名片] [红包]
          [Photo] [聊天记录] [图片表情]
          """);

  private Vocabulary() {}

  /** A trouble that is not taken back by the word before it. */
  static Words.@Nullable Hit trouble(String text) {
    for (Words.Hit hit : TROUBLE.in(text)) {
      if (!negated(text, hit)) {
        return hit;
      }
    }
    return null;
  }

  /** “没有漏气”, “没坏”: the word before says it is not so. Words like 没水 carry their own no. */
  static boolean negated(String text, Words.Hit hit) {
    for (int i = Math.max(0, hit.start() - 2); i < hit.start(); i++) {
      String no = NOT.at(text, i);
      if (no != null && i + no.length() == hit.start()) {
        return true;
      }
    }
    return false;
  }
}
