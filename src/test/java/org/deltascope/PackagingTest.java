package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installed Deltascope has in common with the one that Maven starts. */
class PackagingTest {
  private static final Path FOLDER = Path.of("src/dist");

  @Test
  void an_installed_program_starts_with_the_options_of_the_one_that_maven_starts()
      throws IOException {
    List<String> options;
    try (Stream<String> lines = Files.lines(Path.of("src/launch/java.args"))) {
      options = lines.filter(line -> line.startsWith("-")).toList();
    }

    assertThat(options).hasSizeGreaterThan(3);
    assertThat(text("jpackage.args").lines().toList())
        .containsAll(options.stream().map("--java-options %s"::formatted).toList());
  }

  @Test
  void a_document_that_the_program_saves_is_opened_by_its_extension() throws IOException {
    assertThat(text("association.properties"))
        .contains("extension=%s\n".formatted(Document.EXTENSION.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-app-image",
        "linux-deb",
        "linux-rpm",
        "mac-app-image",
        "mac-dmg",
        "windows-app-image",
        "windows-msi"
      })
  void whatever_a_package_is_made_of_is_there(String kind) throws IOException {
    List<String> files =
        Pattern.compile("(?:src/dist|assets)/\\S+")
            .matcher(text(kind + ".args"))
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
