package org.gongzhi.fences;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One Java source, parsed by the compiler but not attributed: fast, and right where a regular
 * expression would stumble over a comment.
 */
public final class JavaFile {
  public static final Path MAIN = Path.of("src/main/java");
  public static final Path TEST = Path.of("src/test/java");

  /** Stands in a folded text where the source has an expression that is not a constant. */
  public static final String HOLE = "\u25a1";

  /**
   * A string expression with its constants folded in.
   *
   * @param value what it says, with {@link #HOLE} for what only the running program knows
   * @param line where it begins
   * @param part whether it is a constant that other texts of the file are made of
   */
  public record Text(String value, int line, boolean part) {}

  private final String path;
  private final String source;
  private final CompilationUnitTree tree;
  private final SourcePositions positions;

  private JavaFile(
      String path, String source, CompilationUnitTree tree, SourcePositions positions) {
    this.path = path;
    this.source = source;
    this.tree = tree;
    this.positions = positions;
  }

  /** Every source under a folder, in the order of their paths. */
  public static List<JavaFile> under(Path root) {
    if (!Files.isDirectory(root)) return List.of();
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, String> sources = new TreeMap<>();
      for (Path p : walk.filter(f -> f.toString().endsWith(".java")).toList())
        sources.put(root.relativize(p).toString(), Files.readString(p));
      return parse(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source that is in no folder, such as a planted mistake. */
  public static JavaFile of(String path, String source) {
    return parse(Map.of(path, source)).getFirst();
  }

  private static List<JavaFile> parse(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(new InMemory(path, text)));
    if (files.isEmpty()) return List.of();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      List<JavaFile> parsed = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        // the compiler hands back a wrapped file, so the path travels in its address
        String path = unit.getSourceFile().toUri().getPath().substring(1);
        parsed.add(new JavaFile(path, sources.get(path), unit, positions));
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path below the source folder, with slashes. */
  public String path() {
    return path;
  }

  public String source() {
    return source;
  }

  public CompilationUnitTree tree() {
    return tree;
  }

  public String packageName() {
    return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
  }

  /** The sub-package of {@code org.gongzhi} this file is in; empty for the root package. */
  public String module() {
    String[] parts = packageName().split("\\.");
    return parts.length > 2 ? parts[2] : "";
  }

  public boolean isPackageInfo() {
    return path.endsWith("package-info.java");
  }

  public int lines() {
    return (int) source.lines().count();
  }

  public int firstLine(Tree t) {
    return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, t));
  }

  public int lastLine(Tree t) {
    return (int) tree.getLineMap().getLineNumber(positions.getEndPosition(tree, t));
  }

  /** What a tree looks like in the source. */
  public String text(Tree t) {
    return source.substring(
        (int) positions.getStartPosition(tree, t), (int) positions.getEndPosition(tree, t));
  }

  /** “path:line message”. */
  public String at(Tree t, String message) {
    return at(firstLine(t), message);
  }

  public String at(int line, String message) {
    return path + ":" + line + " " + message;
  }

  /** All string expressions: literals, text blocks, and concatenations as one text. */
  public List<Text> texts() {
    Texts scanner = new Texts();
    scanner.constants.scan(tree, null);
    scanner.scan(tree, null);
    return scanner.found();
  }

  private final class Texts extends TreeScanner<Void, Void> {
    private final Map<String, ExpressionTree> values = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<ExpressionTree, String> names = new HashMap<>();
    private final List<ExpressionTree> expressions = new ArrayList<>();

    /** First pass: the string constants of the file by name. */
    final TreeScanner<Void, Void> constants =
        new TreeScanner<>() {
          @Override
          public Void visitVariable(VariableTree v, Void unused) {
            if (v.getInitializer() != null
                && v.getModifiers().getFlags().contains(Modifier.FINAL)
                && "String".equals(String.valueOf(v.getType()))) {
              values.put(v.getName().toString(), v.getInitializer());
              names.put(v.getInitializer(), v.getName().toString());
            }
            return super.visitVariable(v, unused);
          }
        };

    @Override
    public Void visitBinary(BinaryTree b, Void unused) {
      if (b.getKind() != Tree.Kind.PLUS || !hasText(b)) return super.visitBinary(b, unused);
      expressions.add(b);
      leaves(b).stream().filter(l -> !isText(l)).forEach(l -> scan(l, null));
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      if (formatted(call) == null) return super.visitMethodInvocation(call, unused);
      expressions.add(call);
      call.getArguments().stream().filter(a -> !isText(a)).forEach(a -> scan(a, null));
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree l, Void unused) {
      if (isText(l)) expressions.add(l);
      return null;
    }

    List<Text> found() {
      List<Text> texts = new ArrayList<>();
      Map<ExpressionTree, String> folded = new HashMap<>();
      for (ExpressionTree e : expressions) folded.put(e, fold(e, 0));
      for (ExpressionTree e : expressions)
        texts.add(new Text(folded.get(e), firstLine(e), parts.contains(names.get(e))));
      return texts;
    }

    private String fold(ExpressionTree e, int depth) {
      return leaves(e).stream().map(leaf -> leaf(leaf, depth)).collect(Collectors.joining());
    }

    private String leaf(ExpressionTree leaf, int depth) {
      if (isText(leaf)) return (String) ((LiteralTree) leaf).getValue();
      ExpressionTree template = leaf instanceof MethodInvocationTree m ? formatted(m) : null;
      if (template != null) {
        String text = fold(template, depth);
        for (ExpressionTree argument : ((MethodInvocationTree) leaf).getArguments())
          text = text.replaceFirst("%[sd]", Matcher.quoteReplacement(fold(argument, depth)));
        return text;
      }
      String name = leaf instanceof IdentifierTree id ? id.getName().toString() : "";
      if (!values.containsKey(name) || depth > 5) return HOLE;
      parts.add(name);
      return fold(values.get(name), depth + 1);
    }

    /** The text that {@code formatted} fills, if this is such a call. */
    private @Nullable ExpressionTree formatted(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree m
              && m.getIdentifier().contentEquals("formatted")
              && (hasText(m.getExpression()) || values.containsKey(m.getExpression().toString()))
          ? m.getExpression()
          : null;
    }

    private boolean hasText(ExpressionTree e) {
      return leaves(e).stream().anyMatch(this::isText);
    }

    private boolean isText(ExpressionTree e) {
      return e instanceof LiteralTree l && l.getValue() instanceof String;
    }

    private List<ExpressionTree> leaves(ExpressionTree e) {
      return switch (e) {
        case ParenthesizedTree p -> leaves(p.getExpression());
        case BinaryTree b when b.getKind() == Tree.Kind.PLUS ->
            Stream.concat(leaves(b.getLeftOperand()).stream(), leaves(b.getRightOperand()).stream())
                .toList();
        default -> List.of(e);
      };
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
