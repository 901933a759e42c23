package org.deltascope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.formula.number.Digits;
import org.deltascope.trace.Granularity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir private Path folder;

  private static final Settings SOME =
      Settings.first()
          .shown(
              DisplaySettings.initial()
                  .in(ThemeChoice.DARK)
                  .rounded(new Digits(6))
                  .larger()
                  .playing(2.5))
          .at(new WindowPlace(10, -20, 1280, 720, true), 0.61)
          .opened("/tmp/δ \"quoted\".deltascope")
          .opened("/tmp/other.deltascope")
          .learning("xor", "3:4:1", false)
          .learning("chain", "0:11", true)
          .standing(new LastPlace("lesson:xor", "B 3:4:1", "W[2](1,1)", Granularity.STEP))
          .stepped();

  private void write(Settings settings) {
    Memory memory = Memory.in(folder);
    memory.update(before -> settings);
    memory.unwritten().ifPresent(Runnable::run);
  }

  @Test
  void what_is_written_is_remembered_at_the_next_start() {
    write(SOME);

    assertThat(Memory.in(folder).settings()).isEqualTo(SOME);
  }

  @Test
  void where_the_file_is_deleted_all_is_new() throws IOException {
    write(SOME);
    Files.delete(folder.resolve("settings.json"));

    assertThat(Memory.in(folder).settings()).isEqualTo(Settings.first());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "null",
        "{\"digits\": 99, \"percent\": -5, \"speed\": 1e9, \"split\": 7, \"theme\": \"pink\"}",
        "{\"window\": {\"x\": 1, \"y\": 2, \"width\": 0, \"height\": 5}, \"steps\": \"many\"}",
        "{\"digits\": {\"a\": 1}, \"recent\": 5, \"lessons\": [1], \"unknown\": {\"b\": [null]}}",
        "{\"digits\": 4, \"theme\": "
      })
  void what_cannot_be_read_is_as_at_the_first_start(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);

    assertThat(Memory.in(folder).settings()).isEqualTo(Settings.first());
  }

  @Test
  void the_latest_file_is_the_first_and_none_stands_twice() {
    Settings settings = Settings.first();
    for (int k = 0; k < 20; k++) {
      settings = settings.opened("file " + k % 12);
    }

    assertThat(settings.recent())
        .hasSize(Settings.MOST_RECENT)
        .doesNotHaveDuplicates()
        .startsWith("file 7", "file 6");
    assertThat(settings.without("file 6").recent()).doesNotContain("file 6");
  }

  @Test
  void a_lesson_once_gone_through_stays_so() {
    Settings again = SOME.learning("chain", "0:1", false);

    assertThat(again.finished()).containsExactly("chain");
    assertThat(again.lessons()).containsEntry("chain", "0:1");
  }

  @Test
  void what_is_not_new_is_not_written_again() {
    Memory memory = Memory.in(folder);
    memory.update(settings -> settings.stepped());

    assertThat(memory.unwritten()).isPresent();
    assertThat(memory.unwritten()).isEmpty();
  }

  @Test
  void what_was_asked_for_first_is_not_written_over_what_came_later() {
    Memory memory = Memory.in(folder);
    memory.update(settings -> SOME);
    Runnable first = memory.unwritten().orElseThrow();
    memory.update(settings -> SOME.stepped());
    Runnable second = memory.unwritten().orElseThrow();

    second.run();
    first.run();

    assertThat(Memory.in(folder).settings()).isEqualTo(SOME.stepped());
  }

  @Test
  void a_folder_that_cannot_be_made_is_no_reason_to_stop() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Memory memory = Memory.in(file.resolve("below"));
    memory.update(Settings::stepped);

    memory.unwritten().orElseThrow().run();

    assertThat(Files.readString(file)).isEqualTo("no folder");
  }

  @Test
  void each_system_has_its_folder_and_a_variable_names_another() {
    assertThat(ConfigFolder.of("Linux", Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/deltascope"));
    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/x"), "/home/a"))
        .isEqualTo(Path.of("/x/deltascope"));
    assertThat(ConfigFolder.of("Mac OS X", Map.of(), "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Deltascope"));
    assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), "/a"))
        .isEqualTo(Path.of("/roaming/Deltascope"));
    for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
      assertThat(ConfigFolder.of(system, Map.of("DELTASCOPE_CONFIG", "/mine"), "/a"))
          .isEqualTo(Path.of("/mine"));
    }
  }
}
