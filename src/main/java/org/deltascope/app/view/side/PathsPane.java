package org.deltascope.app.view.side;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ScrollPane;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.PathsFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;

/** Every way from the selected weight to the loss. It is laid out only while it is seen. */
public final class PathsPane extends ScrollPane {

  private final Lazy<PathsFigure> figure;
  private final ObjectProperty<Subject> pointed;
  private final FigureView paths;
  private Optional<ViewState> current = Optional.empty();
  private Theme theme = Theme.LIGHT;
  private boolean seen;

  /** The ways of a moment's weight, as they are laid out. */
  private record Source(Lazy<PathsFigure> figure, MomentView moment, Subject hovered)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return figure.get().of(moment.page(width).hovering(hovered), moment.paths());
    }

    @Override
    public double magnification(double wanted, double width, double height) {
      return Math.min(wanted, width / EquationScene.LEAST_WIDTH);
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   */
  public PathsPane(FigureResources easel, Background background, ObjectProperty<Subject> pointed) {
    this.pointed = pointed;
    figure = new Lazy<>(() -> new PathsFigure(easel.kit().text(), easel.kit().formulas()));
    paths = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.LATER);
    paths.setId("paths");
    paths.pointed().subscribe(pointed::set);
    setContent(paths);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.ALWAYS);
    getStyleClass().add("side-panel");
    setMinWidth(0);
    pointed.subscribe(this::repaint);
  }

  /** Tells what is chosen here. */
  public void onChosen(Consumer<Subject> action) {
    paths.onChosen(action);
  }

  /** Shows a moment, now or as soon as it is seen. */
  public void show(ViewState shown, Theme newTheme) {
    current = Optional.of(shown);
    theme = newTheme;
    repaint();
  }

  /** Is told whether it is seen. */
  public void seen(boolean now) {
    seen = now;
    repaint();
  }

  private void repaint() {
    if (seen) {
      current.ifPresent(
          shown ->
              paths.show(
                  new Source(figure, shown.occasion(), pointed.get()),
                  theme,
                  shown.session().look().scale()));
    }
  }
}
