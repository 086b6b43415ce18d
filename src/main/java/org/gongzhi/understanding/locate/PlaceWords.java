package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 地点原话. The place a message speaks of, cut out of it as it was written, where no list of names helps: an
 * estate, a building or a village, down to the door, together with the district and street said before it.
 * Roads, companies, schools and offices are no such place.
 */
public final class PlaceWords {
  private static final int READ = 2_000;
  private static final int LONGEST = 28;
  private static final int ENOUGH = 4;

  private static final String N = "[0-9一二三四五六七八九十]{1,3}";

  /** 区县街镇: what stands before a name and is none. */
  private static final Pattern ADMIN =
      Pattern.compile(
          "(?:[A-Z][0-9]{0,2}[省市区县]|[一-龥]{2,3}[省市县]|[一-龥]{2,4}(?:街道|镇|乡)|[一-龥]{2}区(?=[一-龥]{2}))");

  /** Endings by which a dwelling place is known. */
  private static final Pattern SURE =
      Pattern.compile(
          "(?:安置|住宅|老旧|拆迁)?小区|花园(?!里|内)|家园|新村|[雅名佳嘉花新锦]苑|苑(?=[小0-9一二三四五六七八九十业物])|公寓|大厦"
              + "|家属[院楼]|教师楼|宿舍楼?|庭院|名[邸家]|世家|山庄|别墅|华[府庭]|[一-龥]{2}村(?:"
              + N
              + "[组队]|[一-龥]{1,3}组)|[一二三四五六七八九十][组队](?=[，,。、的村]|$)");

  /** Endings that make a dwelling place only where people live or own there. */
  private static final Pattern LIKELY =
      Pattern.compile("(?<![县省主老新])城|(?<![公校乐儿陵])园|苑|(?<!政)府|湾|庭|(?<![政医法学察剧书影病职])院|邸|国际(?!新)|天下|广场(?:停车场)?|时代|世纪|中心|社区|公馆|雅居|豪庭|楼盘|古街|村");

  private static final String LIVED =
      "业主|业委会|物业(?!公司(?!管)|维修|费)|住户|居民|小区|房屋|楼盘|开发商|电梯|村民|水改|的房|外墙|户主";

  private static final Pattern LIVED_IN = Pattern.compile("[”）\")]?的?(?:" + LIVED + "|(?<=村)民)");

  private static final Pattern LIVES_IN = Pattern.compile("(?:住在?|[我们人]是|位于|[坐座]落[在于]|家在?|购买的?)[“\"]?$");

  /** 三期, A区. */
  private static final String PHASE =
      "(?:[(（]?(?:第?[0-9一二三四五六七八九十.]{1,3}期|[A-Z东南西北][0-9]?区|[一二三四五六七八九十]区)[)）]?)?(?:小区)?";

  private static final String DOOR =
      "(?:第?[A-Za-z东南西北]{0,2}"
          + N
          + "(?:栋|幢|号楼|座|#楼?))?(?:"
          + N
          + "单元)?(?:"
          + N
          + "(?:层|楼(?![上下道顶])))?(?:[0-9]{3,4}(?:室|房|号)?(?![0-9元年平]))?";

  private static final Pattern AFTER = Pattern.compile(PHASE + DOOR);
  private static final Pattern NUMBERED =
      Pattern.compile("(?:" + N + "期|[A-Za-z东南西北]{0,2}" + N + "(?:栋|幢|号楼))");

  private static final Pattern BEFORE_LIVED = Pattern.compile("(?=" + LIVED + ")");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("(?=" + NUMBERED.pattern() + ")");

  /** What is called by a letter or by its kind begins a new account of where. */
  private static final Pattern LETTERED = Pattern.compile("[A-Z][0-9]{0,2}[省市区县]");

  /** 蚌山区黄庄街道的…: said before a name with a 的 between. */
  private static final Pattern LEADING =
      Pattern.compile("(?:" + ADMIN.pattern() + "[一-龥]{0,8}|[一-龥]{2,8})(?:片区|街道|区|县|市|镇)的$");

  private static final Pattern BUILT = Pattern.compile(N + "(?:栋|幢|号楼|单元)");

  /** Nobody lives there, or it is a body and not a place. */
  private static final Pattern NOT_THERE =
      Pattern.compile(
          "(?:有限|责任|管理|服务|置业)?(?:公司|集团)|学校|小学|中学|幼儿园|医院|派出所|居委会|村委|银行|市场|超市|政府|支部|工作人员|书记|主任|领导|干部"
              + "|公园|路口|管委会|地铁|站|考古|遗址");

