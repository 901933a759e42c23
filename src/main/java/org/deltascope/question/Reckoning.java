package org.deltascope.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Ref;

/**
 * Works numbers out as someone does who rounds on the way and goes on from what was answered
 * before.
 */
final class Reckoning {
  private static final Approximation UNKNOWN = Approximation.exact(Double.NaN);

  private final Workings workings;
  private final Outline outline;
  private final Environment environment;
  private final Map<Ref, GivenAnswer> own;
  private final Rounding rounding;
  private final Map<Ref, Approximation> found = new HashMap<>();

  /**
   * Has worked out nothing yet.
   *
   * @param workings how numbers come about
   * @param own numbers that are taken as they were answered
   * @param rounding of numbers on the way
   */
  Reckoning(Workings workings, Map<Ref, GivenAnswer> own, Rounding rounding) {
    this(workings, workings.environment(), own, rounding);
  }

  private Reckoning(
      Workings workings, Environment environment, Map<Ref, GivenAnswer> own, Rounding rounding) {
    this.workings = workings;
    this.outline = workings.trace().outline();
    this.environment = environment;
    this.own = Map.copyOf(own);
    this.rounding = rounding;
  }

  /** {@return a number as it comes out; not a number where that cannot be told} */
  Approximation of(Ref number) {
    return workings
        .of(number)
        .map(derivation -> reckon(derivation.names().computed()))
        .orElse(UNKNOWN);
  }

  private Approximation reckon(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref ref) -> number(ref);
      case Expr.Num num -> Approximation.exact(num.value());
      case Expr.OverSamples(int samples, boolean mean, Expr body) -> total(samples, mean, body);
      case Expr operation -> operation(operation);
    };
  }

  private Approximation number(Ref ref) {
    GivenAnswer answer = own.get(ref);
    if (answer != null) {
      return new Approximation(answer.value(), answer.half());
    }
    Approximation known = found.get(ref);
    if (known == null) {
      known = isAfterOwn(ref) ? rounded(of(ref)) : read(ref);
      found.put(ref, known);
    }
    return known;
  }

  /** What was computed before the first own number is as it is. */
  private boolean isAfterOwn(Ref ref) {
    return outline
        .computing(ref.quantity())
        .map(outline::indexOf)
        .filter(step -> own.keySet().stream().anyMatch(number -> step >= step(number)))
        .filter(_ -> workings.of(ref).isPresent())
        .isPresent();
  }

  private int step(Ref number) {
    return outline.computing(number.quantity()).map(outline::indexOf).orElse(Integer.MAX_VALUE);
  }

  private Approximation read(Ref ref) {
    Approximation exact = Approximation.exact(value(new Expr.Symbol(ref)));
    return outline.computing(ref.quantity()).isPresent() ? rounded(exact) : exact;
  }

  private Approximation rounded(Approximation number) {
    return number.off(rounding.of(number.value()));
  }

  private Approximation total(int samples, boolean mean, Expr body) {
    List<Approximation> terms =
        IntStream.range(0, samples)
            .mapToObj(s -> new Reckoning(workings, environment.sample(s), Map.of(), rounding))
            .map(each -> each.reckon(body))
            .toList();
    double count = mean ? samples : 1;
    return new Approximation(
        terms.stream().mapToDouble(Approximation::value).sum() / count,
        terms.stream().mapToDouble(Approximation::error).sum() / count);
  }

  /** Every operand moves the result by as much as it may be off itself. */
  private Approximation operation(Expr expr) {
    List<Approximation> operands =
        Exprs.children(expr).stream()
            .map(child -> isStep(child) ? rounded(reckon(child)) : reckon(child))
            .toList();
    double[] values = operands.stream().mapToDouble(Approximation::value).toArray();
    double value = value(expr, values);
    double error = 0;
    for (int i = 0; i < values.length; i++) {
      double off = operands.get(i).error();
      if (off > 0) {
        error +=
            Math.max(
                Math.abs(moved(expr, values, i, off) - value),
                Math.abs(moved(expr, values, i, -off) - value));
      }
    }
    return new Approximation(value, error);
  }

  /** Whether a number stands there that one writes down before going on. */
  private static boolean isStep(Expr expr) {
    return !(expr instanceof Expr.Symbol
        || expr instanceof Expr.Num
        || expr instanceof Expr.Negative
        || Exprs.children(expr).stream().allMatch(Expr.Num.class::isInstance));
  }

  private double moved(Expr expr, double[] values, int at, double by) {
    double[] other = values.clone();
    other[at] += by;
    return value(expr, other);
  }

  private double value(Expr expr, double[] operands) {
    int[] next = {0};
    Expr numbers = Exprs.mapChildren(expr, _ -> Exprs.computed(operands[next[0]++]));
    return value(numbers);
  }

  private double value(Expr expr) {
    return new Evaluation(environment).numberIfAny(expr).orElse(Double.NaN);
  }

  /** {@return the first own number that a number depends on, if it depends on any} */
  Optional<Ref> source(Ref number) {
    return workings
        .of(number)
        .flatMap(
            derivation ->
                Exprs.refs(derivation.names().computed())
                    .flatMap(
                        ref ->
                            own.containsKey(ref)
                                ? Optional.of(ref).stream()
                                : isAfterOwn(ref)
                                    ? source(ref).stream()
                                    : Optional.<Ref>empty().stream())
                    .findFirst());
  }
}
