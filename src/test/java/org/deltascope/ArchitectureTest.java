package org.deltascope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the house, and which way their doors open. */
class ArchitectureTest {
  private static final String ROOT = "org.deltascope";

  private static final List<String> NUMBERS = List.of("matrix", "nn", "trace");
  private static final List<String> MEANING = and(NUMBERS, "history", "formula");
  private static final List<String> PICTURES = and(MEANING, "document", "figure");
  private static final List<String> ALL_BELOW_THE_FRONT =
      and(PICTURES, "script", "figure.paint", "handout", "question", "exercise");

  /** Each room, and the rooms whose classes it may name. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("matrix", List.of()),
          Map.entry("nn", List.of("matrix")),
          Map.entry("trace", List.of("matrix", "nn")),
          Map.entry("history", NUMBERS),
          Map.entry("formula", NUMBERS),
          Map.entry("question", and(NUMBERS, "formula")),
          Map.entry("exercise", and(NUMBERS, "formula")),
          Map.entry("document", MEANING),
          Map.entry("script", and(MEANING, "document")),
          Map.entry("figure", MEANING),
          Map.entry("figure.paint", PICTURES),
          Map.entry("handout", and(PICTURES, "figure.paint", "exercise")),
          Map.entry("cli", ALL_BELOW_THE_FRONT),
          Map.entry("app", ALL_BELOW_THE_FRONT),
          Map.entry("", List.of("cli", "app", "document")));

  private static final Set<String> MATH_THAT_DIFFERS_BETWEEN_MACHINES =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "tanh", "sinh", "cosh", "sin", "cos",
          "tan", "asin", "acos", "atan", "atan2", "cbrt", "hypot", "random", "fma");

  private static final Set<String> IMMUTABLE_COLLECTIONS =
      Set.of("java.util.ImmutableCollections", "java.util.Collections");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @ParameterizedTest
  @CsvSource({
    "matrix, 9",
    "nn, 25",
    "trace, 35",
    "history, 13",
    "formula, 160",
    "question, 20",
    "exercise, 18",
    "document, 40",
    "script, 18",
    "figure, 110",
    "figure.paint, 30",
    "handout, 13",
    "cli, 25",
    "app, 55",
    "'', 2"
  })
  void the_test_sees_the_classes_of_each_room(String room, int atLeast) {
    Map<String, List<JavaClass>> rooms =
        CLASSES.stream().collect(groupingBy(ArchitectureTest::room));

    assertThat(rooms.keySet()).isSubsetOf(MAY_USE.keySet());
    assertThat(rooms.getOrDefault(room, List.of())).hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void imports_point_one_way() {
    LayeredArchitecture house =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : MAY_USE.keySet()) {
      house = house.layer(title(room)).definedBy(inRoom(room));
    }
    for (Map.Entry<String, List<String>> room : MAY_USE.entrySet()) {
      String[] used = room.getValue().stream().map(ArchitectureTest::title).toArray(String[]::new);
      house =
          used.length == 0
              ? house.whereLayer(title(room.getKey())).mayNotAccessAnyLayer()
              : house.whereLayer(title(room.getKey())).mayOnlyAccessLayers(used);
    }

    house.check(CLASSES);
  }

  @Test
  void no_package_needs_itself_through_another() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "javafx.., app",
    "atlantafx.., app",
    "org.kordamp.ikonli.., app",
    "info.picocli.., cli",
    "picocli.., cli",
    "tools.jackson.., document",
    "de.siegmar.fastcsv.., document cli question",
    "org.commonmark.., document app",
    "java.awt.., figure figure.paint",
    "javax.swing.., figure figure.paint",
    "javax.imageio.., figure figure.paint",
    "org.scilab.forge.., figure figure.paint",
    "org.apache.pdfbox.., figure.paint",
    "org.apache.fontbox.., figure.paint",
    "java.net.http.., cli"
  })
  void a_library_is_known_only_where_it_is_needed(String library, String rooms) {
    ArchRule rule =
        noClasses()
            .that(notInRooms(rooms.split(" ")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .allowEmptyShould(true);

    rule.check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "app.model, org.deltascope.app.work..",
    "app.model, org.deltascope.app.view..",
    "app.work, org.deltascope.app.view..",
    "app.model, javafx.scene..",
    "app.model, javafx.stage..",
    "app.model, javafx.application..",
    "app.model, javafx.animation..",
    "app.work, javafx.scene.control..",
    "app.work, javafx.scene.layout..",
    "app.work, javafx.stage.."
  })
  void within_the_window_too_doors_open_one_way(String of, String unknown) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + of)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(unknown)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Session", "OpenDocument", "SessionHistory"})
  void what_undo_keeps_has_no_numbers_of_updates(String type) {
    noClasses()
        .that()
        .haveFullyQualifiedName(ROOT + ".app.model." + type)
        .should()
        .dependOnClassesThat(belongToAnyOf(Trace.class, Step.class).or(type(TrainingState.class)))
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_prints() {
    noClasses().that(notInRooms("cli", "")).should(ACCESS_STANDARD_STREAMS).check(CLASSES);
  }

  @Test
  void only_the_command_line_ends_the_program() {
    noClasses()
        .that(notInRooms("cli", ""))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void static_fields_are_final() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void static_fields_hold_nothing_that_changes() {
    fields().that().areStatic().should(holdNothingThatChanges()).check(CLASSES);
  }

  @Test
  void training_uses_only_arithmetic_that_is_the_same_on_every_machine() {
    noClasses()
        .that(inRoom("matrix").or(inRoom("nn")).or(inRoom("trace")).or(inRoom("history")))
        .should(
            callMethodWhere(
                DescribedPredicate.describe(
                    "a method of Math that may differ between machines",
                    (JavaMethodCall call) ->
                        call.getTargetOwner().isEquivalentTo(Math.class)
                            && MATH_THAT_DIFFERS_BETWEEN_MACHINES.contains(call.getName()))))
        .check(CLASSES);
  }

  @Test
  void chance_comes_from_a_named_generator() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(CLASSES);
  }

  private static String title(String room) {
    return room.isEmpty() ? "Main" : room;
  }

  private static List<String> and(List<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).toList();
  }

  private static DescribedPredicate<JavaClass> inRoom(String room) {
    return resideInAPackage(ROOT + "..")
        .and(DescribedPredicate.describe("", c -> room(c).equals(room)))
        .as("are in " + title(room));
  }

  private static DescribedPredicate<JavaClass> notInRooms(String... rooms) {
    return resideInAPackage(ROOT + "..")
        .and(DescribedPredicate.describe("", c -> !Set.of(rooms).contains(room(c))))
        .as(
            Stream.of(rooms)
                .map(ArchitectureTest::title)
                .collect(joining(" and ", "are outside of ", "")));
  }

  /** The room a class is in: its package below the root, where subpackages belong to the room. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    return below.startsWith("figure.paint") ? "figure.paint" : below.replaceFirst("\\..*", "");
  }

  private static ArchCondition<JavaField> holdNothingThatChanges() {
    return new ArchCondition<>("hold nothing that changes") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        String fault = fault(field);
        if (!fault.isEmpty()) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + fault));
        }
      }
    };
  }

  private static String fault(JavaField field) {
    JavaClass type = field.getRawType();
    if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return "";
    }
    if (type.isArray()) {
      return field.getModifiers().contains(JavaModifier.PRIVATE)
          ? ""
          : "is an array that others can write to";
    }
    if (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) {
      String kind = value(field).getClass().getName();
      return IMMUTABLE_COLLECTIONS.stream().anyMatch(c -> kind.startsWith(c + "$"))
          ? ""
          : "is a " + kind + ", which can be changed";
    }
    boolean changes =
        type.isAssignableTo(StringBuilder.class)
            || type.getPackageName().equals("java.util.concurrent.atomic")
            || type.getPackageName().startsWith("javafx.beans")
            || type.getSimpleName().endsWith("Buffer");
    return changes ? "is a " + type.getName() + ", which can be changed" : "";
  }

  private static Object value(JavaField field) {
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
