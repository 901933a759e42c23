package org.deltascope.question;

import java.util.Optional;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import org.deltascope.trace.Trace;

/**
 * How the numbers of an update come about.
 *
 * @param trace the update
 * @param lens which sample
 * @param names what quantities are called
 * @param environment the update's numbers under the lens
 */
record Workings(Trace trace, SampleSelection lens, Names names, TraceEnvironment environment) {

  static Workings of(Trace trace, SampleSelection lens, Names names) {
    return new Workings(trace, lens, names, new TraceEnvironment(trace, lens));
  }

  /** {@return how a number that a step computes comes about, if it is worked out anywhere} */
  Optional<Derivation> of(Ref number) {
    return switch (number) {
      case Ref.All all when all.kind() == Kind.LOSS -> loss(all);
      case Ref.One one when one.kind() == Kind.SLOPE -> slope(one);
      case Ref.One one -> part(one);
      case Ref.All _ -> Optional.empty();
    };
  }

  private Optional<Derivation> loss(Ref.All loss) {
    return step(loss)
        .map(step -> Equations.of(trace, step, Moment.WHOLE, lens, names))
        .filter(equation -> equation.derivations().size() == 1)
        .map(equation -> equation.derivations().getFirst());
  }

  private Optional<Derivation> part(Ref.One part) {
    Outline outline = trace.outline();
    return step(part)
        .filter(step -> outline.entries().get(step).parts().indexOf(part).isPresent())
        .map(step -> Equations.of(trace, step, Optional.of(part), lens, names))
        .map(Equation::derivations)
        .filter(all -> all.size() == 1)
        .map(all -> all.getFirst());
  }

  /** Where a slope comes from is said beside the error. */
  private Optional<Derivation> slope(Ref.One slope) {
    return part(slope.of(new Quantity(Kind.ERROR, slope.layer()))).stream()
        .flatMap(error -> error.asides().stream())
        .filter(aside -> aside.value().origin().filter(slope::equals).isPresent())
        .findFirst();
  }

  private Optional<Integer> step(Ref number) {
    Optional<StepId> id = trace.outline().computing(number.quantity());
    return id.map(trace.outline()::indexOf);
  }
}
