package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real window does after an error that nobody caught. */
@OnScreen
class BrokenWindowTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Scene scene() {
    return window.desk().stage().getScene();
  }

  /** An error that the FX thread meets outside of all that a test could catch. */
  private void fail(Error error) throws Exception {
    Platform.runLater(
        () -> {
          throw error;
        });
    window.settle();
  }

  /** Puts a node into the window that cannot be laid out. */
  private void breakLayout() {
    Region broken =
        new Region() {
          @Override
          protected void layoutChildren() {
            throw new StackOverflowError("too deep");
          }
        };
    ((Pane) scene().getRoot()).getChildren().add(broken);
  }

  private void seeThatItWorks() throws Exception {
    Session before = window.session();
    String picture = window.description("equation");
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(window.session().moment()).isNotEqualTo(before.moment());
    assertThat(window.description("equation")).isNotEqualTo(picture);
    assertThat(window.onFx(() -> window.node("network").getLayoutBounds().getWidth()))
        .isGreaterThan(300);
  }

  @Test
  void memory_that_runs_out_on_the_fx_thread_leaves_a_window_that_works() throws Exception {
    fail(new OutOfMemoryError("Java heap space"));

    assertThat(window.text("message")).contains("too little memory", "restored");
    seeThatItWorks();
  }

  @Test
  void a_stack_that_overflows_in_the_layout_leaves_a_window_that_works() throws Exception {
    window.run(this::breakLayout);
    window.await("a new scene", () -> window.isSaid("too deep"));

    seeThatItWorks();
  }

  @Test
  void a_document_that_cannot_be_laid_out_gives_way_to_the_one_before() throws Exception {
    OpenDocument other = OpenDocument.of(DocumentSource.unsaved(Lessons.open("chain")));
    window.press(KeyCode.RIGHT);
    Session before = window.session();
    window.await("the step, laid out", () -> before.equals(window.desk().workbench().lastWhole()));

    window.run(
        () -> {
          window.desk().sessions().open(other);
          breakLayout();
        });
    window.await("a new scene", () -> window.isSaid("too deep"));

    assertThat(window.session()).isEqualTo(before);
    seeThatItWorks();
  }

  @Test
  void what_fails_in_the_background_is_said_and_nothing_changes() throws Exception {
    Scene before = scene();
    window.run(
        () ->
            window
                .desk()
                .background()
                .run(
                    () -> {
                      throw new StackOverflowError("far behind");
                    }));
    window.await("the message", () -> window.isSaid("far behind"));

    assertThat(scene()).isSameAs(before);
    seeThatItWorks();
  }

  @Test
  void a_window_that_breaks_again_and_again_says_that_it_must_close() throws Exception {
    for (int k = 0; k < 3; k++) {
      Platform.runLater(
          () -> {
            throw new StackOverflowError("for ever");
          });
    }
    window.await("last words", () -> scene().lookup("#last-words") != null);

    assertThat(window.text("last-words")).contains("must close", "for ever");
    window.onFx(
        () -> {
          ((Button) window.node("close")).fire();
          return true;
        });
    assertThat(window.onFx(() -> window.desk().stage().isShowing())).isFalse();
  }
}
