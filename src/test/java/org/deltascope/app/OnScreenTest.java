package org.deltascope.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.deltascope.app.work.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

class OnScreenTest {

  private static final DescribedPredicate<JavaAccess<?>> TOUCHES_THE_SCREEN =
      target(
          owner(
              resideInAnyPackage(
                      "javafx.application..", "javafx.scene..", "javafx.stage..", "org.testfx..")
                  .or(JavaClass.Predicates.belongToAnyOf(WindowRobot.class, Fx.class))
                  .or(JavaClass.Predicates.belongToAnyOf(RecordedFlow.class))));

  private static final DescribedPredicate<JavaAccess<?>> LOOKS_AT_ALL_OF_JAVA =
      target(
          name("totalMemory")
              .or(name("freeMemory"))
              .or(name("getAllStackTraces"))
              .as("all of the heap, or all threads"));

  private static List<JavaClass> tests(DescribedPredicate<JavaAccess<?>> what) throws Exception {
    Path all =
        Path.of(Objects.requireNonNull(OnScreenTest.class.getResource("/org/deltascope")).toURI());
    return new ClassFileImporter()
        .importPath(all).stream()
            .filter(tests -> tests.getSimpleName().endsWith("Test"))
            .filter(tests -> tests.getAccessesFromSelf().stream().anyMatch(what))
            .toList();
  }

  @Test
  void tests_with_windows_follow_one_another() throws Exception {
    assertThat(tests(TOUCHES_THE_SCREEN))
        .hasSizeGreaterThan(40)
        .allSatisfy(tests -> assertThat(tests.isAnnotatedWith(OnScreen.class)).isTrue());
  }

  @Test
  void tests_that_measure_all_of_java_run_alone() throws Exception {
    assertThat(tests(LOOKS_AT_ALL_OF_JAVA))
        .hasSizeGreaterThan(1)
        .allSatisfy(tests -> assertThat(tests.isAnnotatedWith(Isolated.class)).isTrue());
  }
}
