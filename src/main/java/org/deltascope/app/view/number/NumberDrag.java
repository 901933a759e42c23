package org.deltascope.app.view.number;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.deltascope.app.model.number.Fineness;
import org.deltascope.app.model.number.NumberGesture;
import org.deltascope.app.model.number.NumberStep;
import org.deltascope.app.view.picture.Camera;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Subject;

/**
 * Drags the numbers of a picture to the right and left. Where the picture itself is dragged,
 * because it is larger than the view, only the number that is selected is.
 */
public final class NumberDrag {

  /** So many pixels are one step. */
  private static final double PIXELS = 5;

  private final FigureView view;
  private final NumberEditor editor;
  private final Runnable begun;
  private Optional<Press> press = Optional.empty();
  private Optional<NumberGesture> drag = Optional.empty();

  private record Press(double x, Subject subject) {}

  private NumberDrag(FigureView view, NumberEditor editor, Runnable begun) {
    this.view = view;
    this.editor = editor;
    this.begun = begun;
  }

  /**
   * Lets numbers be dragged in a picture from now on, and be typed after a double click.
   *
   * @param view the picture
   * @param editor changes them
   * @param begun is told when a drag begins
   */
  public static void install(FigureView view, NumberEditor editor, Runnable begun) {
    NumberDrag drag = new NumberDrag(view, editor, begun);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::pressed);
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::dragged);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, drag::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, drag::moved);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, drag::clicked);
  }

  private boolean canDrag(Subject subject) {
    boolean isFixed = view.camera().get().equals(Camera.WHOLE);
    return editor.isNumber(subject) && (isFixed || editor.isSelected(subject));
  }

  private void moved(MouseEvent event) {
    view.setCursor(canDrag(view.pointed().get()) ? Cursor.H_RESIZE : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent event) {
    Subject subject = view.subjectAt(event.getX(), event.getY());
    press =
        event.getButton() == MouseButton.PRIMARY && canDrag(subject)
            ? Optional.of(new Press(event.getX(), subject))
            : Optional.empty();
  }

  private void dragged(MouseEvent event) {
    press.ifPresent(
        from -> {
          event.consume();
          long steps = (long) ((event.getX() - from.x()) / PIXELS);
          if (drag.isEmpty() && steps != 0) {
            begun.run();
            drag = editor.grab(from.subject());
          }
          drag.ifPresent(
              held ->
                  editor.drag(
                      held,
                      new NumberStep(held.begin().place(), held.begin().now())
                          .moved(steps, fineness(event))));
        });
  }

  private static Fineness fineness(MouseEvent event) {
    if (event.isShortcutDown()) {
      return Fineness.ROUND;
    }
    return event.isShiftDown() ? Fineness.FINE : Fineness.USUAL;
  }

  private void released(MouseEvent event) {
    if (drag.isPresent()) {
      editor.letGo();
    }
    press = Optional.empty();
    drag = Optional.empty();
  }

  private void clicked(MouseEvent event) {
    boolean isTwice = event.getClickCount() == 2 && event.isStillSincePress();
    if (isTwice && event.getButton() == MouseButton.PRIMARY && editor.canEdit()) {
      editor.edit();
    }
  }
}
