package org.gongzhi.fences;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The size of things and the habits of the house, as one source shows them. */
public final class Shape extends TreeScanner<Void, Void> {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int CONSTRUCTOR_PARAMETERS = 5;

  /** Records carry data; the widest is the row of the ledger. */
  private static final int RECORD_COMPONENTS = 14;

  private static final int FILES_IN_A_PACKAGE = 40;

  private static final Pattern NAMELESS =
      Pattern.compile(
          ".*[a-z0-9](Impl|Manager|Helper|Utils?|Dto|Data|Mapper|Wrapper|Base|Processor|Constants)");

  private static final Set<String> INJECTIONS = Set.of("Autowired", "Inject", "Resource", "Value");
  /** The ground the others stand on, and the frame around them all, answer for what they catch. */
  private static final Set<String> MAY_CATCH_ALL = Set.of("platform", "launch");

  private static final Set<String> CATCH_ALL =
      Set.of("Exception", "Throwable", "RuntimeException", "Error");

  private static final Set<String> OWN_CLOCKS =
      Set.of(
          "Instant.now", "LocalDate.now", "LocalTime.now", "LocalDateTime.now", "ZonedDateTime.now",
          "OffsetDateTime.now", "Year.now", "YearMonth.now", "MonthDay.now", "Calendar.getInstance",
          "System.currentTimeMillis", "Clock.systemUTC", "Clock.systemDefaultZone", "Clock.system");

  /** Where the system's own clock may be read. */
  private static final List<String> CLOCKMAKERS =
      List.of(
          "org/gongzhi/platform/Ids.java",
          "org/gongzhi/platform/TownClock.java",
          "org/gongzhi/platform/PlatformConfig.java",
          "org/gongzhi/launch/");

  private final JavaFile file;
  private final List<String> findings = new ArrayList<>();

  private Shape(JavaFile file) {
    this.file = file;
  }

  /** What is out of shape in one source of the product. */
  public static List<String> of(JavaFile file) {
    Shape shape = new Shape(file);
    shape.lengthOfFile();
    shape.scan(file.tree(), null);
    return shape.findings;
  }

  /** Tests may do what they must, but stay as short as the rest. */
  public static List<String> ofTest(JavaFile file) {
    return of(file).stream().filter(f -> f.endsWith("lines long")).toList();
  }

  /** Packages that have grown too many files. */
  public static List<String> ofPackages(List<JavaFile> files) {
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach(f -> sizes.merge(f.packageName(), 1, Integer::sum));
    List<String> found = new ArrayList<>();
    sizes.forEach(
        (name, size) -> {
          if (size > FILES_IN_A_PACKAGE)
            found.add(name + " has " + size + " files, more than " + FILES_IN_A_PACKAGE);
        });
    return found;
  }

  /** Public top-level types among all, in percent. */
  public static int publicShare(List<JavaFile> files) {
    List<ClassTree> types =
        files.stream()
            .flatMap(f -> f.tree().getTypeDecls().stream())
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .toList();
    long open =
        types.stream().filter(c -> c.getModifiers().getFlags().contains(Modifier.PUBLIC)).count();
    return types.isEmpty() ? 0 : (int) (open * 100 / types.size());
  }

  private void lengthOfFile() {
    if (file.lines() > FILE_LINES)
      findings.add(file.at(1, "the file is " + file.lines() + " lines long"));
  }

  @Override
  public Void visitClass(ClassTree c, Void unused) {
    if (NAMELESS.matcher(c.getSimpleName()).matches())
      findings.add(file.at(c, c.getSimpleName() + ": the suffix says that a name is missing"));
    if (c.getKind() == Tree.Kind.RECORD) {
      long n = c.getMembers().stream().filter(Shape::isComponent).count();
      if (n > RECORD_COMPONENTS)
        findings.add(file.at(c, c.getSimpleName() + " has " + n + " components"));
    } else {
      c.getMembers().forEach(this::constructor);
    }
    c.getMembers().forEach(m -> injection(c, m));
    return super.visitClass(c, unused);
  }

  private static boolean isComponent(Tree member) {
    return member instanceof VariableTree v
        && !v.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private void constructor(Tree member) {
    if (member instanceof MethodTree m
        && m.getReturnType() == null
        && m.getParameters().size() > CONSTRUCTOR_PARAMETERS)
      findings.add(file.at(m, "the constructor has " + m.getParameters().size() + " parameters"));
  }

  private void injection(ClassTree owner, Tree member) {
    // components of a record are parameters of its constructor
    if (owner.getKind() == Tree.Kind.RECORD && isComponent(member)) return;
    ModifiersTree modifiers =
        switch (member) {
          case VariableTree v -> v.getModifiers();
          case MethodTree m when m.getReturnType() != null -> m.getModifiers();
          default -> null;
        };
    if (modifiers == null) return;
    for (AnnotationTree a : modifiers.getAnnotations())
      if (INJECTIONS.contains(lastName(a.getAnnotationType().toString())))
        findings.add(file.at(a, "injected from outside; let the constructor take it"));
  }

  @Override
  public Void visitMethod(MethodTree m, Void unused) {
    int length = file.lastLine(m) - file.firstLine(m) + 1;
    if (m.getBody() != null && length > METHOD_LINES)
      findings.add(file.at(m, m.getName() + " is " + length + " lines long"));
    return super.visitMethod(m, unused);
  }

  @Override
  public Void visitCatch(CatchTree c, Void unused) {
    Tree type = c.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree u ? u.getTypeAlternatives() : List.of(type);
    for (Tree t : types)
      if (CATCH_ALL.contains(lastName(t.toString())) && !MAY_CATCH_ALL.contains(file.module()))
        findings.add(file.at(c, "catches " + t + "; name what can be answered"));
    return super.visitCatch(c, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    String method = lastTwo(call.getMethodSelect());
    if (OWN_CLOCKS.contains(method) && !takesClock(call) && !isClockmaker())
      findings.add(file.at(call, method + "(): time comes from the injected Clock"));
    return super.visitMethodInvocation(call, unused);
  }

  @Override
  public Void visitNewClass(NewClassTree n, Void unused) {
    String name = n.getIdentifier().toString();
    if (lastName(name).equals("Date") && n.getArguments().isEmpty() && !isClockmaker())
      findings.add(file.at(n, "new Date(): time comes from the injected Clock"));
    return super.visitNewClass(n, unused);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree m, Void unused) {
    String name = m.toString();
    if ((name.equals("System.out") || name.equals("System.err")) && !isLaunch())
      findings.add(file.at(m, name + ": only the launcher speaks to the terminal"));
    return super.visitMemberSelect(m, unused);
  }

  private static boolean takesClock(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(a -> a.toString().toLowerCase(Locale.ROOT))
        .anyMatch(a -> a.contains("clock"));
  }

  private boolean isClockmaker() {
    return CLOCKMAKERS.stream().anyMatch(file.path()::startsWith);
  }

  private boolean isLaunch() {
    return file.module().equals("launch");
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String lastTwo(ExpressionTree select) {
    return select instanceof MemberSelectTree m
        ? lastName(m.getExpression().toString()) + "." + m.getIdentifier()
        : select.toString();
  }
}
