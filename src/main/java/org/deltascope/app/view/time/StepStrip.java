package org.deltascope.app.view.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.deltascope.app.model.Session;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.trace.Outline;
import org.jspecify.annotations.Nullable;

/** The steps of the update as a strip in the colours of their phases. A click goes there. */
final class StepStrip extends ScrollPane {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final HBox row = new HBox();
  private final List<Button> cells = new ArrayList<>();
  private final IntConsumer go;
  private @Nullable Outline shown;
  private @Nullable Names names;

  StepStrip(IntConsumer go) {
    this.go = go;
    row.getStyleClass().add("step-row");
    setContent(row);
    setFitToHeight(true);
    setFitToWidth(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("step-strip");
    setAccessibleText("Steps of the update");
    setOnScroll(
        event -> {
          double hidden = row.getWidth() - getViewportBounds().getWidth();
          if (hidden > 0) {
            setHvalue(getHvalue() - (event.getDeltaY() + event.getDeltaX()) / hidden);
            event.consume();
          }
        });
  }

  void show(Session session) {
    Outline outline = session.opened().outline();
    if (!outline.equals(shown) || !Objects.equals(names, session.opened().names())) {
      build(outline, session.opened().names(), session.opened().experiment().network().depth());
    }
    int current = session.moment().step();
    for (int k = 0; k < cells.size(); k++) {
      cells.get(k).pseudoClassStateChanged(PAST, k < current);
      cells.get(k).pseudoClassStateChanged(CURRENT, k == current);
    }
    reveal(cells.get(current));
  }

  private void build(Outline outline, Names called, int depth) {
    shown = outline;
    names = called;
    cells.clear();
    for (int k = 0; k < outline.size(); k++) {
      cells.add(cell(outline.entries().get(k), called, k, depth));
    }
    row.getChildren().setAll(cells);
  }

  private Button cell(Outline.Entry entry, Names called, int step, int depth) {
    Button cell = new Button(StepNames.shortName(entry.id(), called));
    String does = StepNames.longName(entry.id(), depth);
    cell.setId("step-" + (step + 1));
    cell.getStyleClass()
        .setAll("step-cell", "symbol", entry.phase().name().toLowerCase(Locale.ROOT));
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setFocusTraversable(false);
    cell.setTooltip(new Tooltip("Step %d: %s".formatted(step + 1, does)));
    cell.setAccessibleText("Step %d, %s".formatted(step + 1, does));
    cell.setOnAction(event -> go.accept(step));
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  /** Scrolls a cell into the middle where the strip is longer than the view. */
  private void reveal(Button cell) {
    Bounds place = cell.getBoundsInParent();
    double view = getViewportBounds().getWidth();
    double hidden = row.getWidth() - view;
    if (hidden > 0) {
      setHvalue(Math.clamp((place.getCenterX() - view / 2) / hidden, 0, 1));
    }
  }
}
