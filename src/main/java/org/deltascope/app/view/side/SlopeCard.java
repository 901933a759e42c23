package org.deltascope.app.view.side;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.slope.SlopeFigure;
import org.deltascope.figure.style.Theme;

/** The activation of the neuron in focus, with the tangent at its z. */
final class SlopeCard extends VBox {

  private static final double HEIGHT = 170;

  private final FigureResources easel;
  private final FigureView view;
  private double grown = 1;
  private Optional<Runnable> repaint = Optional.empty();

  /** The activation of a neuron, as it is laid out. */
  private record Source(FigureResources easel, MomentView moment, Subject.Neuron neuron)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return new SlopeFigure(easel.kit().text())
          .of(
              moment.trace(),
              moment.knowledge(),
              moment.lens(),
              neuron,
              moment.names(),
              moment.numerals(),
              width,
              height);
    }
  }

  SlopeCard(FigureResources easel, Background background) {
    this.easel = easel;
    view = new FigureView(Fit.FILL, easel, background, Background.Rank.LATER);
    view.setId("slope");
    getStyleClass().add("figure-card");
    getChildren().setAll(view);
  }

  /** Makes letters that many times as large as they usually are, as beside it. */
  void grow(double by) {
    if (by != grown) {
      grown = by;
      repaint.ifPresent(Runnable::run);
    }
  }

  void show(ViewState shown, Theme theme) {
    repaint = Optional.of(() -> show(shown, theme));
    double scale = shown.session().look().scale() * grown;
    view.setMinHeight(HEIGHT * scale);
    view.setPrefHeight(HEIGHT * scale);
    view.show(new Source(easel, shown.occasion(), shown.neuron()), theme, scale);
  }
}
