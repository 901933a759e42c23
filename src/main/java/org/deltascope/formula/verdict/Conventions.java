package org.deltascope.formula.verdict;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.Equated;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Finds the conventions in which a wrong formula is right.
 *
 * @param model of the document
 * @param family of networks like it
 */
record Conventions(Model model, NetworkFamily family) {
  private static final int TRIALS = 2;

  List<Convention> of(Expr left, Expr right, boolean entries) {
    List<Convention> found = new ArrayList<>();
    List<Trial> same = family.sameSizes(TRIALS, List.of(left, right));
    if (same.stream().allMatch(trial -> trial.agrees(left, right))) {
      // Right in this convention too: only a number of this moment is wrong.
      return found;
    }
    boolean signed =
        Equated.of(left, right).left() instanceof Expr.Symbol(Ref ref)
            && (ref.quantity().kind() == Kind.ERROR
                || ref.quantity().kind() == Kind.CARRIED
                || ref.quantity().kind() == Kind.WEIGHT_GRADIENT
                || ref.quantity().kind() == Kind.BIAS_GRADIENT);
    if (signed && same.stream().allMatch(t -> t.agrees(left, new Expr.Negative(right)))) {
      found.add(new Convention.Negative());
    }
    if (!entries
        && family.otherSizes(TRIALS).stream().allMatch(t -> t.agreesForRows(left, right))) {
      found.add(new Convention.Rows());
    }
    if (hasBiases() && rightWithoutBiases(left, right)) {
      found.add(new Convention.BiasAsInput());
    }
    for (Loss loss : Loss.values()) {
      if (loss != model.loss()
          && loss.hasTargets() == model.loss().hasTargets()
          && isPossible(loss)
          && agreesFor(loss, left, right)) {
        found.add(new Convention.OtherLoss(loss));
      }
    }
    return found;
  }

  private boolean hasBiases() {
    return model.network().layers().stream().anyMatch(layer -> layer.biasMode() != BiasMode.NONE);
  }

  private boolean rightWithoutBiases(Expr left, Expr right) {
    List<Trial> trials = family.withoutBiases(TRIALS);
    return !trials.isEmpty() && trials.stream().allMatch(trial -> trial.agrees(left, right));
  }

  private boolean agreesFor(Loss loss, Expr left, Expr right) {
    return family.otherLoss(TRIALS, List.of(left, right), loss).stream()
        .allMatch(trial -> trial.agrees(left, right));
  }

  private boolean isPossible(Loss loss) {
    Activation last = model.network().layer(model.network().depth()).activation();
    return loss.requires().filter(required -> !required.equals(last)).isEmpty();
  }
}
