package org.deltascope.app.view.picture;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Zooms a figure with the wheel or by pinching and moves it by dragging, with two fingers or with
 * the wheel held sideways.
 */
public final class Gestures {

  private static final double STEP = 1.2;

  /** How far one notch of a wheel scrolls, in pixels, where the platform does not say. */
  private static final double NOTCH = 40;

  private static final double MOST_NOTCHES = 4;

  private final FigureView view;
  private double lastX;
  private double lastY;

  public Gestures(FigureView view) {
    this.view = view;
    view.setOnScroll(this::scrolled);
    view.setOnZoom(this::pinched);
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(event -> view.setCursor(Cursor.DEFAULT));
  }

  private void scrolled(ScrollEvent event) {
    boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
    if (event.getTouchCount() > 0 || sideways) {
      move(-event.getDeltaX(), -event.getDeltaY());
    } else {
      zoom(Math.pow(STEP, notches(event)), event.getX(), event.getY());
    }
    event.consume();
  }

  /** A wheel turns by whole notches, a touchpad by parts of one. */
  private static double notches(ScrollEvent event) {
    double notch = event.getMultiplierY() > 0 ? event.getMultiplierY() : NOTCH;
    return Math.clamp(event.getDeltaY() / notch, -MOST_NOTCHES, MOST_NOTCHES);
  }

  private void pinched(ZoomEvent event) {
    zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  private void pressed(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
  }

  private void dragged(MouseEvent event) {
    if (view.camera().get().zoom() > 1) {
      view.setCursor(Cursor.MOVE);
      move(lastX - event.getX(), lastY - event.getY());
    }
    pressed(event);
  }

  /** Zooms by a factor; the point of the view stays where it is. */
  public void zoom(double factor, double x, double y) {
    Camera camera = view.camera().get();
    set(camera.zoomed(factor, x, y));
  }

  /** Moves by pixels. */
  public void move(double dx, double dy) {
    set(view.camera().get().moved(dx, dy));
  }

  private void set(Camera camera) {
    view.camera().set(camera.within(view.getWidth(), view.getHeight()));
  }
}
