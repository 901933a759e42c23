package org.deltascope.app.view.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.recipe.LayerKind;
import org.deltascope.app.model.recipe.LayerWords;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;

/**
 * Lies over the picture of the network and has, under the caption of each layer, what can be
 * changed there. Where neurons stand in the way it is left out; the line under the title has it
 * too.
 */
public final class CaptionControls extends Pane {

  private static final double GAP = 2;

  private final EditDoor door;
  private final FigureView picture;
  private final EditNote note;
  private List<CaptionRow> rows = List.of();
  private List<LayerKind> built = List.of();
  private Optional<Document> written = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param door through which the document is changed
   * @param picture of the network
   */
  public CaptionControls(EditDoor door, FigureView picture) {
    this.door = door;
    this.picture = picture;
    this.note = new EditNote(door, "caption");
    getStyleClass().add("captions");
    setPickOnBounds(false);
    note.setManaged(false);
    note.getStyleClass().add("caption-note");
    picture.onPainted(this::place);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> note.clear());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows what can be changed by now. */
  @SuppressWarnings("ReferenceEquality") // comparing all numbers would take longer than a step may
  public void show() {
    Document document = door.recipe();
    if (written.isPresent() && written.get() == document) {
      return;
    }
    written = Optional.of(document);
    note.clear();
    List<LayerKind> kinds = new LayerWords(document).kinds();
    if (!kinds.equals(built)) {
      built = kinds;
      build(document);
    }
  }

  /** Anew only where layers are others: while a number is dragged the document changes a lot. */
  private void build(Document document) {
    Optional<String> focused =
        Optional.ofNullable(getScene())
            .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
            .map(Node::getId);
    List<CaptionRow> all = new ArrayList<>();
    for (int l = 0; l <= DocumentTables.depth(document); l++) {
      all.add(new CaptionRow(document, l, this::apply));
    }
    rows = all;
    getChildren().setAll(rows);
    getChildren().add(note);
    place();
    focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  private void apply(int l, Edit edit) {
    note.apply(edit);
    place();
    if (note.isVisible()) {
      note.applyCss();
      note.autosize();
      double x = rows.get(l).getLayoutX();
      note.relocate(
          Math.clamp(x, GAP, Math.max(GAP, getWidth() - note.getWidth() - GAP)),
          rows.get(l).getLayoutY() + rows.get(l).getHeight() + GAP);
      note.toFront();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && note.isVisible()) {
      note.clear();
      event.consume();
    }
  }

  private void place() {
    applyCss();
    for (int l = 0; l < rows.size(); l++) {
      CaptionRow row = rows.get(l);
      row.autosize();
      Optional<Point2D> at = placeOf(l, row);
      row.setVisible(at.isPresent());
      at.ifPresent(point -> row.relocate(point.getX(), point.getY()));
    }
  }

  /** Right of the caption, else below it, if either is free. */
  private Optional<Point2D> placeOf(int l, CaptionRow row) {
    Optional<Bounds> caption = picture.boundsOf(new Subject.Layer(l)).filter(at -> at.y() >= 0);
    return caption.flatMap(
        at -> {
          double end = endOfRoom(l);
          double middle = at.center().y() - row.getHeight() / 2;
          double below = at.bottom() + GAP;
          double x =
              Math.min(
                  at.center().x() - row.getWidth() / 2, picture.getWidth() - GAP - row.getWidth());
          if (at.right() + GAP + row.getWidth() <= end) {
            return Optional.of(new Point2D(at.right() + GAP, middle));
          }
          boolean isFree =
              x >= 0
                  && below + row.getHeight() <= firstMark(l)
                  && row.getWidth() + GAP <= apart(l, at);
          return isFree ? Optional.of(new Point2D(x, below)) : Optional.empty();
        });
  }

  /** Where the next caption begins, or what stands right of the outputs. */
  private double endOfRoom(int l) {
    double next =
        IntStream.rangeClosed(l + 1, rows.size() - 1)
            .mapToObj(k -> picture.boundsOf(new Subject.Layer(k)))
            .flatMap(Optional::stream)
            .mapToDouble(Bounds::x)
            .findFirst()
            .orElse(picture.getWidth());
    return next - GAP;
  }

  /** How far the nearest caption beside a layer's is from it: rows below them may be as wide. */
  private double apart(int l, Bounds caption) {
    return Stream.of(l - 1, l + 1)
        .filter(k -> k >= 0 && k < rows.size())
        .map(k -> picture.boundsOf(new Subject.Layer(k)))
        .flatMap(Optional::stream)
        .mapToDouble(other -> Math.abs(other.center().x() - caption.center().x()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double firstMark(int l) {
    return Stream.concat(
            Stream.of(new Subject.Neuron(l, 0), new Subject.Bias(l, 0)),
            l == rows.size() - 1 ? Stream.of(new Subject.Target(0)) : Stream.empty())
        .map(picture::boundsOf)
        .flatMap(Optional::stream)
        .mapToDouble(Bounds::y)
        .min()
        .orElse(0);
  }
}
