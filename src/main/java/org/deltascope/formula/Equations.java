package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.ShapeLine;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.StepWords;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Gives every step and every part of it its equation. */
public final class Equations {
  private static final int MOST_DERIVATIONS = 4;
  private static final int SHOWN_OF_MANY = 3;

  private Equations() {}

  /**
   * {@return the equation of a step or of one of its parts}
   *
   * @param trace an update
   * @param step index of the step, from 0
   * @param part index of the part, from 0, or {@link Moment#WHOLE}
   * @param lens which sample of the batch; an update always uses the whole batch
   * @param names what quantities are called
   */
  public static Equation of(Trace trace, int step, int part, SampleSelection lens, Names names) {
    Step shown = trace.steps().get(step);
    Optional<Ref.One> look =
        part == Moment.WHOLE ? Optional.empty() : Optional.of(shown.parts().get(part));
    return of(trace, step, look, lens, names);
  }

  /**
   * {@return the equation of a step or of one of its parts}
   *
   * @param trace an update
   * @param step index of the step, from 0
   * @param part one of its parts, or empty for the whole
   * @param lens which sample of the batch; an update always uses the whole batch
   * @param names what quantities are called
   */
  public static Equation of(
      Trace trace, int step, Optional<Ref.One> part, SampleSelection lens, Names names) {
    EquationContext scope = new EquationContext(trace, lens, names);
    StepEquation equation = StepEquation.of(scope, trace.steps().get(step));
    StepWords words = StepWords.of(scope, trace.steps().get(step));
    Statement formula = names.convention().told(equation.formula(part));
    List<Derivation> derivations =
        derivations(equation, part).stream().map(names.convention()::told).toList();
    return new Equation(
        words.title(part),
        words.sentence(part),
        formula,
        ShapeLine.of(formula, new ShapeInference(scope.environment()::shape), names.convention()),
        equation.tableau(part),
        derivations,
        part.isPresent() || equation.total().isPresent()
            ? 0
            : equation.results().size() - derivations.size(),
        equation.reads(part),
        equation.writes(part));
  }

  /**
   * {@return the equation of a step or of one of its parts, as it is asked for: as far as the
   * numbers put in, and without what is said of the result}
   *
   * @param trace an update
   * @param step index of the step, from 0
   * @param part index of the part, from 0, or {@link Moment#WHOLE}
   * @param lens which sample of the batch; an update always uses the whole batch
   * @param names what quantities are called
   */
  public static Equation asking(
      Trace trace, int step, int part, SampleSelection lens, Names names) {
    Equation solved = of(trace, step, part, lens, names);
    StepWords words =
        StepWords.of(new EquationContext(trace, lens, names), trace.steps().get(step));
    return new Equation(
        solved.title(),
        words.sentence(Optional.empty()),
        solved.formula(),
        solved.shapes(),
        solved.tableau(),
        solved.derivations().stream().map(Derivation::unsolved).toList(),
        solved.omitted(),
        solved.reads(),
        solved.writes());
  }

  private static List<Derivation> derivations(StepEquation equation, Optional<Ref.One> part) {
    if (part.isPresent()) {
      return List.of(equation.derivation(part.get()));
    }
    Optional<Derivation> total = equation.total();
    if (total.isPresent()) {
      return List.of(total.get());
    }
    List<Ref.One> results = equation.results();
    int shown = results.size() <= MOST_DERIVATIONS ? results.size() : SHOWN_OF_MANY;
    return results.subList(0, shown).stream().map(equation::derivation).toList();
  }
}
