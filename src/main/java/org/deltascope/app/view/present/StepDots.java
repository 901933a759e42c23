package org.deltascope.app.view.present;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deltascope.app.model.Session;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.trace.Outline;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the update as one row of dots in the colours of their phases. A click goes there.
 */
public final class StepDots extends HBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final IntConsumer go;
  private @Nullable Outline shown;

  /**
   * Shows none yet.
   *
   * @param go goes to a step
   */
  public StepDots(IntConsumer go) {
    this.go = go;
    setId("dots");
    getStyleClass().add("step-dots");
  }

  /** Shows where in the update one stands. */
  public void show(Session session) {
    Outline outline = session.opened().outline();
    if (!outline.equals(shown)) {
      shown = outline;
      int depth = session.opened().experiment().network().depth();
      getChildren().clear();
      for (int k = 0; k < outline.size(); k++) {
        getChildren().add(dot(outline.entries().get(k), k, depth));
      }
    }
    int current = session.moment().step();
    for (int k = 0; k < getChildren().size(); k++) {
      getChildren().get(k).pseudoClassStateChanged(PAST, k < current);
      getChildren().get(k).pseudoClassStateChanged(CURRENT, k == current);
    }
  }

  private Button dot(Outline.Entry entry, int step, int depth) {
    Button dot = new Button();
    String does = StepNames.longName(entry.id(), depth);
    dot.getStyleClass().setAll("step-dot", entry.phase().name().toLowerCase(Locale.ROOT));
    dot.setFocusTraversable(false);
    dot.setTooltip(new Tooltip("Step %d: %s".formatted(step + 1, does)));
    dot.setAccessibleText("Step %d, %s".formatted(step + 1, does));
    dot.setOnAction(_ -> go.accept(step));
    return dot;
  }
}
