package org.deltascope.app.view.stage;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.number.EditGesture;
import org.deltascope.app.model.number.PlaneSamples;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.document.edit.EditResult;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.boundary.BoundaryFigure;
import org.deltascope.figure.boundary.BoundaryScene;
import org.deltascope.figure.boundary.SamplePlane;
import org.deltascope.figure.moment.MomentView;
import org.jspecify.annotations.Nullable;

/**
 * What the network has learnt, over its inputs. In the plane of two inputs a click adds a sample,
 * and a sample can be dragged elsewhere; by keys the table of samples does both.
 */
public final class BoundaryPane extends FigurePane {

  /** The plane, as it is laid out. */
  private record Source(
      Lazy<BoundaryFigure> figure, AtomicReference<@Nullable SamplePlane> plane, MomentView moment)
      implements StageSource {
    @Override
    public Figure lay(double width, double height) {
      BoundaryScene scene = moment.boundary(width);
      plane.set(SamplePlane.of(scene).orElse(null));
      return figure.get().of(scene);
    }
  }

  /** A sample that was pressed upon, in the plane as it was then. */
  private record Grabbed(SamplePlane plane, int sample, Optional<EditGesture> gesture) {}

  private final Sessions sessions;
  private final EditDoor door;
  private final AtomicReference<@Nullable SamplePlane> plane;
  private final Consumer<String> say;
  private final FigureView view = picture();
  private final Tooltip tip =
      new Tooltip(
          "A click adds a sample with the targets of the one that is looked at; drag a sample to"
              + " move it");
  private Optional<Grabbed> grabbed = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param pointed what the pointer is on, here and in other pictures
   * @param sessions what is changed
   * @param door through which
   * @param say tells why something cannot be changed
   */
  public BoundaryPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      Sessions sessions,
      EditDoor door,
      Consumer<String> say) {
    this(easel, background, pointed, sessions, door, say, new AtomicReference<>());
  }

  private BoundaryPane(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      Sessions sessions,
      EditDoor door,
      Consumer<String> say,
      AtomicReference<@Nullable SamplePlane> plane) {
    super("boundary", easel, background, pointed, maker(easel, plane));
    this.sessions = sessions;
    this.door = door;
    this.say = say;
    this.plane = plane;
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> grabbed = Optional.empty());
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private static Maker maker(FigureResources easel, AtomicReference<@Nullable SamplePlane> plane) {
    Lazy<BoundaryFigure> figure = new Lazy<>(() -> new BoundaryFigure(easel.kit().text()));
    return (moment, _) -> new Source(figure, plane, moment);
  }

  /** In the plane, a click is about samples. */
  @Override
  public void onChosen(Consumer<Subject> action) {
    super.onChosen(
        subject -> {
          if (!(subject instanceof Subject.None)) {
            action.accept(subject);
          }
        });
  }

  private void inPlane(MouseEvent event, BiConsumer<SamplePlane, Point> action) {
    SamplePlane shown = plane.get();
    if (shown != null) {
      view.figurePoint(event.getX(), event.getY())
          .filter(shown::contains)
          .ifPresent(at -> action.accept(shown, at));
    }
  }

  private void moved(MouseEvent event) {
    Tooltip.uninstall(view, tip);
    inPlane(event, (_, _) -> Tooltip.install(view, tip));
  }

  private void pressed(MouseEvent event) {
    grabbed = Optional.empty();
    if (event.getButton() == MouseButton.PRIMARY) {
      inPlane(
          event,
          (shown, at) -> {
            OptionalInt sample = shown.sampleAt(at);
            if (sample.isPresent()) {
              grabbed = Optional.of(new Grabbed(shown, sample.getAsInt(), Optional.empty()));
            }
          });
    }
  }

  /** A hand that clicks trembles; that moves nothing. */
  private void dragged(MouseEvent event) {
    if (grabbed.isEmpty() || event.isStillSincePress()) {
      return;
    }
    Grabbed held = grabbed.get();
    Optional<EditGesture> gesture =
        held.gesture.isPresent()
            ? held.gesture.filter(EditGesture::goesOn)
            : door.current().map(shown -> new EditGesture(sessions, shown));
    grabbed = gesture.map(it -> new Grabbed(held.plane, held.sample, Optional.of(it)));
    event.consume();
    gesture.ifPresent(
        it ->
            view.figurePoint(event.getX(), event.getY())
                .filter(held.plane::contains)
                .flatMap(at -> it.become(PlaneSamples.moved(held.sample, held.plane.inputsAt(at))))
                .ifPresent(refused -> say.accept(refused.reason())));
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      inPlane(
          event,
          (shown, at) -> {
            if (shown.sampleAt(at).isEmpty()) {
              door.current()
                  .map(now -> new PlaneSamples(now).added(shown.inputsAt(at)))
                  .ifPresent(edit -> door.apply(edit, this::told));
            }
          });
    }
  }

  private void told(EditResult result) {
    if (result instanceof EditResult.Refused refused) {
      say.accept(refused.reason());
    }
  }
}
