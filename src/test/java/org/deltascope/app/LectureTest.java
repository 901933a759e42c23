package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.deltascope.app.settings.Memory;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.scene.Scene;
import org.deltascope.document.scene.Scenes;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons in their order, the places of a lecture, and the first start. */
@OnScreen
class LectureTest {

  @TempDir private Path folder;
  private Memory memory;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    memory = Memory.in(folder.resolve("config"));
    window = WindowRobot.open(DocumentSource.open("lesson:two-two-two"), memory);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private List<String> lessons() throws Exception {
    MenuButton menu = (MenuButton) window.node("lessons");
    return window.onFx(
        () -> {
          menu.getOnShowing().handle(new javafx.event.Event(MenuButton.ON_SHOWING));
          return menu.getItems().stream()
              .map(item -> (VBox) ((CustomMenuItem) item).getContent())
              .map(box -> WindowRobot.words(box.getChildrenUnmodifiable().getFirst()))
              .toList();
        });
  }

  @Test
  void lessons_have_numbers_and_one_sees_which_is_open() throws Exception {
    assertThat(window.onFx(() -> window.readText("lessons"))).isEqualTo("3 The 2-2-2 network");
    assertThat(lessons()).hasSize(14);
    assertThat(lessons().get(0)).startsWith("1 ").doesNotContain("open");
    assertThat(lessons().get(2)).startsWith("3 The 2-2-2 network").contains("open");
  }

  @Test
  void keys_lead_from_lesson_to_lesson_and_stop_at_the_ends() throws Exception {
    window.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:update-first");
    window.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
    window.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
    window.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:one-layer");
    assertThat(window.onFx(() -> window.node("lesson-back").isDisabled())).isTrue();

    window.press(KeyCode.PAGE_UP, KeyCode.CONTROL);
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:one-layer");
  }

  @Test
  void how_far_one_has_come_is_kept() throws Exception {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    window.perform("lesson-next");
    window.press(KeyCode.END);
    window.perform("lesson-next");

    assertThat(lessons().get(2)).contains("at step 2");
    assertThat(lessons().get(3)).contains("✓ done");
    assertThat(lessons().get(5)).doesNotContain("✓", "at step");
  }

  @Test
  void at_the_first_start_one_is_told_how_to_go_on_until_one_knows() throws Exception {
    assertThat(window.text("first-hint")).isEqualTo("press → to go on");
    for (int k = 0; k < 3; k++) {
      assertThat(window.isSeen("first-hint")).isTrue();
      window.press(KeyCode.RIGHT);
    }

    assertThat(window.isSeen("first-hint")).isFalse();
    window.close();
    window = WindowRobot.open(DocumentSource.open("lesson:chain"), memory);
    assertThat(window.isSeen("first-hint")).isFalse();
  }

  @Test
  void a_place_that_is_kept_is_gone_to_by_its_number_and_saved_with_the_document()
      throws Exception {
    window.press(KeyCode.END);
    window.press(KeyCode.D, KeyCode.CONTROL);
    window.press(KeyCode.HOME);
    window.press(KeyCode.D, KeyCode.CONTROL);
    window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    assertThat(window.session().moment()).isEqualTo(Moment.whole(0, 10));
    window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));

    Path file = folder.resolve("lecture.deltascope");
    window.willChoose(file);
    window.press(KeyCode.S, KeyCode.CONTROL);
    assertThat(Scenes.of(Document.open(file)).scenes().stream().map(it -> it.orElseThrow().at()))
        .containsExactly("0:11", "0:1:1");
    assertThat(Files.readString(file)).contains("\"scenes\"");
  }

  @Test
  void a_scene_is_a_change_that_can_be_undone_and_removed() throws Exception {
    window.press(KeyCode.D, KeyCode.CONTROL);
    assertThat(window.onFx(() -> window.desk().sessions().undoable()))
        .contains("scene 1 added (0:1:1)");
    assertThat(window.command("scene-1").title().get()).isEqualTo("Scene 1: 0:1:1");

    window.perform("scene-remove");
    assertThat(Scenes.of(window.session().opened().document()).items()).isEmpty();
    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(Scenes.of(window.session().opened().document()).scenes())
        .containsExactly(java.util.Optional.of(new Scene("0:1:1", "")));
    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(Scenes.of(window.session().opened().document()).items()).isEmpty();
  }

  @Test
  void a_scene_that_there_is_not_does_nothing() throws Exception {
    window.press(KeyCode.DIGIT9, KeyCode.CONTROL);

    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void about_says_the_version_and_whose_work_is_in_it() throws Exception {
    window.perform("about");

    assertThat(window.text("about-version")).matches("Deltascope \\S+");
    assertThat(window.text("about-notices"))
        .contains("Apache License 2.0", "OpenJFX", "Jackson", "Inter")
        .doesNotContain("|", "#");
    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("about")).isFalse();
  }
}