  /** What people say before a name, so that no name begins before its end. */
  private static final Pattern STOPS =
      Pattern.compile(
          "投诉|举报|反[映应]|咨询(?:一?下)?|请求|希望|关于|请问|建议|要求|拆除|公布|推动|成立|疏通|解决|呼吁|恳请|反对|居住|[位坐座]落?于"
              + "|[租住]在|购[买房]|[附靠临][近]|[旁对][边面]|期间|目前|整个|现在|作为|以及|根据|由于|通过|违规|没有|然而|但是|导致|管理|影响|施工|只有"
              + "|第[一二三四五六七八九十]{1,2}[届界]|一批|全体|广大|部分|众多|所有|多个|维权|之后|完成|例如|比如|其中|隔壁|有关部门|开发商|公司|项目|增设|无视|破坏|普通|自从|上有|地处"
              + "|[东西南北][边面侧]|[0-9]+[年月日]|有[一家人个几]|[0-9一二三两几多][个座家]"
              + "|[的在是于我们你他她将把被让给从到了这那该此每某因及就不没也还又可要说住对向或等请将]");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:(?:老旧|住宅|安置|居民|高档|封闭|新建|拆迁|很多|许多|大型|多层|商住|个|各个?|老|宅|前|生活|其[他它]|周边|几个|部分|全市?|本|一个|两个|楼|高层|同|新|老)*"
              + "(?:小区|公寓|大厦|宿舍|家园|花园|别墅|社区|广场|中心|楼盘|村|院|城|国际|时代|新村|农村|县城|省城|主城|市中心|世纪|物业)?)");

  private final String text;
  private final int titleEnd;

  private PlaceWords(String text, int titleEnd) {
    this.text = text;
    this.titleEnd = titleEnd;
  }

  /** A stretch that may be the place; the name is what is left without district and street. */
  private record Candidate(int start, int end, String name, int score) {}

  /** The place in a message, as it stands there; empty when it speaks of none. */
  public static Optional<String> in(String title, String detail) {
    String head = detail.length() > READ ? detail.substring(0, READ) : detail;
    return new PlaceWords(title + "\n" + head, title.length()).best();
  }

  private Optional<String> best() {
    List<Candidate> all = new ArrayList<>();
    find(SURE, 4, all);
    find(LIKELY, 1, all);
    find(BEFORE_LIVED, 0, all);
    find(BEFORE_NUMBER, 1, all);
    return all.stream()
        .filter(c -> total(c) >= ENOUGH)
        .max(Comparator.comparingInt(this::total).thenComparingInt(c -> c.end() - c.start()))
        .map(best -> text.substring(fullest(best, all).start(), fullest(best, all).end()));
  }

  private int total(Candidate c) {
    int times = 0;
    for (int at = text.indexOf(c.name()); at >= 0; at = text.indexOf(c.name(), at + 1)) times++;
    return c.score() + Math.min(times, 4);
  }

  /** The longest stretch that names the same. */
  private static Candidate fullest(Candidate best, List<Candidate> all) {
    return all.stream()
        .filter(c -> c.name().contains(best.name()) && c.score() >= best.score() - 4)
        .max(Comparator.comparingInt(c -> c.end() - c.start()))
        .orElse(best);
  }

  private void find(Pattern ending, int score, List<Candidate> all) {
    Matcher m = ending.matcher(text);
    while (m.find()) {
      int start = start(m.start());
      int end = m.end();
      Matcher after = AFTER.matcher(text).region(m.end(), text.length());
      if (after.lookingAt()) end = after.end();
      String name = name(start, m.end());
      if (name.codePointCount(0, name.length()) < 2 || VAGUE.matcher(name).matches()) continue;
      if (NOT_THERE.matcher(text).region(end, text.length()).lookingAt()) continue;
      if (score == 0 && name.length() == m.end() - start && !livesIn(start)) continue;
      all.add(new Candidate(start, end, name, score + around(start, m.end(), end)));
    }
  }

  private int around(int start, int nameEnd, int end) {
    int score = 0;
    if (end > nameEnd) score += BUILT.matcher(text).region(nameEnd, end).find() ? 2 : 1;
    if (LIVED_IN.matcher(text).region(nameEnd, text.length()).lookingAt()) score += 2;
    else if (LIVED_IN.matcher(text).region(end, text.length()).lookingAt()) score += 2;
    if (livesIn(start)) score += 2;
    if (end <= titleEnd) score += 1;
    if (ADMIN.matcher(text).region(start, end).lookingAt()) score += 1;
    return score;
  }

  private boolean livesIn(int start) {
    return LIVES_IN.matcher(text).region(Math.max(0, start - 4), start).find();
  }

  /** Back from the ending to where the name, with what stands before it, may begin. */
  private int start(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && isNamed(text.charAt(from - 1))) from--;
    int start = from;
    Matcher stop = STOPS.matcher(text).region(from, end);
    while (stop.find()) start = stop.end();
    Matcher lettered = LETTERED.matcher(text).region(start, end);
    if (lettered.find()) start = lettered.start();
    Matcher leading = LEADING.matcher(text).region(Math.max(0, start - LONGEST), start);
    return leading.find() && ADMIN.matcher(text).region(leading.start(), start).lookingAt()
        ? leading.start()
        : start;
  }

  private static boolean isNamed(char c) {
    return c >= '一' && c <= '龥' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private String name(int start, int end) {
    int from = start;
    Matcher admin = ADMIN.matcher(text).region(start, end);
    while (admin.lookingAt()) {
      from = admin.end();
      admin.region(from, end);
    }
    return text.substring(from, end);
  }
}
