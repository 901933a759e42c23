package org.deltascope.app.view.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.ChangedNumbers;
import org.deltascope.app.view.picture.Camera;
import org.deltascope.app.view.picture.ExactTooltip;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.view.picture.Gestures;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.change.ChangeMarks;
import org.deltascope.figure.change.ChangedNumber;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.network.state.FormulaLights;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.paths.WayMarks;
import org.deltascope.figure.style.Theme;
import org.deltascope.nn.Network;
import org.jspecify.annotations.Nullable;

/** The network, and the short transition into each moment. */
public final class NetworkPane extends StackPane {

  /** In less room than that for a layer or a neuron, in units, there is no place for labels. */
  private static final double LEAST_WIDTH = 158;

  private static final double LEAST_HEIGHT = 130;

  /** Of more neurons than that some are left out, so that the others have room. */
  private static final int MOST_NEURONS = 6;

  private final FigureView view;
  private final ExactTooltip exact;
  private final Gestures gestures;
  private final Lazy<NetworkFigure> figure;
  private final Lazy<ChangeMarks> marks;
  private final Lazy<WayMarks> ways;
  private final BooleanSupplier stillness;
  private final ObjectProperty<Subject> pointed;
  private final MomentTransition transition = new MomentTransition(this::move);
  private @Nullable ViewState shown;
  private List<ChangedNumber> changed = List.of();
  private Theme theme = Theme.LIGHT;
  private double progress = 1;
  private int way = ChosenWay.NONE;
  private Optional<FormulaLights> lights = Optional.empty();
  private boolean held;

  /** The network at a moment, as it is laid out. */
  private record Source(
      Lazy<NetworkFigure> figure,
      Lazy<ChangeMarks> marks,
      Lazy<WayMarks> ways,
      MomentView moment,
      List<ChangedNumber> changed,
      Subject hovered,
      Optional<FormulaLights> lights,
      double progress,
      int way,
      double wanted,
      boolean held)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return lay(width, height, wanted);
    }

    /** What has no room to grow as a whole grows where one looks. */
    @Override
    public Figure lay(double width, double height, double magnification) {
      NetworkScene scene =
          moment
              .network(width, height)
              .hovering(hovered)
              .lit(lights)
              .during(progress)
              .held(held)
              .labelled(Math.max(1, wanted / magnification));
      Figure network = figure.get().of(scene);
      Figure old = marks.get().withOldValues(network, changed);
      return way == ChosenWay.NONE ? old : ways.get().on(old, moment.paths(), way);
    }

    /** The whole network has room before anything grows. */
    @Override
    public double magnification(double most, double width, double height) {
      Network network = moment.trace().before().network();
      int layers = network.depth() + 1;
      int neurons = IntStream.range(0, layers).map(network::width).max().orElse(1);
      double room =
          Math.min(
              width / (LEAST_WIDTH * layers),
              height / (LEAST_HEIGHT * Math.clamp(neurons, 2, MOST_NEURONS)));
      return Math.max(1, Math.min(most, room));
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param easel what is painted with
   * @param background where it is painted
   * @param pointed what the pointer is on, here or in an equation
   * @param stillness whether the user wants nothing to move
   */
  public NetworkPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      BooleanSupplier stillness) {
    this.figure = new Lazy<>(() -> new NetworkFigure(easel.kit().text()));
    this.marks = new Lazy<>(() -> new ChangeMarks(easel.kit().text()));
    this.ways = new Lazy<>(() -> new WayMarks(easel.kit().text()));
    this.pointed = pointed;
    this.stillness = stillness;
    this.view = new FigureView(Fit.FILL, easel, background, Background.Rank.FIRST);
    exact = new ExactTooltip(view);
    view.setId("network");
    view.setFocusTraversable(true);
    view.setAccessibleRoleDescription("Picture of the network");
    view.pointed().subscribe(pointed::set);
    pointed.subscribe(this::repaint);
    gestures = new Gestures(view);
    getChildren().setAll(view);
  }

  /** {@return the picture} */
  public FigureView picture() {
    return view;
  }

  /**
   * Draws a way from the selected weight to the loss while that is asked for.
   *
   * @param seen whether it is
   * @param index which way, from 0
   */
  public void drawWays(ReadOnlyBooleanProperty seen, ReadOnlyIntegerProperty index) {
    Runnable follow =
        () -> {
          way = seen.get() ? index.get() : ChosenWay.NONE;
          repaint();
        };
    seen.subscribe(follow);
    index.subscribe(follow);
  }

  /**
   * Lets everything stand where it stands while a number is dragged, and lays it out anew when the
   * number is let go of.
   *
   * @param dragged whether one is
   */
  public void standStill(ReadOnlyBooleanProperty dragged) {
    dragged.subscribe(
        next -> {
          held = next;
          repaint();
        });
  }

  /**
   * Lights what a formula reads, in the place of what the step does, while one is looked at.
   *
   * @param formula what that is
   */
  public void light(ObservableValue<Optional<FormulaLights>> formula) {
    formula.subscribe(
        next -> {
          lights = next;
          repaint();
        });
  }

  /** Lays something over the picture. */
  public void lay(Node over) {
    getChildren().add(over);
  }

  public void onChosen(Consumer<Subject> action) {
    view.onChosen(action);
    view.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            action.accept(pointed.get());
          }
        });
  }

  public void show(ViewState next, Theme newTheme) {
    Optional<ViewState> before = Optional.ofNullable(shown);
    shown = next;
    changed = new ChangedNumbers(next).list();
    theme = newTheme;
    if (before.filter(it -> isSameMoment(it, next)).isEmpty()) {
      boolean moves =
          before.filter(it -> isSameDocument(it, next)).isPresent() && !stillness.getAsBoolean();
      progress = moves ? 0 : 1;
      transition.run(moves);
    }
    repaint();
  }

  public void fit() {
    view.camera().set(Camera.WHOLE);
  }

  /** Zooms about the middle of the view. */
  public void zoom(double factor) {
    gestures.zoom(factor, view.getWidth() / 2, view.getHeight() / 2);
  }

  public void pan(double right, double down) {
    gestures.move(right * view.getWidth(), down * view.getHeight());
  }

  private static boolean isSameDocument(ViewState before, ViewState next) {
    return before.session().opened().equals(next.session().opened());
  }

  /** Only another moment begins a transition, and ends the one before. */
  private static boolean isSameMoment(ViewState before, ViewState next) {
    return isSameDocument(before, next)
        && before.session().moment().equals(next.session().moment());
  }

  private void move(double newProgress) {
    progress = newProgress;
    repaint();
  }

  private void repaint() {
    if (shown != null) {
      MomentView moment = shown.occasion().at(shown.session().moment());
      double scale = shown.session().look().scale();
      view.show(
          new Source(
              figure,
              marks,
              ways,
              moment,
              changed,
              pointed.get(),
              lights,
              progress,
              way,
              scale,
              held),
          theme,
          scale);
      exact.show(moment, pointed.get());
    }
  }
}
