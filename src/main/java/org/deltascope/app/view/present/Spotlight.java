package org.deltascope.app.view.present;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Darkens all but what is around the pointer. */
final class Spotlight extends Pane {

  private static final Color DARK = Color.color(0, 0, 0, 0.62);

  /** How wide the light is, of the height of the window. */
  private static final double RADIUS = 0.16;

  private final Path shade = new Path();
  private double x;
  private double y;

  Spotlight() {
    setId("spotlight");
    setMouseTransparent(true);
    setVisible(false);
    shade.setFill(DARK);
    shade.setStroke(null);
    shade.setFillRule(FillRule.EVEN_ODD);
    shade.setManaged(false);
    getChildren().setAll(shade);
    widthProperty().subscribe(this::draw);
    heightProperty().subscribe(this::draw);
  }

  void install(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
  }

  void toggle() {
    setVisible(!isVisible());
    draw();
  }

  /** {@return whether it was on} */
  boolean turnOff() {
    boolean was = isVisible();
    setVisible(false);
    return was;
  }

  private void follow(MouseEvent event) {
    x = event.getSceneX();
    y = event.getSceneY();
    if (isVisible()) {
      draw();
    }
  }

  private void draw() {
    double r = RADIUS * getHeight();
    shade
        .getElements()
        .setAll(
            new MoveTo(0, 0),
            new LineTo(getWidth(), 0),
            new LineTo(getWidth(), getHeight()),
            new LineTo(0, getHeight()),
            new ClosePath(),
            new MoveTo(x - r, y),
            new ArcTo(r, r, 0, x + r, y, true, true),
            new ArcTo(r, r, 0, x - r, y, true, true),
            new ClosePath());
  }
}
