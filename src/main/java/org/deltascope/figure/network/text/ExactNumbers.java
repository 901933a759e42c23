package org.deltascope.figure.network.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Tells the numbers of a neuron or an edge that are known at a moment, with all their digits. */
public final class ExactNumbers {
  private static final Digits ALL = new Digits(Digits.MAX);

  private final Names names;
  private final KnownNumbers known;
  private final Environment numbers;
  private final boolean hasTargets;
  private final int depth;

  /**
   * A number and what it is called.
   *
   * @param ref which it is
   * @param name such as ∂L/∂w₅
   * @param latex the name in LaTeX
   * @param value float64
   */
  public record Exact(Ref.One ref, String name, String latex, double value) {

    /** {@return both, as they are shown} */
    public String text() {
      return name + " = " + ALL.text(value);
    }

    /** {@return the number with all its digits, as other programs read it} */
    public String plain() {
      return Double.isFinite(value)
          ? new BigDecimal(value).round(new MathContext(Digits.MAX)).toString()
          : Double.toString(value);
    }
  }

  /**
   * Reads an update.
   *
   * @param trace the update
   * @param knowledge where in it one stands, and which numbers are known there
   * @param lens which sample of its batch; an update is the whole batch's
   * @param names what quantities are called
   */
  public ExactNumbers(Trace trace, Knowledge knowledge, SampleSelection lens, Names names) {
    this.names = names;
    this.known = new KnownNumbers(trace, knowledge, false);
    this.hasTargets = trace.evaluateLoss().loss().hasTargets();
    boolean update = trace.steps().get(knowledge.moment().step()) instanceof Step.ApplyUpdate;
    this.numbers =
        names
            .convention()
            .shown(new TraceEnvironment(trace, update ? SampleSelection.mean() : lens));
    this.depth = trace.depth();
  }

  /**
   * {@return each number; none for what has no numbers}
   *
   * @param subject such as a neuron
   */
  public List<Exact> of(Subject subject) {
    List<Exact> found = new ArrayList<>();
    switch (subject) {
      case Subject.Neuron(int l, int unit) -> neuron(l, unit, found);
      case Subject.Edge(int l, int to, int from) -> edge(l, to, from, found);
      case Subject.Bias(int l, int unit) when known.hasBias(l) -> bias(l, unit, found);
      case Subject.Target(int unit) -> found.add(number(Kind.TARGET, depth, unit, 0));
      case Subject.Bias _,
          Subject.Layer _,
          Subject.Weights _,
          Subject.Biases _,
          Subject.Symbol _,
          Subject.None _ -> {}
    }
    return found;
  }

  private void neuron(int l, int unit, List<Exact> found) {
    if (l > 0 && known.z(l, unit)) {
      found.add(number(Kind.WEIGHTED_INPUT, l, unit, 0));
    }
    if (known.a(l, unit)) {
      found.add(number(Kind.ACTIVATION, l, unit, 0));
    }
    if (l == depth && hasTargets) {
      found.add(number(Kind.TARGET, l, unit, 0));
    }
    if (l < depth && known.carried(l, unit)) {
      found.add(derivative(Kind.CARRIED, Kind.ACTIVATION, l, unit, 0));
    }
    if (l > 0 && known.delta(l, unit)) {
      found.add(number(Kind.ERROR, l, unit, 0));
    }
  }

  private void edge(int l, int to, int from, List<Exact> found) {
    found.add(number(Kind.WEIGHTS, l, to, from));
    if (known.weightGradient(l, to, from)) {
      found.add(derivative(Kind.WEIGHT_GRADIENT, Kind.WEIGHTS, l, to, from));
    }
    if (known.newWeight(l, to, from)) {
      found.add(number(Kind.NEW_WEIGHTS, l, to, from));
    }
  }

  private void bias(int l, int unit, List<Exact> found) {
    found.add(number(Kind.BIAS, l, unit, 0));
    if (known.biasGradient(l, unit)) {
      found.add(derivative(Kind.BIAS_GRADIENT, Kind.BIAS, l, unit, 0));
    }
    if (known.isBiasTrained(l) && known.newBias(l, unit)) {
      found.add(number(Kind.NEW_BIAS, l, unit, 0));
    }
  }

  private Exact derivative(Kind kind, Kind by, int l, int row, int column) {
    Name parameter = names.of(new Quantity(by, l).at(row, column));
    return new Exact(
        new Quantity(kind, l).at(row, column),
        "∂L/∂" + parameter.text(),
        "\\frac{\\partial L}{\\partial %s}".formatted(parameter.latex()),
        value(kind, l, row, column));
  }

  private Exact number(Kind kind, int l, int row, int column) {
    Ref.One ref = new Quantity(kind, l).at(row, column);
    Name name = names.of(ref);
    return new Exact(ref, name.text(), name.latex(), value(kind, l, row, column));
  }

  private double value(Kind kind, int l, int row, int column) {
    return numbers.value(new Quantity(kind, l)).get(row, column);
  }
}
