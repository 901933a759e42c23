package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Point;
import org.deltascope.figure.boundary.SamplePlane;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Puts samples into the plane of two inputs by hand, in the real window. */
@OnScreen
class PlaneEditingTest {

  private WindowRobot window;
  private Hand hand;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("xor");
    hand = new Hand(window);
    window.press(KeyCode.DIGIT5, KeyCode.ALT);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Dataset data() {
    return window.session().opened().experiment().data();
  }

  /** Where two inputs lie, as parts of the width and the height of the view. */
  private Point place(double first, double second) throws Exception {
    FigureView view = (FigureView) window.node("boundary");
    Point end = view.figurePoint(view.getWidth(), view.getHeight()).orElseThrow();
    SamplePlane plane =
        SamplePlane.of(window.desk().workbench().shown().orElseThrow().occasion().boundary(end.x()))
            .orElseThrow();
    Point at = plane.axes().at(first, second);
    return new Point(at.x() / end.x(), at.y() / end.y());
  }

  private Optional<String> undoable() {
    return window.desk().sessions().undoable();
  }

  @Test
  void a_click_adds_a_sample_there_with_the_targets_of_the_one_looked_at() throws Exception {
    Point middle = place(0.5, 0.5);
    hand.clickOn("boundary", middle.x(), middle.y());

    assertThat(data().size()).isEqualTo(5);
    assertThat(data().inputs().get(4, 0)).isBetween(0.48, 0.52);
    assertThat(data().inputs().get(4, 1)).isBetween(0.48, 0.52);
    assertThat(data().targets().toRow(4)).isEqualTo(data().targets().toRow(0));
    assertThat(undoable()).contains("sample 5 added");
    window.run(() -> window.desk().sessions().undo());
    assertThat(data().size()).isEqualTo(4);
  }

  @Test
  void dragging_moves_a_sample_and_is_one_step_of_undo() throws Exception {
    Matrix before = data().inputs();
    Point from = place(before.get(1, 0), before.get(1, 1));
    Point to = place(0.6, 0.4);
    hand.drag("boundary", from.x(), from.y(), to.x(), to.y());

    assertThat(data().size()).isEqualTo(4);
    assertThat(data().inputs().get(1, 0)).isBetween(0.57, 0.63);
    assertThat(data().inputs().get(1, 1)).isBetween(0.37, 0.43);
    assertThat(undoable().orElseThrow()).startsWith("sample 2 moved to 0.");
    window.run(() -> window.desk().sessions().undo());
    assertThat(data().inputs()).isEqualTo(before);
    assertThat(undoable()).isEmpty();
  }

  @Test
  void a_click_that_trembles_moves_no_sample() throws Exception {
    Matrix before = data().inputs();
    Point from = place(before.get(1, 0), before.get(1, 1));
    double pixel = 1 / window.onFx(() -> ((FigureView) window.node("boundary")).getWidth());
    hand.drag("boundary", from.x(), from.y(), from.x() + 2 * pixel, from.y());

    assertThat(data().inputs()).isEqualTo(before);
    assertThat(undoable()).isEmpty();
  }

  @Test
  void a_click_on_a_sample_or_beside_the_plane_changes_nothing() throws Exception {
    Point sample = place(data().inputs().get(2, 0), data().inputs().get(2, 1));
    hand.clickOn("boundary", sample.x(), sample.y());
    hand.clickOn("boundary", 0.005, 0.01);

    assertThat(data().size()).isEqualTo(4);
    assertThat(undoable()).isEmpty();
  }
}
