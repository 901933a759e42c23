package org.deltascope.app.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Theme;
import org.deltascope.figure.paint.FramePainter;
import org.deltascope.figure.paint.View;
import org.jspecify.annotations.Nullable;

/**
 * Shows a figure: painted off the FX thread at the screen's own resolution, into pixels that are
 * not on the screen yet.
 */
public final class FigureView extends Region {

  /** How the height of the view comes about. */
  public enum Fit {
    /** The figure fills the view. */
    FILL,
    /** The view is as high as the figure. */
    HEIGHT
  }

  /** Below this there is no room for a figure. */
  private static final double SMALLEST = 40;

  private final ImageView image = new ImageView();
  private final Fit fit;
  private final Screens screens = new Screens();
  private final Background.Lane<Painted> lane;
  private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.WHOLE);
  private final ReadOnlyObjectWrapper<@Nullable Painted> painted = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>(Subject.none());
  private final Easel easel;

  private @Nullable FigureSource source;
  private Theme theme = Theme.LIGHT;
  private double magnification = 1;

  /** Made and used by whoever paints, one piece of work at a time. */
  private @Nullable FramePainter painter;

  /** A figure with the pixels that show it. */
  record Painted(Figure figure, Screens.Screen screen, Job job) {}

  /** All that painting needs to know. */
  record Job(
      FigureSource source,
      Theme theme,
      double width,
      double height,
      double outputScale,
      double magnification,
      Camera camera) {

    double pixelsPerUnit() {
      return magnification * camera.magnification();
    }

    Figure lay() {
      return source.lay(
          width * camera.zoom() / pixelsPerUnit(), height * camera.zoom() / pixelsPerUnit());
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param fit how the height comes about
   * @param easel what is painted with
   * @param background where it is painted
   */
  public FigureView(Fit fit, Easel easel, Background background) {
    this.fit = fit;
    this.easel = easel;
    this.lane = background.lane(this::take);
    image.setManaged(false);
    image.setMouseTransparent(true);
    getChildren().add(image);
    getStyleClass().add("figure-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    widthProperty().subscribe(this::repaint);
    heightProperty().subscribe(this::repaint);
    camera.subscribe(this::repaint);
    setOnMouseMoved(event -> pointed.set(subjectAt(event.getX(), event.getY())));
    setOnMouseExited(event -> pointed.set(Subject.none()));
  }

  /** Shows a figure, in colours and as large as that. */
  public void show(FigureSource newSource, Theme newTheme, double newMagnification) {
    source = newSource;
    theme = newTheme;
    magnification = newMagnification;
    repaint();
  }

  /** {@return how much of the figure is seen} */
  ObjectProperty<Camera> camera() {
    return camera;
  }

  /** {@return what the pointer is on} */
  public ObjectProperty<Subject> pointed() {
    return pointed;
  }

  /** Calls back with what is clicked at. */
  public void onChosen(Consumer<Subject> action) {
    setOnMouseClicked(
        event -> {
          requestFocus();
          if (event.isStillSincePress()) {
            action.accept(subjectAt(event.getX(), event.getY()));
          }
        });
  }

  /** {@return the figure that is on the screen, and how} */
  ReadOnlyObjectProperty<@Nullable Painted> painted() {
    return painted.getReadOnlyProperty();
  }

  /** {@return the point of the figure at a point of the view} */
  public Optional<Point> figurePoint(double x, double y) {
    Painted shown = painted.get();
    if (shown == null) {
      return Optional.empty();
    }
    Job job = shown.job;
    return Optional.of(
        new Point(
            (x + job.camera.x()) / job.pixelsPerUnit(),
            (y + job.camera.y()) / job.pixelsPerUnit()));
  }

  private Subject subjectAt(double x, double y) {
    Painted shown = painted.get();
    return figurePoint(x, y)
        .filter(point -> shown != null)
        .flatMap(point -> easel.kit().pointer().subjectAt(shown.figure, point))
        .orElse(Subject.none());
  }

  private void repaint() {
    if (source == null || getWidth() < SMALLEST || (fit == Fit.FILL && getHeight() < SMALLEST)) {
      return;
    }
    double outputScale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    Job job =
        new Job(
            source,
            theme,
            getWidth(),
            Math.max(1, getHeight()),
            outputScale,
            magnification,
            camera.get().within(getWidth(), getHeight()));
    lane.request(() -> paint(job));
  }

  private Painted paint(Job job) {
    Figure figure = job.lay();
    double wide = fit == Fit.FILL ? job.width : figure.width() * job.pixelsPerUnit();
    double high = fit == Fit.FILL ? job.height : figure.height() * job.pixelsPerUnit();
    int width = Math.max(1, (int) (wide * job.outputScale));
    int height = Math.max(1, (int) (high * job.outputScale));
    Screens.Screen screen = screens.free(width, height);
    painter()
        .paint(
            figure,
            job.theme,
            new View(
                job.pixelsPerUnit() * job.outputScale,
                (int) -Math.round(job.camera.x() * job.outputScale),
                (int) -Math.round(job.camera.y() * job.outputScale)),
            screen.frame());
    return new Painted(figure, screen, job);
  }

  private FramePainter painter() {
    FramePainter own = painter;
    if (own == null) {
      own = easel.painter();
      painter = own;
    }
    return own;
  }

  private void take(Painted shown) {
    Screens.Screen screen = shown.screen;
    screen.refresh();
    image.setImage(screen.image());
    image.setFitWidth(screen.frame().width() / shown.job.outputScale);
    image.setFitHeight(screen.frame().height() / shown.job.outputScale);
    if (fit == Fit.HEIGHT) {
      setMinHeight(image.getFitHeight());
      setPrefHeight(image.getFitHeight());
    }
    setAccessibleText(shown.figure.title() + ". " + shown.figure.description());
    painted.set(shown);
  }
}
