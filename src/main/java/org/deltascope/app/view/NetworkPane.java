package org.deltascope.app.view;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.deltascope.app.model.Shown;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Theme;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.network.Scene;
import org.jspecify.annotations.Nullable;

/** The network, and the short transition into each moment. */
final class NetworkPane extends StackPane {

  private static final double TRANSITION_NANOS = 250e6;

  private final FigureView view;
  private final Gestures gestures;
  private final Easel easel;
  private final BooleanSupplier stillness;
  private final ObjectProperty<Subject> pointed;
  private final AnimationTimer transition = new Transition();
  private @Nullable Shown shown;
  private Theme theme = Theme.LIGHT;
  private double progress = 1;

  /** Made and used by whoever paints, one piece of work at a time. */
  private @Nullable NetworkFigure figure;

  /**
   * Shows nothing yet.
   *
   * @param easel what is painted with
   * @param background where it is painted
   * @param pointed what the pointer is on, here or in an equation
   * @param stillness whether the user wants nothing to move
   */
  NetworkPane(
      Easel easel,
      Background background,
      ObjectProperty<Subject> pointed,
      BooleanSupplier stillness) {
    this.easel = easel;
    this.pointed = pointed;
    this.stillness = stillness;
    this.view = new FigureView(FigureView.Fit.FILL, easel, background);
    view.setId("network");
    view.setFocusTraversable(true);
    view.setAccessibleRoleDescription("Picture of the network");
    view.pointed().subscribe(pointed::set);
    pointed.subscribe(this::repaint);
    gestures = new Gestures(view);
    getChildren().setAll(view);
    getStyleClass().add("network-pane");
  }

  void onChosen(Consumer<Subject> action) {
    view.onChosen(action);
    view.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            action.accept(pointed.get());
          }
        });
  }

  void show(Shown next, Theme newTheme) {
    Shown before = shown;
    boolean moves = before != null && isNeighbour(before, next) && !stillness.getAsBoolean();
    shown = next;
    theme = newTheme;
    progress = moves ? 0 : 1;
    repaint();
    if (moves) {
      transition.start();
    }
  }

  void fit() {
    view.camera().set(Camera.WHOLE);
  }

  /** Zooms about the middle of the view. */
  void zoom(double factor) {
    gestures.zoom(factor, view.getWidth() / 2, view.getHeight() / 2);
  }

  void pan(double right, double down) {
    gestures.move(right * view.getWidth(), down * view.getHeight());
  }

  private static boolean isNeighbour(Shown before, Shown next) {
    return before.session().opened().equals(next.session().opened())
        && !before.session().moment().equals(next.session().moment());
  }

  private void repaint() {
    Shown current = shown;
    if (current != null) {
      Subject hovered = pointed.get();
      double now = progress;
      view.show(
          (width, height) -> lay(scene(current, hovered, now, width, height)),
          theme,
          current.session().look().scale());
    }
  }

  private Figure lay(Scene scene) {
    NetworkFigure own = figure;
    if (own == null) {
      own = new NetworkFigure(easel.kit().text());
      figure = own;
    }
    return own.of(scene);
  }

  private static Scene scene(
      Shown shown, Subject hovered, double progress, double width, double height) {
    return new Scene(
        shown.trace(),
        shown.session().moment(),
        shown.lens(),
        shown.session().opened().names(),
        shown.session().look().digits(),
        shown.session().selection(),
        hovered,
        width,
        height,
        1,
        progress);
  }

  private final class Transition extends AnimationTimer {
    private long begin;

    @Override
    public void start() {
      begin = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      begin = begin == 0 ? now : begin;
      progress = Math.min(1, (now - begin) / TRANSITION_NANOS);
      repaint();
      if (progress == 1) {
        stop();
      }
    }
  }
}
