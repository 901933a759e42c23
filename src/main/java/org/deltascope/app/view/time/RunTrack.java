package org.deltascope.app.view.time;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.deltascope.app.model.run.RunLane;

/** The updates of a run as a bar, from where it branches. A click goes to one of them. */
final class RunTrack extends Pane {

  /** What is clicked: an update. */
  @FunctionalInterface
  interface UpdateAction {
    void go(long update);
  }

  private final Region before = part("run-before");
  private final Region bar = part("run-bar");
  private final Region here = part("run-here");
  private final Region cross = part("run-cross");
  private long from;
  private long made;
  private long last = 1;
  private long update;
  private OptionalLong at = OptionalLong.empty();

  RunTrack(UpdateAction go, Consumer<OptionalLong> pointed) {
    getStyleClass().add("run-track");
    setCursor(Cursor.HAND);
    getChildren().setAll(before, bar, here, cross);
    cross.setVisible(false);
    setOnMouseMoved(event -> pointed.accept(OptionalLong.of(updateAt(event.getX()))));
    setOnMouseExited(_ -> pointed.accept(OptionalLong.empty()));
    setOnMouseClicked(event -> go.go(updateAt(event.getX())));
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setMouseTransparent(true);
    part.setManaged(false);
    return part;
  }

  /**
   * Shows a run.
   *
   * @param lane the run
   * @param all up to which update there is room
   * @param now the update in which one stands
   */
  void show(RunLane lane, long all, long now) {
    from = lane.from();
    made = lane.made();
    last = Math.max(1, all - 1);
    update = now;
    here.setVisible(lane.isCurrent());
    requestLayout();
  }

  /** Marks an update that is pointed at, if one is. */
  void point(OptionalLong pointed) {
    at = pointed;
    requestLayout();
  }

  private double x(long at) {
    return (double) at / last * Math.max(0, getWidth() - 2);
  }

  private long updateAt(double x) {
    long nearest = Math.round(x / Math.max(1, getWidth() - 2) * last);
    return Math.clamp(nearest, 0, Math.max(from, made - 1));
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double middle = Math.rint(height / 2);
    double start = x(from);
    double end = Math.max(start + 3, x(Math.max(from, made - 1)));
    before.resizeRelocate(0, middle - 1, Math.max(0, start - 1), 2);
    bar.resizeRelocate(start, middle - 3, end - start, 6);
    cross.setVisible(at.isPresent() && at.getAsLong() <= last);
    at.ifPresent(pointed -> cross.resizeRelocate(Math.rint(x(pointed)), 0, 1, height));
    here.resizeRelocate(x(Math.min(update, last)) - 2, middle - 6, 5, 12);
  }
}
