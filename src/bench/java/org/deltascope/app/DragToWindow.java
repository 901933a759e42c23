package org.deltascope.app;

import java.util.Map;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Subject;

/**
 * Measures how long it takes from a movement of the pointer that drags a weight until the window is
 * painted, and how much of that the FX thread is busy, in the real window off screen. Each movement
 * goes one step further or back, when nothing is left to do and at any distance from the toolkit's
 * clock.
 */
public final class DragToWindow {

  private static final int STEP = 5;
  private static final int GRID = 3;
  private static final int FAR = 12;

  private final PaintedWatch window;
  private final FigureView view;
  private final Point2D from;
  private int steps;

  private DragToWindow(PaintedWatch window) {
    this.window = window;
    view = (FigureView) window.scene().lookup("#network");
    from = PaintedWatch.onFx(this::weight);
    PaintedWatch.onFx(
        () -> {
          fire(MouseEvent.MOUSE_PRESSED, 0);
          return from;
        });
  }

  /**
   * Prints the table.
   *
   * @param args how many movements are measured, and in which network: the widths of its layers
   */
  public static void main(String[] args) {
    String network = args[1];
    DragToWindow drag = new DragToWindow(PaintedWatch.open(network));
    PaintedWatch.print("ms from drag, " + network, Integer.parseInt(args[0]), drag::sample);
    Platform.exit();
    System.exit(0);
  }

  private Map<PaintedWatch.Seen, PaintedWatch.Sight> sample() {
    window.rest();
    steps = steps == FAR ? 1 : steps + 1;
    return window.after(() -> fire(MouseEvent.MOUSE_DRAGGED, steps * STEP));
  }

  /** A place where a weight can be taken. */
  private Point2D weight() {
    for (int x = 0; x < view.getWidth(); x += GRID) {
      for (int y = 0; y < view.getHeight(); y += GRID) {
        if (view.subjectAt(x, y) instanceof Subject.Edge) {
          return new Point2D(x, y);
        }
      }
    }
    throw new IllegalStateException("found no weight in the picture, expected one to drag");
  }

  private void fire(EventType<MouseEvent> type, double right) {
    Point2D at = from.add(right, 0);
    Point2D inScene = view.localToScene(at);
    Point2D onScreen = view.localToScreen(at);
    Event.fireEvent(
        view,
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            onScreen.getX(),
            onScreen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            right == 0,
            new PickResult(view, inScene.getX(), inScene.getY())));
  }
}
