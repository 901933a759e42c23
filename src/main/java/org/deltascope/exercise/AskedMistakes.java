package org.deltascope.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.ScalarEquations;
import org.deltascope.formula.mistake.SingleEdits;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The well-known mistakes that can be made where something is worked out, and what each gives.
 *
 * @param asked what is worked out
 * @param numbers of it, one after the other
 * @param mistakes that can be made
 */
record AskedMistakes(Ref asked, List<SampleRef> numbers, List<Mistake> mistakes) {
  /** Its own formula, that with its errors put in, and that with the errors of those. */
  private static final int MOST_FORMS = 3;

  /**
   * A mistake.
   *
   * @param edit of the formula
   * @param number that the formula is of; empty where it is of all
   */
  record Mistake(FormulaEdit edit, Optional<Ref.One> number) {}

  /**
   * {@return those of a document}
   *
   * @param asked what is worked out
   * @param numbers of it
   * @param model of the document
   */
  static AskedMistakes of(Ref asked, List<SampleRef> numbers, Model model) {
    SingleEdits edits = new SingleEdits(model, asked.quantity());
    List<Mistake> all = new ArrayList<>();
    new TrueEquations(model)
        .forms(asked.quantity()).stream()
            .limit(MOST_FORMS)
            .flatMap(form -> edits.of(form).stream())
            .filter(edit -> applies(edit, asked))
            .forEach(edit -> all.add(new Mistake(edit, Optional.empty())));
    Set<Tag> ofAll =
        all.stream().map(mistake -> mistake.edit().tag()).collect(Collectors.toUnmodifiableSet());
    for (Ref.One number : numbers.stream().map(SampleRef::ref).distinct().toList()) {
      new ScalarEquations(model)
          .forms(number).stream()
              .limit(1)
              .flatMap(form -> edits.of(form).stream())
              .filter(edit -> applies(edit, asked) && !ofAll.contains(edit.tag()))
              .forEach(edit -> all.add(new Mistake(edit, Optional.of(number))));
    }
    return new AskedMistakes(asked, numbers, all);
  }

  /**
   * Where only what was done to the formula is known, nobody can be told why it is wrong; and
   * forward there is no transpose that could be left out.
   */
  private static boolean applies(FormulaEdit edit, Ref asked) {
    return switch (edit.tag()) {
      case TRANSPOSE_LEFT_OUT -> asked.kind() != Kind.WEIGHTED_INPUT;
      case SLOPE_OF_OTHER_ACTIVATION -> isUsual(edit.after());
      case Tag tag -> !tag.isGeneric() && !tag.isOfNumbers();
    };
  }

  /** Nobody takes a sigmoid for an ELU. */
  private static boolean isUsual(Expr slope) {
    return !(slope instanceof Expr.Call(MathFunction.Slope(Elementwise other), _))
        || other.equals(Elementwise.SIGMOID)
        || other.equals(Elementwise.TANH);
  }

  /** {@return these numbers in an update} */
  double[] truth(Trial trial) {
    Matrix whole = trial.environment().value(asked.quantity());
    return numbers.stream().mapToDouble(at -> entry(whole, at)).toArray();
  }

  /** {@return what a mistake makes of each number; NaN where it makes nothing of it} */
  double[] values(Trial trial, Mistake mistake) {
    if (!(trial.outcome(mistake.edit().tree()) instanceof Evaluated(_, Matrix value))) {
      return numbers.stream().mapToDouble(_ -> Double.NaN).toArray();
    }
    Shape expected = trial.environment().shape(asked.quantity());
    return numbers.stream()
        .mapToDouble(
            at ->
                mistake.number().isPresent()
                    ? mistake.number().get().equals(at.ref()) ? ofOne(value, at) : Double.NaN
                    : value.shape().equals(expected) ? entry(value, at) : Double.NaN)
        .toArray();
  }

  private static double ofOne(Matrix value, SampleRef at) {
    return value.rows() == 1
        ? value.get(0, Math.min(at.sample(), value.columns() - 1))
        : Double.NaN;
  }

  private double entry(Matrix whole, SampleRef at) {
    boolean ofSample = asked.kind().isOfSample() && asked.kind() != Kind.LOSS;
    return whole.get(at.ref().row(), ofSample ? at.sample() : at.ref().column());
  }
}
