package org.deltascope.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FileNamesTest {

  @Test
  void a_name_names_its_file() {
    assertThat(FileNames.path("a/ü→.json")).isEqualTo(Path.of("a/ü→.json"));
    assertThat(FileNames.name(Path.of("a/ü→.json"))).isEqualTo(Path.of("a", "ü→.json").toString());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void no_file_has_a_name_with_a_zero() {
    assertThatThrownBy(() -> FileNames.path("a\0b")).isInstanceOf(InvalidPathException.class);
  }

  @Test
  void in_a_message_a_name_cannot_steer_the_terminal() {
    assertThat(FileNames.text(Path.of("\u202ea"))).isEqualTo("\\u202ea");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_name_in_bytes_that_are_no_letters_is_still_a_file_s() {
    Path odd = Path.of(URI.create("file:///tmp/a%FFb+%25.json"));
    assertThat(FileNames.text(odd)).isEqualTo("/tmp/a\uFFFDb+%.json");
    assertThat(FileNames.text(Path.of("/tmp").relativize(odd))).isEqualTo("a\uFFFDb+%.json");
  }
}
