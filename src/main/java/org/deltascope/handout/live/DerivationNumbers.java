package org.deltascope.handout.live;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.handout.work.Source;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * Where the numbers of a derivation come from. A number that is no quantity of its own is what
 * stands in its place a line above, so the lines are gone through side by side.
 */
public final class DerivationNumbers {
  private final IdentityHashMap<Num, String> formulas = new IdentityHashMap<>();
  private final int sample;

  private DerivationNumbers(int sample) {
    this.sample = sample;
  }

  /**
   * {@return where the numbers of a derivation come from}
   *
   * @param derivation of one number
   * @param sample whose it is, or that of the batch
   */
  public static DerivationNumbers of(Derivation derivation, int sample) {
    DerivationNumbers numbers = new DerivationNumbers(sample);
    numbers.add(derivation);
    return numbers;
  }

  /**
   * {@return the numbers of a formula that change with the update}
   *
   * @param formula of quantities
   */
  public static DerivationNumbers of(Statement formula) {
    DerivationNumbers numbers = new DerivationNumbers(Source.BATCH);
    formula.right().forEach(side -> numbers.compare(Optional.empty(), side, Source.BATCH));
    return numbers;
  }

  private void add(Derivation derivation) {
    List<Expr> sides = new ArrayList<>(derivation.names().right());
    sides.addAll(derivation.lines());
    sides.add(derivation.value());
    Optional<Expr> before = Optional.empty();
    for (Expr side : sides) {
      compare(before, side, sample);
      before = Optional.of(side);
    }
    derivation.asides().forEach(this::add);
  }

  /**
   * {@return where a number comes from; empty for constants}
   *
   * @param number of the derivation
   */
  public Optional<String> of(Num number) {
    String formula = formulas.get(number);
    if (formula != null) {
      return Optional.of(formula);
    }
    return number.standing() == Num.Standing.CONSTANT
        ? Optional.empty()
        : Optional.of(LiveNumbers.UNKNOWN);
  }

  /**
   * {@return a line as a reader computes it with a calculator, from the numbers printed; empty
   * where there is nothing to compute, or not with a calculator}
   *
   * @param side of the line
   */
  public String line(Expr side) {
    return Calculation.isComputable(side)
        ? new NumberFormula(formulas, true).of(side, sample).orElse("")
        : "";
  }

  /**
   * {@return what must stay as it is so that a derivation keeps its form, if anything}
   *
   * @param left what is derived
   * @param trace the update
   */
  public Optional<String> condition(Expr left, Trace trace) {
    return new ValidWhile(trace).of(left, sample);
  }

  private void compare(Optional<Expr> above, Expr side, int s) {
    if (side instanceof Num number) {
      formula(above, number, s).ifPresent(formula -> formulas.put(number, formula));
      return;
    }
    if (above.isPresent()
        && above.get() instanceof Expr.OverSamples(int samples, boolean mean, Expr body)
        && !(side instanceof Expr.OverSamples)) {
      samples(body, mean && side instanceof Expr.Quotient(Expr sum, _) ? sum : side, samples);
      return;
    }
    if (side instanceof Expr.Sum(List<Expr> terms)
        && above.isPresent()
        && above.get() instanceof Expr.Sum(List<Expr> parts)
        && parts.getFirst() instanceof Expr.OverSamples(int samples, _, Expr body)
        && terms.size() == samples + parts.size() - 1) {
      samplesAndMore(body, parts, terms, s);
      return;
    }
    if (side instanceof Expr.Power(Expr base, Num exponent) && isPowerOfTime(base)) {
      formulas.put(exponent, "\"time\"");
    }
    List<Expr> children = Exprs.children(side);
    Optional<List<Expr>> matching = above.flatMap(it -> matching(it, side, children.size()));
    for (int i = 0; i < children.size(); i++) {
      int at = i;
      compare(matching.map(found -> found.get(at)), children.get(i), s);
    }
  }

  /** β to the number of the update. */
  private static boolean isPowerOfTime(Expr base) {
    Optional<Ref> ref =
        switch (base) {
          case Num number -> number.origin();
          case Expr.Symbol(Ref of) -> Optional.of(of);
          case Expr _ -> Optional.empty();
        };
    return ref.filter(it -> it.kind() == Kind.BETA_1 || it.kind() == Kind.BETA_2).isPresent();
  }

  /** A sum over the samples, whose terms are followed by what weight decay adds. */
  private void samplesAndMore(Expr body, List<Expr> parts, List<Expr> terms, int s) {
    int samples = terms.size() - parts.size() + 1;
    for (int i = 0; i < samples; i++) {
      compare(Optional.of(body), terms.get(i), i);
    }
    for (int k = 1; k < parts.size(); k++) {
      compare(Optional.of(parts.get(k)), terms.get(samples + k - 1), s);
    }
  }

  private void samples(Expr body, Expr sum, int samples) {
    List<Expr> terms =
        samples > 1 && sum instanceof Expr.Sum(List<Expr> all) && all.size() == samples
            ? all
            : List.of(sum);
    for (int s = 0; s < terms.size(); s++) {
      compare(Optional.of(body), terms.get(s), s);
    }
  }

  private static Optional<List<Expr>> matching(Expr above, Expr side, int count) {
    Expr alike =
        above.getClass() == side.getClass() && !isOtherCall(above, side)
            ? above
            : ClosedForms.writtenOut(above);
    List<Expr> children = Exprs.children(alike);
    return alike.getClass() == side.getClass() && children.size() == count
        ? Optional.of(children)
        : Optional.empty();
  }

  private static boolean isOtherCall(Expr above, Expr side) {
    return above instanceof Expr.Call(MathFunction f, _)
        && side instanceof Expr.Call(MathFunction g, _)
        && !f.equals(g);
  }

  private Optional<String> formula(Optional<Expr> above, Num number, int s) {
    if (number.standing() == Num.Standing.CONSTANT) {
      return above
          .filter(it -> it instanceof Expr.Call)
          .flatMap(it -> new NumberFormula(formulas, false).of(it, s));
    }
    if (number.origin().isPresent()) {
      boolean isLost =
          above.isEmpty()
              && s == Source.BATCH
              && number.standing() == Num.Standing.QUANTITY
              && number.origin().get().kind().isOfSample();
      return isLost
          ? Optional.empty()
          : Optional.of("\"" + NumberAddress.of(number.origin().get(), s) + "\"");
    }
    return above.flatMap(it -> new NumberFormula(formulas, false).of(it, s));
  }
}
