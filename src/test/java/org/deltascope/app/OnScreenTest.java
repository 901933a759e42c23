package org.deltascope.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

class OnScreenTest {

  private static final DescribedPredicate<JavaAccess<?>> TOUCHES_THE_SCREEN =
      target(
          owner(
              resideInAnyPackage(
                      "javafx.application..", "javafx.scene..", "javafx.stage..", "org.testfx..")
                  .or(JavaClass.Predicates.belongToAnyOf(WindowRobot.class, Fx.class))
                  .or(JavaClass.Predicates.belongToAnyOf(RecordedFlow.class))));

  @Test
  void tests_with_windows_follow_one_another() throws Exception {
    Path app =
        Path.of(
            Objects.requireNonNull(OnScreenTest.class.getResource("/org/deltascope/app")).toURI());
    List<JavaClass> withWindows =
        new ClassFileImporter()
            .importPath(app).stream()
                .filter(tests -> tests.getSimpleName().endsWith("Test"))
                .filter(tests -> tests.getAccessesFromSelf().stream().anyMatch(TOUCHES_THE_SCREEN))
                .toList();

    assertThat(withWindows)
        .hasSizeGreaterThan(40)
        .allSatisfy(tests -> assertThat(tests.isAnnotatedWith(OnScreen.class)).isTrue());
  }
}
