package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.exact.ExactTrace;
import org.deltascope.formula.exact.Fraction;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Mathml;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFractionsTest {

  /** A network of decimals of two places, drawn from a seed. */
  private static Document document(long seed) {
    Experiment drawn =
        Experiments.random(
            seed,
            seed % 3 == 0 ? Elementwise.IDENTITY : Elementwise.RELU,
            Elementwise.IDENTITY,
            List.of(Loss.HALF_SQUARED_ERROR, Loss.SQUARED_ERROR, Loss.MEAN_SQUARED_ERROR)
                .get((int) (seed % 3)),
            List.of(BiasMode.values()).get((int) (seed % 4)),
            new Optimizer.Sgd(0.5),
            1 + (int) (seed % 2),
            2,
            2,
            1 + (int) (seed % 2));
    List<Layer> layers =
        drawn.network().layers().stream()
            .map(layer -> layer.with(short2(layer.weights()), short2(layer.bias())))
            .toList();
    return Document.of(
        "",
        new Experiment(
            new Network(2, layers),
            drawn.loss(),
            drawn.optimizer(),
            new Dataset(short2(drawn.data().inputs()), short2(drawn.data().targets())),
            drawn.training()));
  }

  private static Matrix short2(Matrix matrix) {
    return matrix.map(x -> Math.rint(100 * x) / 100);
  }

  /** Computes a printed line in fractions: sums, products, quotients, squares and max(0, x). */
  private static final class Pocket {
    private final String text;
    private int at;

    private Pocket(String text) {
      this.text = text.replace(" ", "").replace('−', '-');
    }

    static Optional<Fraction> of(String text) {
      Pocket pocket = new Pocket(text);
      try {
        Fraction value = pocket.sum();
        return pocket.at == pocket.text.length() ? Optional.of(value) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    private boolean take(String sign) {
      boolean there = text.startsWith(sign, at);
      at += there ? sign.length() : 0;
      return there;
    }

    private Fraction sum() {
      Fraction sum = take("-") ? product().negated() : product();
      while (true) {
        if (take("+")) {
          sum = sum.plus(product());
        } else if (take("-")) {
          sum = sum.minus(product());
        } else {
          return sum;
        }
      }
    }

    private Fraction product() {
      Fraction product = square();
      while (true) {
        if (take("×") || take("·")) {
          product = product.times(square());
        } else if (take("/")) {
          product = product.over(square());
        } else {
          return product;
        }
      }
    }

    private Fraction square() {
      Fraction base = atom();
      return take("²") ? base.times(base) : base;
    }

    private Fraction atom() {
      if (take("max(0,")) {
        Fraction x = sum();
        take(")");
        return x.signum() > 0 ? x : Fraction.ZERO;
      }
      if (take("(")) {
        Fraction inner = sum();
        take(")");
        return inner;
      }
      int from = at;
      while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return Fraction.of(new BigDecimal(text.substring(from, at)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 80})
  void every_equals_sign_is_right_without_any_rounding(int first) {
    int equal = 0;
    int fractions = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = first; seed < first + 40; seed++) {
      Document document = document(seed);
      Trace trace = Experiments.trace(document.experiment());
      if (ExactTrace.of(trace).isEmpty()) {
        continue; // float64 came to lie beyond a kink
      }
      Names names = Names.of(trace.before().network(), List.of());
      for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
        Numerals numerals = Numerals.of(Digits.FRACTIONS, document.given(), trace, lens);
        for (int step = 0; step < trace.steps().size(); step++) {
          for (int part = Moment.WHOLE; part < trace.steps().get(step).parts().count(); part++) {
            for (Derivation derivation :
                Equations.of(trace, step, part, lens, names).derivations()) {
              Calculation calculation = Calculation.of(derivation, numerals);
              List<Calculation.Line> lines = calculation.lines();
              String result = text(lines.getLast(), names);
              if (numerals.exact(derivation.value()).isEmpty()) {
                continue; // too long to be read, so rounded
              }
              fractions += result.contains("/") ? 1 : 0;
              for (int i = 0; i + 1 < lines.size(); i++) {
                Optional<Fraction> value = Pocket.of(text(lines.get(i), names));
                boolean claimed = lines.get(i + 1).sign() == Calculation.Sign.EQUALS;
                if (value.isPresent() && claimed) {
                  equal++;
                  if (!value.equals(Pocket.of(result))) {
                    wrong.add(
                        "seed %d, %s: %s = %s"
                            .formatted(seed, lens, text(lines.get(i), names), result));
                  }
                }
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(equal).isGreaterThan(1_000);
    assertThat(fractions).isGreaterThan(500);
  }

  private static String text(Calculation.Line line, Names names) {
    return new Unicode(names, line.numerals()).write(line.side());
  }

  private static Trace one(Activation activation) {
    Layer layer = new Layer(Matrix.row(-0.15), Matrix.column(0.2), BiasMode.PER_NEURON, activation);
    return Experiments.trace(
        new Experiment(
            new Network(1, List.of(layer)),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.5),
            new Dataset(Matrix.row(0.5), Matrix.row(0.25)),
            Training.plain()));
  }

  @Test
  void a_fraction_is_written_in_every_tongue() {
    Trace trace = one(Elementwise.IDENTITY);
    Names names = Names.of(trace.before().network(), List.of());
    Numerals numerals =
        Numerals.of(Digits.FRACTIONS, GivenNumbers.none(), trace, SampleSelection.first());
    Expr.Num delta =
        Exprs.num(
            trace.outputError().delta().get(0, 0), new Quantity(Quantity.Kind.ERROR, 1).at(0));

    assertThat(new Unicode(names, numerals).write(delta)).isEqualTo("−1/8");
    assertThat(new Latex(names, numerals).write(delta)).isEqualTo("-\\frac{1}{8}");
    assertThat(new Mathml(names, numerals, BlankPolicy.none()).write(delta))
        .contains("<mfrac><mn>1</mn><mn>8</mn></mfrac>", "−");
    assertThat(numerals.text(new Quantity(Quantity.Kind.LOSS, 0).all(), trace.loss()))
        .isEqualTo("1/128");
  }

  @Test
  void an_irrational_update_stands_rounded() {
    Trace trace = one(Elementwise.SIGMOID);
    Numerals numerals =
        Numerals.of(Digits.FRACTIONS, GivenNumbers.none(), trace, SampleSelection.first());

    assertThat(numerals.digits()).isEqualTo(Digits.DEFAULT);
    assertThat(numerals.text(new Quantity(Quantity.Kind.WEIGHTED_INPUT, 1).at(0), 0.125))
        .isEqualTo("0.1250");
  }
}
