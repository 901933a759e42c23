package org.deltascope.app.view;

import javafx.scene.layout.VBox;
import org.deltascope.app.model.Shown;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Easel;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Theme;
import org.deltascope.figure.moment.Occasion;
import org.deltascope.figure.slope.SlopeFigure;

/** The activation of the neuron in focus, with the tangent at its z. */
final class SlopeCard extends VBox {

  private static final double HEIGHT = 170;

  private final Easel easel;
  private final FigureView view;

  /** The activation of a neuron, as it is laid out. */
  private record Source(Easel easel, Occasion moment, Subject.Neuron neuron)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return new SlopeFigure(easel.kit().text())
          .of(
              moment.trace(),
              moment.moment(),
              moment.lens(),
              neuron,
              moment.names(),
              moment.numerals(),
              width,
              height);
    }
  }

  SlopeCard(Easel easel, Background background) {
    this.easel = easel;
    view = new FigureView(Fit.FILL, easel, background, Background.Rank.LATER);
    view.setId("slope");
    getStyleClass().add("figure-card");
    getChildren().setAll(view);
  }

  void show(Shown shown, Theme theme) {
    double scale = shown.session().look().scale();
    view.setMinHeight(HEIGHT * scale);
    view.setPrefHeight(HEIGHT * scale);
    view.show(new Source(easel, shown.occasion(), shown.neuron()), theme, scale);
  }
}
