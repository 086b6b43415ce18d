package org.gongzhi.people;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文本脱敏. Hides what tells who somebody is in words that others may read: telephone, identity and bank card
 * numbers, number plates, names people give (姓名、我叫、联系人), rooms (个人信息保护法 51; the address stays to the
 * building). Everything else stays as it was written. What only looks alike stays too: 12345, case and
 * credit codes, dates, sums.
 */
public final class TextMasking {
  private static final String D = "[0-9０-９]";
  private static final String GAP = "[-－—‐–. \\u00a0\\u3000]?";
  private static final String ALONE = "(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ])";
  private static final String ENDS = "(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ])";

  /** 18 characters with a day of birth, or 15 of the old kind with one. */
  private static final Pattern ID =
      Pattern.compile(
          ALONE
              + "(?:[1-9１-９]"
              + D
              + "{5}(?:[12１２][09０９]"
              + D
              + "{2})[01０１]"
              + D
              + "[0-3０-３]"
              + D
              + D
              + "{3}[0-9０-９XxＸｘ]|[1-9]"
              + "[0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3})"
              + ENDS);

  private static final Pattern CARD = Pattern.compile(ALONE + "[3-6](?:" + GAP + D + "){15,18}" + ENDS);

  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9０-９A-Za-z])(?:(?:\\+|00)?86"
              + GAP
              + ")?([1１][3-9３-９]"
              + D
              + GAP
              + D
              + "{4}"
              + GAP
              + D
              + "{4})(?![0-9０-９])");

  /** With the area code, which begins with 0. */
  private static final Pattern LANDLINE =
      Pattern.compile(ALONE + "[(（]?[0０]" + D + "{2,3}[)）]?" + GAP + "[2-9２-９]" + D + "{6,7}" + ENDS);

  /** Without one, where the words before say that it is a number to call. */
  private static final Pattern CALLED =
      Pattern.compile(
          "((?:电话|電話|手机|手機|座机|号码|微信|QQ|qq|联系方式|联系我|tel|Tel|TEL)(?:号码|号)?(?:是|为)?[:： ]{0,2})([A-Za-z0-9_０-９][-A-Za-z0-9_０-９]{5,19})");

  private static final Pattern PLATE =
      Pattern.compile(
          "([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z])[ ·•・.-]?"
              + "([A-Za-z0-9]{4,5}[A-Za-z0-9挂学警港澳])(?![A-Za-z0-9])");

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
          + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦"
          + "申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司"
          + "柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭"
          + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧蘇盧蔣賈葉鍾範譚鄒陸顧龍萬錢湯賀龔龐蘭陶顏嚴魯韋畢聶齊莊關紀項陽衛單寧閔車邊";

  private static final String NAMED = "(?:姓名|名字|联系人|聯繫人|户主|业主姓名|反映人|投诉人|举报人|申请人|当事人)";

  /** 姓名：王建国; a colon or 是 must stand between, or the word 姓名 itself. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(" + NAMED + "(?:是|叫|为|[:： ]+)[ ]?|姓名|我叫|我名叫|我的名字叫|本人叫|名字叫|我是住户|我是居民|我是业主|村民[:：]|署名[:：])"
              + "((?:欧阳|司马|上官|诸葛|司徒|皇甫|尉迟|慕容|令狐|宇文|夏侯|东方|["
              + SURNAMES
              + "])(?:[·•]?\\p{IsHan}){1,2}(?:[·•]\\p{IsHan}{1,6})?)");

  /** What follows a surname without being a name: 我叫王师傅来看看. */
  private static final Pattern TITLE =
      Pattern.compile("^.(?:师傅|师父|老师|经理|主任|书记|医生|大夫|阿姨|叔叔|大爷|大妈|先生|女士|警官|律师|队长|总|工|姐|哥|嫂|某|家)");

  /** What may follow a name at once; a name of two characters ends before it. */
  private static final String AFTER = "住家是的在今现男女岁电手来去和与及，,。.、；;：:！!？?（( \n";

  /** 3栋2单元1402, 1402室, 9-1-1402: the room, behind its building or before its word. */
  private static final Pattern ROOM =
      Pattern.compile(
          "(?<=[栋幢座棟]|单元|單元|号楼|[0-9]层|[0-9]楼)([-－ ]?)([0-9０-９]{3,4})(?![0-9０-９]|[元块平米人户个年层楼斤套])|"
              + "(?<![0-9０-９A-Za-z.])()([0-9０-９]{3,4})(?=室|号房|房间|房(?!屋|子|东|租|产|价))|"
              + "(?<=(?<![0-9])[0-9]{1,2}[-－][0-9]{1,2})([-－])([0-9]{3,4})(?![0-9-])");

  private TextMasking() {}

  /** The text with what tells who somebody is hidden. */
  public static String mask(String text) {
    if (text.isEmpty()) return text;
    String t = each(ID, text, m -> Masking.idNumber(m.group()));
    t = each(MOBILE, t, m -> m.group().replace(m.group(1), Masking.phone(bare(m.group(1)))));
    t = each(CARD, t, TextMasking::card);
    t = each(LANDLINE, t, m -> Masking.phone(bare(m.group())));
    t = each(CALLED, t, TextMasking::called);
    t = each(PLATE, t, TextMasking::plate);
    t = each(GIVEN, t, TextMasking::given);
    return each(ROOM, t, TextMasking::room);
  }

  private static String each(Pattern pattern, String text, Function<MatchResult, String> as) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.reset().replaceAll(r -> Matcher.quoteReplacement(as.apply(r))) : text;
  }

  /** Only digits, half-width. */
  private static String bare(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  /** A bank card's number ends with a check digit (ISO/IEC 7812-1); what does not is another number. */
  private static String card(MatchResult m) {
    String digits = bare(m.group());
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int d = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2;
    }
    return sum % 10 == 0 ? Masking.idNumber(digits) : m.group();
  }

  private static String called(MatchResult m) {
    String number = m.group(2);
    boolean hasDigits = number.chars().filter(Character::isDigit).count() >= 5;
    return hasDigits && !number.startsWith("400") ? m.group(1) + Masking.phone(number) : m.group();
  }

  private static String plate(MatchResult m) {
    String rest = m.group(2);
    boolean hasDigit = rest.chars().anyMatch(c -> c >= '0' && c <= '9');
    return hasDigit ? m.group(1) + "***" + rest.substring(rest.length() - 2) : m.group();
  }

  private static String given(MatchResult m) {
    String name = m.group(2);
    if (TITLE.matcher(name).find()) return m.group();
    int length = name.length();
    if (length == 3 && AFTER.indexOf(name.charAt(2)) >= 0)
      return m.group(1) + Masking.name(name.substring(0, 2)) + name.substring(2);
    return m.group(1) + Masking.name(name);
  }

  private static String room(MatchResult m) {
    for (int g = 2; g <= m.groupCount(); g += 2)
      if (m.group(g) != null) return m.group(g - 1) + "*".repeat(m.group(g).length());
    return m.group();
  }
}
