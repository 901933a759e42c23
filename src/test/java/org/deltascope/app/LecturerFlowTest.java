package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.deltascope.app.model.Session;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.Settings;
import org.deltascope.document.DocumentSource;
import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lecture, by keyboard alone and by mouse alone, from the beginning to the next morning. */
@OnScreen
class LecturerFlowTest {
  private static final Subject.Edge W5 = new Subject.Edge(2, 0, 0);

  @TempDir private Path folder;
  private Memory memory;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    memory = Memory.in(folder.resolve("config"));
    window = WindowRobot.open(DocumentSource.open("lesson:one-layer"), memory);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private double rate() {
    return window.session().opened().experiment().optimizer().learningRate();
  }

  private Matrix weights(int l) throws Exception {
    return window.shownNetwork().layer(l).weights();
  }

  @Test
  void by_keyboard_alone() throws Exception {
    RecordedFlow flow = RecordedFlow.in(window, "lecturer-keyboard");
    flow.palette("2-2-2");
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:two-two-two");
    flow.palette("delta[1](1)");
    assertThat(window.session().entry().name()).isEqualTo("delta[1]");
    flow.picture("error-of-h1");

    window.press(KeyCode.P);
    flow.picture("asked");
    window.press(KeyCode.ADD);
    window.await("the field", () -> window.node("ask-field").isFocused());
    flow.type("0.03635");
    flow.type("s");
    assertThat(window.text("ask-verdict")).contains("the slope left out");
    flow.picture("answered");
    window.press(KeyCode.PAGE_DOWN);
    assertThat(window.session().isAsked()).isFalse();
    flow.picture("revealed");
    window.press(KeyCode.P);

    flow.palette("w5");
    window.press(KeyCode.F2);
    window.await("the field", () -> window.node("number-field").isFocused());
    window.run(((TextField) window.node("number-field"))::selectAll);
    flow.type("0.6");
    window.press(KeyCode.ENTER);
    changed();
    flow.picture("w5-changed");
    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(window.session().isEdited()).isFalse();

    window.press(KeyCode.F11);
    flow.picture("presenting");
    window.press(KeyCode.F11);

    flow.palette("xor");
    flow.palette("50:");
    window.await("the journey", () -> window.desk().background().isQuiet());
    flow.picture("trained");
    flow.palette("12:");
    flow.palette("optimizer");
    flow.tabTo("setting-learningRate");
    window.run(((TextField) window.node("setting-learningRate"))::selectAll);
    flow.type("0.25");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ESCAPE);
    assertThat(rate()).isEqualTo(0.25);
    flow.palette("50:");
    flow.picture("branched");
    window.press(KeyCode.R, KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(window.isSeen("comparison")).isTrue();
    flow.picture("compared");
    window.press(KeyCode.ESCAPE);

    flow.palette("12:");
    Path file = folder.resolve("lecture.deltascope");
    window.willChoose(file);
    window.press(KeyCode.S, KeyCode.CONTROL);
    flow.picture("saved");
    nextMorning(flow, () -> window.strike(KeyCode.W, KeyCode.CONTROL));
  }

