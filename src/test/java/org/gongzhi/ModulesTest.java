package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.Modules;
import org.gongzhi.fences.planted.PlantedTown;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.Modulithic;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The rooms of the house, and that arrows between them go down only. */
class ModulesTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Gongzhi.class);

  @Test
  void noModuleReachesWhereItMayNot() {
    MODULES.verify();
  }

  @Test
  void everyDirectSubPackageIsAModuleThatSaysWhatItMayUse() {
    assertThat(
            MODULES.stream()
                .filter(m -> !m.isRootModule())
                .map(m -> m.getIdentifier().toString())
                .collect(Collectors.toSet()))
        .isEqualTo(Modules.names());
    // without a list a module may use everything
    assertThat(Modules.names())
        .allSatisfy(
            name ->
                assertThat(Modules.declaration(name).allowedDependencies())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN));
  }

  @Test
  void onlyThePlatformIsCommonGround() {
    // a shared module is an allowed dependency of every other one, the platform included
    assertThat(Gongzhi.class.getAnnotation(Modulithic.class).sharedModules())
        .containsExactly("platform");
    assertThat(Modules.names())
        .filteredOn(n -> Modules.declaration(n).type() == ApplicationModule.Type.OPEN)
        .containsExactly("platform");
    assertThat(Modules.mayUse().get("platform")).isEmpty();
  }

  @Test
  void whatAModuleMayUseMayNotUseIt() {
    Map<String, Set<String>> mayUse = Modules.mayUse();
    assertThat(Modules.circles(mayUse)).isEmpty();
    assertThat(
            Modules.circles(
                Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"))))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void everyPackageOfAModuleIsNullMarked() {
    List<JavaFile> files = JavaFile.under(JavaFile.MAIN);
    Set<String> marked =
        files.stream()
            .filter(f -> f.isPackageInfo() && f.source().contains("NullMarked"))
            .map(JavaFile::packageName)
            .collect(Collectors.toSet());
    assertThat(files)
        .filteredOn(f -> !f.module().isEmpty())
        .extracting(JavaFile::packageName)
        .isSubsetOf(marked);
  }

  @Test
  void seesAReachUpAndAReachInside() {
    var planted = ApplicationModules.of(PlantedTown.class, new ImportOption.OnlyIncludeTests());
    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Module 'low' depends on module 'high'")
        .hasMessageContaining("non-exposed type org.gongzhi.fences.planted.low.inside.Secret");
  }
}
