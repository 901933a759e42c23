package org.deltascope.figure.network.text;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Knowledge;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Tells the numbers of a neuron or an edge that are known at a moment, with all their digits. */
public final class ExactNumbers {
  private final Names names;
  private final Knowledge known;
  private final UpdateTexts numbers;
  private final int depth;

  /**
   * Reads an update.
   *
   * @param trace the update
   * @param moment where in it one stands
   * @param lens which sample of its batch; an update is the whole batch's
   * @param names what quantities are called
   */
  public ExactNumbers(Trace trace, Moment moment, SampleSelection lens, Names names) {
    this.names = names;
    this.known = new Knowledge(trace, moment, false, false);
    boolean update = trace.steps().get(moment.step()) instanceof Step.ApplyUpdate;
    this.numbers =
        new UpdateTexts(
            trace,
            update ? SampleSelection.mean() : lens,
            Numerals.rounded(new Digits(Digits.MAX)));
    this.depth = trace.depth();
  }

  /**
   * {@return a line for each number; none for what has no numbers}
   *
   * @param subject such as a neuron
   */
  public List<String> of(Subject subject) {
    List<String> lines = new ArrayList<>();
    switch (subject) {
      case Subject.Neuron(int l, int unit) -> neuron(l, unit, lines);
      case Subject.Edge(int l, int to, int from) -> edge(l, to, from, lines);
      case Subject.Bias(int l, int unit) when known.hasBias(l) -> bias(l, unit, lines);
      case Subject.Bias _,
          Subject.Layer _,
          Subject.Weights _,
          Subject.Biases _,
          Subject.Symbol _,
          Subject.None _ -> {}
    }
    return lines;
  }

  private void neuron(int l, int unit, List<String> lines) {
    if (l > 0 && known.z(l, unit)) {
      lines.add(line(Kind.WEIGHTED_INPUT, l, unit, 0, numbers.z(l, unit)));
    }
    if (known.a(l, unit)) {
      lines.add(line(Kind.ACTIVATION, l, unit, 0, numbers.a(l, unit)));
    }
    if (l == depth) {
      lines.add(line(Kind.TARGET, l, unit, 0, numbers.target(unit)));
    }
    if (l > 0 && l < depth && known.carried(l, unit)) {
      lines.add("∂L/∂" + line(Kind.ACTIVATION, l, unit, 0, numbers.carried(l, unit)));
    }
    if (l > 0 && known.delta(l, unit)) {
      lines.add(line(Kind.ERROR, l, unit, 0, numbers.delta(l, unit)));
    }
  }

  private void edge(int l, int to, int from, List<String> lines) {
    lines.add(line(Kind.WEIGHTS, l, to, from, numbers.weightText(l, to, from)));
    if (known.weightGradient(l, to, from)) {
      lines.add("∂L/∂" + line(Kind.WEIGHTS, l, to, from, numbers.weightGradient(l, to, from)));
    }
    if (known.newWeight(l, to, from)) {
      lines.add(line(Kind.NEW_WEIGHTS, l, to, from, numbers.newWeight(l, to, from)));
    }
  }

  private void bias(int l, int unit, List<String> lines) {
    lines.add(line(Kind.BIAS, l, unit, 0, numbers.bias(l, unit)));
    if (known.biasGradient(l, unit)) {
      lines.add("∂L/∂" + line(Kind.BIAS, l, unit, 0, numbers.biasGradient(l, unit)));
    }
    if (known.isBiasTrained(l) && known.newBias(l, unit)) {
      lines.add(line(Kind.NEW_BIAS, l, unit, 0, numbers.newBias(l, unit)));
    }
  }

  private String line(Kind kind, int l, int row, int column, String number) {
    return names.of(new Quantity(kind, l).at(row, column)).text() + " = " + number;
  }
}