  @Test
  void by_mouse_alone() throws Exception {
    Hand hand = new Hand(window);
    RecordedFlow flow = RecordedFlow.in(window, "lecturer-mouse");
    hand.clickOn("lesson-next");
    hand.clickOn("lesson-next");
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:two-two-two");
    hand.clickOn("step-8");
    hand.clickOn("network", new Subject.Neuron(1, 0));
    assertThat(window.session().entry().name()).isEqualTo("delta[1]");
    flow.picture("error-of-h1");

    hand.clickOn("ask-toggle");
    flow.picture("asked");
    hand.clickOn("ask-choice-positive");
    flow.picture("answered");
    hand.clickOn("ask-pass");
    assertThat(window.session().isAsked()).isFalse();
    flow.picture("revealed");
    hand.clickOn("ask-toggle");

    hand.clickOn("step-3");
    hand.pull("network", W5, 100);
    flow.picture("w5-pulled");
    hand.release();
    assertThat(weights(2).get(0, 0)).isEqualTo(0.6);
    changed();
    hand.clickOnMenu("Edit", "Undo w₅ 0.40 → 0.60");
    assertThat(window.session().isEdited()).isFalse();

    hand.clickOn("present");
    flow.picture("presenting");
    hand.moveToTheTopEdge();
    flow.picture("bars-back");
    hand.clickOn("present");
    assertThat(window.desk().stage().isFullScreen()).isFalse();

    for (int lesson = 0; lesson < 4; lesson++) {
      hand.clickOn("lesson-next");
    }
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:xor");
    hand.clickOn("granularity");
    hand.clickOnWords(byUpdates());
    hand.drag("speed", 0.3, 0.5, 0.8, 0.5);
    hand.clickOn("play");
    window.await("50 epochs", () -> window.session().moment().update() >= 50);
    hand.clickOn("play");
    toUpdate(hand, 50);
    flow.picture("trained");
    hand.clickOn("loss", 0.3, 0.6); // a pixel is several updates there
    toUpdate(hand, 12);
    flow.picture("back-at-12");
    hand.clickOn("step-10");
    hand.pull("equation", new Subject.Symbol("LEARNING_RATE"), -71);
    flow.picture("rate-pulled");
    hand.release();
    assertThat(rate()).as("14 steps of 1.05").isBetween(0.24, 0.26);
    assertThat(window.session().runs().at()).isEqualTo(new Run.Id(1));
    hand.clickOn("play");
    window.await("50 epochs", () -> window.session().moment().update() >= 50);
    hand.clickOn("play");
    flow.picture("branched");
    hand.clickOn("run-A");
    assertThat(window.session().runs().at()).isEqualTo(new Run.Id(0));
    hand.clickOn("run-B");
    hand.clickOn("run-A", MouseButton.SECONDARY);
    hand.clickOnWords("Compare with run A…");
    assertThat(window.isSeen("comparison")).isTrue();
    flow.picture("compared");
    hand.clickOn("comparison", 0.005, 0.5);
    assertThat(window.isSeen("comparison")).isFalse();

    Path file = folder.resolve("lecture.deltascope");
    window.willChoose(file);
    hand.clickOnMenu("File", "Save");
    assertThat(file).exists();
    flow.picture("saved");
    nextMorning(flow, flow::requestClose);
  }

  /** Step by step, where a plot of the losses does not lead to each update. */
  private void toUpdate(Hand hand, long update) throws Exception {
    while (window.session().moment().update() != update) {
      hand.clickOn(window.session().moment().update() > update ? "back" : "forward");
    }
  }

  private String byUpdates() throws Exception {
    return window.onFx(
        () ->
            ((MenuButton) window.node("granularity"))
                .getItems().stream()
                    .map(MenuItem::getText)
                    .filter(text -> text.startsWith("update"))
                    .findFirst()
                    .orElseThrow());
  }

  /** Beside the number stand what it was, L before and now, and g·Δw beside ΔL. */
  private void changed() throws Exception {
    assertThat(window.isSeen("number-card")).isTrue();
    assertThat(window.text("number-was")).contains("0.40");
    assertThat(window.text("number-loss")).contains("→");
    assertThat(window.text("number-forecast")).contains("ΔL", "g");
    assertThat(window.session().isEdited()).isTrue();
  }

  /** {@return how far a run was made, as its lane says} */
  private String made(Run.Id run) throws Exception {
    return window.description("run-" + run.letter());
  }

  /** Closing asks nothing, since all is saved, and all is as it was. */
  private void nextMorning(RecordedFlow flow, Runnable close) throws Exception {
    Matrix before = weights(1);
    Session session = window.session();
    Map<Run.Id, String> made = new HashMap<>();
    for (Run run : session.runs().tree().all()) {
      made.put(run.id(), made(run.id()));
    }
    window.onFx(
        () -> {
          close.run();
          return true;
        });
    assertThat(window.onFx(() -> window.desk().stage().isShowing())).isFalse();

    Settings kept = memory.settings();
    window = WindowRobot.open(DocumentSource.open(kept.last().document()), memory);
    window.run(() -> window.desk().workbench().goTo(kept.last()));
    assertThat(weights(1)).isEqualTo(before);
    Session again = window.session();
    assertThat(again.moment()).isEqualTo(session.moment());
    assertThat(again.selection()).isEqualTo(session.selection());
    assertThat(again.granularity()).isEqualTo(session.granularity());
    assertThat(again.isEdited()).isFalse();
    assertThat(kept.look()).isEqualTo(session.look());
    assertThat(again.runs().at()).isEqualTo(session.runs().at());
    assertThat(again.runs().tree().shown())
        .extracting(Run::name)
        .isEqualTo(session.runs().tree().shown().stream().map(Run::name).toList());
    for (Run run : session.runs().tree().all()) {
      assertThat(again.runs().get(run.id()).run().start()).isEqualTo(run.start());
      assertThat(again.runs().get(run.id()).experiment()).isEqualTo(run.experiment());
      assertThat(made(run.id())).isEqualTo(made.get(run.id()));
    }
    flow.goingOnIn(window).picture("next-morning");
  }
}
