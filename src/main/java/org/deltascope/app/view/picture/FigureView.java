package org.deltascope.app.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.LatestTask;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.SubjectBounds;
import org.deltascope.figure.style.Theme;

/** Shows a figure that is painted off the FX thread. The same picture is not painted again. */
public final class FigureView extends Region {

  /** Below this there is no room for a figure. */
  private static final double SMALLEST = 40;

  /** What shall be seen. */
  private record Wish(FigureSource source, Theme theme, double magnification) {}

  private final ImageView image = new ImageView();
  private final Fit fit;
  private final FigureResources easel;
  private final FigureRenderer studio;
  private final LatestTask<FigureRenderer.Painted> lane;
  private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.WHOLE);
  private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>(Subject.none());
  private final List<Runnable> painted = new ArrayList<>();
  private Optional<Wish> wish = Optional.empty();
  private Optional<RenderRequest> commissioned = Optional.empty();
  private Optional<FigureRenderer.Painted> shown = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param fit how the height comes about
   * @param easel what is painted with
   * @param background where it is painted
   * @param rank when it is painted
   */
  public FigureView(Fit fit, FigureResources easel, Background background, Background.Rank rank) {
    this.fit = fit;
    this.easel = easel;
    this.studio = new FigureRenderer(easel);
    this.lane = background.lane(rank, this::take, this::retry);
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
  public void show(FigureSource source, Theme theme, double magnification) {
    wish = Optional.of(new Wish(source, theme, magnification));
    repaint();
  }

  /** {@return how much of the figure is seen} */
  public ObjectProperty<Camera> camera() {
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

  /** Calls back whenever another picture is seen. */
  public void onPainted(Runnable action) {
    painted.add(action);
  }

  /** {@return the box around all that stands for a subject, in the view, if it is seen} */
  public Optional<Bounds> boundsOf(Subject subject) {
    return shown.flatMap(
        seen ->
            new SubjectBounds(easel.kit().text())
                .around(seen.figure(), subject)
                .map(seen.commission()::inView));
  }

  /** {@return the point of the figure at a point of the view} */
  public Optional<Point> figurePoint(double x, double y) {
    return shown.map(painted -> painted.commission().point(x, y));
  }

  /** {@return what stands at a point of the view} */
  public Subject subjectAt(double x, double y) {
    return shown
        .flatMap(
            painted ->
                easel.kit().pointer().subjectAt(painted.figure(), painted.commission().point(x, y)))
        .orElse(Subject.none());
  }

  private void repaint() {
    boolean hasRoom = getWidth() >= SMALLEST && (fit == Fit.HEIGHT || getHeight() >= SMALLEST);
    Optional<RenderRequest> next = wish.filter(known -> hasRoom).map(this::commission);
    if (next.isPresent() && !next.equals(commissioned)) {
      commissioned = next;
      lane.request(() -> studio.paint(next.get()));
    }
  }

  private RenderRequest commission(Wish known) {
    double height = fit == Fit.HEIGHT ? 1 : getHeight();
    return new RenderRequest(
        known.source,
        fit,
        known.theme,
        new ViewSize(getWidth(), height, outputScale()),
        known.source.magnification(known.magnification, getWidth(), height),
        camera.get().within(getWidth(), height));
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  /** What could not be painted is painted when it is asked for again. */
  private void retry() {
    commissioned = Optional.empty();
  }

  private void take(FigureRenderer.Painted seen) {
    double outputScale = seen.commission().size().outputScale();
    seen.screen().refresh(seen.width(), seen.height());
    image.setImage(seen.screen().image());
    image.setViewport(new Rectangle2D(0, 0, seen.width(), seen.height()));
    image.setFitWidth(seen.width() / outputScale);
    image.setFitHeight(seen.height() / outputScale);
    if (fit == Fit.HEIGHT) {
      setMinHeight(image.getFitHeight());
      setPrefHeight(image.getFitHeight());
    }
    setAccessibleText(seen.figure().title() + ". " + seen.figure().description());
    shown = Optional.of(seen);
    painted.forEach(Runnable::run);
  }
}
