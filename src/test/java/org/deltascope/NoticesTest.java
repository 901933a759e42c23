package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whoever gets the program also gets the licences of what is in it. */
class NoticesTest {
  private static final Path LICENCES = Path.of("assets/licences");

  @Test
  void the_notices_name_every_library_the_program_runs_with() throws Exception {
    String notices = notices();

    assertThat(libraries())
        .hasSizeGreaterThan(7)
        .allSatisfy(library -> assertThat(notices).contains("`" + library + "`"));
  }

  @Test
  void the_notices_name_every_font() throws IOException {
    String notices = notices().replace(" ", "");

    assertThat(names(Path.of("assets/fonts"), ".ttf"))
        .isNotEmpty()
        .allSatisfy(font -> assertThat(notices).contains(font.replaceAll("-.*|\\.ttf", "")));
  }

  @Test
  void every_licence_the_notices_point_to_is_there_and_none_is_left_over() throws IOException {
    List<String> named =
        Pattern.compile("`([^`/]+\\.txt)`")
            .matcher(notices())
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(named).containsAll(names(LICENCES, ".txt"));
    assertThat(names(LICENCES, ".txt")).containsAll(named);
  }

  @Test
  void the_program_can_show_the_notices() throws IOException {
    assertThat(NoticesTest.class.getResource("/licences/NOTICES.md")).isNotNull();
    assertThat(NoticesTest.class.getResourceAsStream("/licences/Apache-2.0.txt"))
        .hasBinaryContent(Files.readAllBytes(Path.of("LICENSE")));
  }

  private static String notices() throws IOException {
    return Files.readString(LICENCES.resolve("NOTICES.md"));
  }

  private static List<String> names(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(suffix)).toList();
    }
  }

  /** The artifacts the project itself asks for, but those of the tests. */
  private static List<String> libraries() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    List<String> found = new ArrayList<>();
    for (Element dependency :
        children(children(project, "dependencies").getFirst(), "dependency")) {
      List<Element> scope = children(dependency, "scope");
      if (scope.isEmpty() || !scope.getFirst().getTextContent().equals("test")) {
        found.add(children(dependency, "artifactId").getFirst().getTextContent());
      }
    }
    return found;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
