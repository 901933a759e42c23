package org.deltascope.figure.matrices;

import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.FormulaLights;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;
import org.deltascope.trace.StepKind;

/**
 * Which entries a step, or its part, reads and makes, in which of the matrices.
 *
 * @param scene what is shown
 * @param kind of the step
 * @param reads what it reads
 * @param writes what it makes
 */
record PanelLights(NetworkScene scene, StepKind kind, Set<Ref> reads, Set<Ref> writes) {

  static PanelLights of(NetworkScene scene) {
    Step step = scene.step();
    FormulaLights lights = scene.lights(StepEquation.of(scope(scene), step), scene.part());
    return new PanelLights(scene, step.id().kind(), lights.reads(), lights.writes());
  }

  static EquationContext scope(NetworkScene scene) {
    return new EquationContext(scene.trace(), scene.lens(), scene.names());
  }

  Phase phase() {
    return kind.phase();
  }

  /** {@return how much an entry of a panel's matrix matters} */
  Emphasis entry(MatrixPanel panel, Ref.One ref) {
    // Carried back are the columns of W, which are the rows of its transpose: both are lit.
    boolean isOfUse =
        switch (panel.kind()) {
          case FORWARD -> true;
          case BACK -> isCarrying();
          case GRADIENT, UPDATED -> true;
        };
    return isOfUse ? emphasis(ref) : Emphasis.RESTING;
  }

  /** {@return how much an entry of a column beside a panel's matrix matters} */
  Emphasis beside(MatrixPanel panel, Ref.One ref) {
    boolean isOfUse =
        switch (panel.kind()) {
          case FORWARD -> phase() == Phase.FORWARD || phase() == Phase.LOSS;
          case BACK -> isCarrying();
          case GRADIENT -> kind == StepKind.GRADIENT || isOutputError(ref);
          case UPDATED -> true;
        };
    return isOfUse ? emphasis(ref) : Emphasis.RESTING;
  }

  /** {@return how much the 1 above a column of biases matters: as much as they do} */
  Emphasis above(MatrixPanel panel, int column) {
    boolean isOfUse =
        switch (panel.kind()) {
          case FORWARD -> phase() == Phase.FORWARD || phase() == Phase.LOSS;
          case GRADIENT -> kind == StepKind.GRADIENT;
          case BACK, UPDATED -> false;
        };
    return isOfUse
            && IntStream.range(0, panel.rows()).anyMatch(i -> emphasis(panel.at(i, column)).isLit())
        ? Emphasis.READ
        : Emphasis.RESTING;
  }

  private boolean isCarrying() {
    return kind == StepKind.ERROR || kind == StepKind.INPUT_GRADIENT;
  }

  private boolean isOutputError(Ref.One ref) {
    return kind == StepKind.ERROR && ref.layer() == scene.trace().depth();
  }

  private Emphasis emphasis(Ref.One ref) {
    Ref.All all = ref.quantity().all();
    if (writes.contains(ref) || writes.contains(all)) {
      return Emphasis.WRITTEN;
    }
    return reads.contains(ref) || reads.contains(all) ? Emphasis.READ : Emphasis.RESTING;
  }

  /** {@return whether that is pointed at or selected} */
  boolean isPointed(Subject subject) {
    return subject.equals(scene.hovered()) || subject.equals(scene.selected());
  }
}
