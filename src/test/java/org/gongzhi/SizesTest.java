package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files, methods and constructors stay small; the long tail is what rots a code base. */
class SizesTest {
  private static final List<JavaFile> MAIN = JavaFile.under(JavaFile.MAIN);
  private static final List<JavaFile> TEST = JavaFile.under(JavaFile.TEST);

  @Test
  void theProductIsInShape() {
    assertThat(MAIN.stream().flatMap(f -> Shape.of(f).stream())).isEmpty();
    assertThat(Shape.ofPackages(MAIN)).isEmpty();
  }

  @Test
  void testsAreNoLongerThanTheRest() {
    assertThat(TEST.stream().flatMap(f -> Shape.ofTest(f).stream())).isEmpty();
  }

  @Test
  void mostTypesKeepToThemselves() {
    assertThat(Shape.publicShare(MAIN)).isLessThanOrEqualTo(60);
    assertThat(Shape.publicShare(List.of(planted("public class A {}"), planted("class B {}"))))
        .isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          class CaseManager {}                                             => a name is missing
          class A { record CaseDto(int a) {} }                             => a name is missing
          class A { A(int a, int b, int c, int d, int e, int f) {} }       => 6 parameters
          record A(int a,int b,int c,int d,int e,int f,int g,int h,int i,int j,int k,int l,int m,int n,int o){} => 15 components
          class A { @Autowired Cases cases; }                              => injected from outside
          class A { @org.springframework.beans.factory.annotation.Value("x") String x; } => injected from outside
          class A { @Autowired void cases(Cases c) {} }                    => injected from outside
          class A { void a() { try { b(); } catch (Exception e) { } } }    => catches Exception
          class A { void a() { try { b(); } catch (X | Throwable e) { } } } => catches Throwable
          class A { void a() { System.out.println(); } }                   => only the launcher
          class A { Object a() { return Instant.now(); } }                 => the injected Clock
          class A { Object a() { return java.time.LocalDate.now(ZONE); } } => the injected Clock
          class A { Object a() { return new Date(); } }                    => the injected Clock
          class A { long a() { return System.currentTimeMillis(); } }      => the injected Clock
          """)
  void seesWhatIsOutOfShape(String source, String finding) {
    assertThat(Shape.of(planted(source))).singleElement().asString().contains(finding);
  }

  @Test
  void leavesAloneWhatIsRight() {
    String source =
        """
        /** Instant.now() in a comment is no call. */
        record Database(@Value("x") String home, int a, int b, int c, int d, int e) {
          static final String SAID = "System.out";
          Instant at(Clock clock) { return Instant.now(clock); }
          void a() { try { b(); } catch (IOException | SQLException e) { throw new X(e); } }
        }
        """;
    assertThat(Shape.of(planted(source))).isEmpty();
  }

  @Test
  void countsLinesOfMethodsAndFiles() {
    String body = "a();\n".repeat(39);
    assertThat(Shape.of(planted("class A { void a() {\n" + body + "} }")))
        .singleElement()
        .asString()
        .contains("a is 41 lines long");
    assertThat(Shape.of(planted("class A { void a() {\n" + body.substring(5) + "} }"))).isEmpty();
    assertThat(Shape.of(planted("class A {}\n".repeat(400))))
        .singleElement()
        .asString()
        .contains("the file is 401 lines long");
  }

  @Test
  void aPackageIsNotADrawer() {
    JavaFile file = planted("class A {}");
    assertThat(Shape.ofPackages(Collections.nCopies(40, file))).isEmpty();
    assertThat(Shape.ofPackages(Collections.nCopies(41, file)))
        .singleElement()
        .asString()
        .contains("41 files");
  }

  private static JavaFile planted(String source) {
    return JavaFile.of(
        "org/gongzhi/matters/Planted.java", "package org.gongzhi.matters;\n" + source);
  }
}
