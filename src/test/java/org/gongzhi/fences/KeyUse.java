package org.gongzhi.fences;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts the classes and templates ask for, by key or by a key made while running. */
public final class KeyUse {
  /** Methods that take the key of a text, and which argument it is. */
  private static final Map<String, Integer> TAKES_KEY =
      Map.of("t", 0, "Sentence.of", 0, "notAllowed", 0, "throttled", 0, "invalid", 1);

  private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]");

  /** A key with a gap: at least one whole word before the first hole. */
  private static final Pattern MADE =
      Pattern.compile("[a-z][\\w-]*\\.[\\w.-]*" + JavaFile.HOLE + "[\\w.-" + JavaFile.HOLE + "]*");

  private final Map<String, String> asked = new TreeMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<Pattern> made = new HashSet<>();

  public KeyUse(List<JavaFile> files, List<Template> templates) {
    files.forEach(this::read);
    templates.forEach(this::read);
  }

  /** Keys asked for by their full name, with the place that asks. */
  public Map<String, String> asked() {
    return asked;
  }

  public boolean uses(String key) {
    return mentioned.contains(key) || made.stream().anyMatch(p -> p.matcher(key).matches());
  }

  private void read(Template t) {
    ASKED
        .matcher(t.code())
        .results()
        .forEach(m -> asked.put(m.group(1), t.at(m.start(), "asks for ") + m.group(1)));
    QUOTED.matcher(t.code()).results().forEach(m -> literal(t.code(), m));
  }

  private void literal(String code, MatchResult m) {
    boolean goesOn = code.substring(m.end()).stripLeading().startsWith("+");
    mention(m.group(1) + (goesOn ? JavaFile.HOLE : ""));
  }

  private void read(JavaFile file) {
    file.texts().forEach(t -> mention(t.value().replaceAll("%[sd]", JavaFile.HOLE)));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Integer at = position(call);
        if (at != null && call.getArguments().size() > at)
          keys(call.getArguments().get(at))
              .forEach(k -> asked.put(k, file.at(call, "asks for " + k)));
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(file.tree(), null);
  }

  private void mention(String text) {
    mentioned.add(text);
    if (MADE.matcher(text).matches())
      made.add(
          Pattern.compile(
              Stream.of(text.split(JavaFile.HOLE, -1))
                  .map(Pattern::quote)
                  .collect(Collectors.joining(".+"))));
  }

  private static Integer position(MethodInvocationTree call) {
    return switch (call.getMethodSelect()) {
      case MemberSelectTree m -> {
        String name = m.getIdentifier().toString();
        yield TAKES_KEY.getOrDefault(name, TAKES_KEY.get(last(m) + "." + name));
      }
      case IdentifierTree id -> TAKES_KEY.get(id.getName().toString());
      default -> null;
    };
  }

  private static String last(MemberSelectTree m) {
    String owner = m.getExpression().toString();
    return owner.substring(owner.lastIndexOf('.') + 1);
  }

  private static Stream<String> keys(ExpressionTree argument) {
    return switch (argument) {
      case ParenthesizedTree p -> keys(p.getExpression());
      case ConditionalExpressionTree c ->
          Stream.concat(keys(c.getTrueExpression()), keys(c.getFalseExpression()));
      case LiteralTree l when l.getValue() instanceof String s && KEY.matcher(s).matches() ->
          Stream.of(s);
      default -> Stream.empty();
    };
  }
}
