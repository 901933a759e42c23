package org.deltascope;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every package of the house: which others it names, how large it is, what is in it called. */
class HouseTest {
  private static final String ROOT = "org.deltascope";
  private static final int MOST_FILES = 25;

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void packages_name_exactly_those_that_are_listed() throws IOException {
    assertThat(arrows()).containsExactlyElementsOf(listed());
  }

  @Test
  void no_package_is_crowded() {
    Map<String, List<JavaClass>> crowded =
        topLevel().collect(groupingBy(JavaClass::getPackageName, TreeMap::new, toList()));
    crowded.values().removeIf(types -> types.size() <= MOST_FILES);

    assertThat(crowded).isEmpty();
  }

  @Test
  void no_simple_name_stands_twice() {
    Map<String, List<JavaClass>> twice =
        topLevel().collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, toList()));
    twice.values().removeIf(types -> types.size() == 1);

    assertThat(twice).isEmpty();
  }

  private static Stream<JavaClass> topLevel() {
    return CLASSES.stream()
        .filter(type -> !type.isNestedClass() && !type.getSimpleName().endsWith("-info"));
  }

  /** A line a package: its name below the root, a colon, and the packages that its classes name. */
  private static List<String> arrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> used =
          type.getDirectDependenciesFromSelf().stream()
              .map(Dependency::getTargetClass)
              .map(HouseTest::room)
              .filter(Objects::nonNull)
              .filter(room -> !room.equals(room(type)))
              .collect(toCollection(TreeSet::new));
      arrows.computeIfAbsent(room(type), room -> new TreeSet<>()).addAll(used);
    }
    return arrows.entrySet().stream()
        .map(arrow -> (arrow.getKey() + ": " + String.join(" ", arrow.getValue())).strip())
        .toList();
  }

  private static @Nullable String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT)
        ? "main"
        : name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : null;
  }

  private static List<String> listed() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HouseTest.class.getResourceAsStream("/architecture/arrows.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
