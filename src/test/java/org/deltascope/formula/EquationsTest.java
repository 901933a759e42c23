package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.equation.FormulaShapes;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class EquationsTest {
  private static final double RELATIVE = 1e-12;

  /** What cancels in a mean is summed in another order than it was in the trace. */
  private static final double ABSOLUTE_OF_MEANS = 1e-15;

  private record Look(Trace trace, int step, int part, SampleSelection lens, Equation equation) {
    Environment environment() {
      boolean update = trace.steps().get(step) instanceof Step.ApplyUpdate;
      boolean single = trace.batch().size() == 1;
      return new TraceEnvironment(
          new org.deltascope.trace.TraceView(
              trace, single ? SampleSelection.first() : update ? SampleSelection.mean() : lens));
    }

    boolean isMean() {
      return trace.batch().size() > 1
          && (lens instanceof SampleSelection.BatchMean
              || trace.steps().get(step) instanceof Step.ApplyUpdate);
    }

    double tolerance(double expected) {
      return RELATIVE * Math.abs(expected) + (isMean() ? ABSOLUTE_OF_MEANS : 0);
    }

    @Override
    public String toString() {
      return "%s part %d of %s under %s"
          .formatted(trace.steps().get(step).name(), part, trace.before().network(), lens);
    }
  }

  static Stream<String> lessons() {
    return Lessons.ids().stream();
  }

  static Stream<Experiment> experiments() {
    return Experiments.many().stream();
  }

  private static List<Look> looks(Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 2);
    Names names = Names.of(experiment.network(), List.of());
    SampleSelection last = new SampleSelection.Sample(trace.batch().size() - 1);
    List<SampleSelection> lenses =
        trace.batch().size() == 1 ? List.of(last) : List.of(last, SampleSelection.mean());
    List<Look> looks = new ArrayList<>();
    for (SampleSelection lens : lenses) {
      for (int step = 0; step < trace.steps().size(); step++) {
        for (int part = Moment.WHOLE; part < trace.steps().get(step).parts().count(); part++) {
          Equation equation = Equations.of(trace, step, part, lens, names);
          looks.add(new Look(trace, step, part, lens, equation));
        }
      }
    }
    return looks;
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void every_line_of_every_derivation_evaluates_to_the_number_beside_it(Experiment experiment) {
    for (Look look : looks(experiment)) {
      look.equation().derivations().forEach(derivation -> check(look, derivation));
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_equation_of_every_step_of_every_lesson_evaluates_to_the_number_beside_it(String lesson)
      throws DocumentException {
    every_line_of_every_derivation_evaluates_to_the_number_beside_it(
        Lessons.open(lesson).experiment());
  }

  private static void check(Look look, Derivation derivation) {
    Evaluation evaluation = new Evaluation(look.environment());
    double value = derivation.value().value();
    List<Expr> lines = new ArrayList<>(derivation.names().right());
    lines.add(derivation.names().left());
    lines.addAll(derivation.lines());
    for (Expr line : lines) {
      assertThat(evaluation.number(line))
          .as("%s: %s", look, line)
          .isCloseTo(value, within(look.tolerance(value)));
    }
    derivation.asides().forEach(aside -> check(look, aside));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void every_matrix_formula_evaluates_to_what_it_says_it_computes(Experiment experiment) {
    for (Look look : looks(experiment)) {
      Evaluation evaluation = new Evaluation(look.environment());
      Statement formula = look.equation().formula();
      Matrix expected = evaluation.of(target(formula));
      for (Expr right : formula.right()) {
        Matrix actual = evaluation.of(right);
        assertThat(actual.shape()).as("%s", look).isEqualTo(expected.shape());
        for (int i = 0; i < expected.rows(); i++) {
          for (int j = 0; j < expected.columns(); j++) {
            double e = expected.get(i, j);
            assertThat(actual.get(i, j))
                .as("%s", look)
                .isCloseTo(e, within(1e-12 * Math.abs(e) + 1e-14));
          }
        }
      }
    }
  }

  private static Expr target(Statement formula) {
    if (formula.relation() == Statement.Relation.EQUALS) {
      return formula.left();
    }
    Quantity old = ((Ref.All) ((Expr.Symbol) formula.left()).ref()).quantity();
    return Exprs.all(
        old.kind() == Quantity.Kind.WEIGHTS ? Quantity.Kind.NEW_WEIGHTS : Quantity.Kind.NEW_BIAS,
        old.layer());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_line_of_shapes_ends_in_the_shape_of_what_is_computed(Experiment experiment) {
    for (Look look : looks(experiment)) {
      FormulaShapes shapes = look.equation().shapes();
      Matrix computed = new Evaluation(look.environment()).of(target(look.equation().formula()));
      assertThat(shapes.result()).as("%s", look).isEqualTo(computed.shape());
      assertThat(shapes.line()).as("%s", look).endsWith(" → " + computed.shape());
      assertThat(shapes.factors()).as("%s", look).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void every_part_has_one_value_and_writes_it_into_the_matrices(Experiment experiment) {
    for (Look look : looks(experiment)) {
      if (look.part() == Moment.WHOLE) {
        continue;
      }
      double value = look.equation().value().orElseThrow();
      Evaluation evaluation = new Evaluation(look.environment());
      List<Double> written =
          look.equation().writes().stream()
              .map(ref -> evaluation.number(new Expr.Symbol(ref)))
              .toList();
      assertThat(written).as("%s", look).containsExactly(value);
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everything_can_be_typeset(Experiment experiment) {
    Names names = Names.of(experiment.network(), List.of());
    Latex latex = new Latex(names, Numerals.rounded(Digits.DEFAULT));
    for (Look look : looks(experiment)) {
      if (look.part() != Moment.WHOLE) {
        continue;
      }
      parse(latex.write(look.equation().formula()));
      for (Derivation derivation : look.equation().derivations()) {
        parse(latex.write(derivation.names()));
        derivation.lines().forEach(line -> parse(latex.write(line)));
      }
    }
  }

  @Test
  void diverged_training_is_told_without_a_wrong_word() {
    Experiment wild =
        Experiments.random(
            3,
            Elementwise.RELU,
            Elementwise.IDENTITY,
            Loss.SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Sgd(1e200),
            1,
            2,
            3,
            1);
    Trace trace = Experiments.traceAfter(wild, 4);
    Names names = Names.of(wild.network(), List.of());
    assertThat(trace.loss()).isNaN();
    List<String> sentences = new ArrayList<>();
    for (int step = 0; step < trace.steps().size(); step++) {
      for (int part = Moment.WHOLE; part < trace.steps().get(step).parts().count(); part++) {
        sentences.add(
            Equations.of(trace, step, part, SampleSelection.first(), names).sentence().text());
      }
    }
    assertThat(sentences)
        .anyMatch(
            s ->
                s.contains(
                    "training has diverged; update 4 has no finite numbers from the weighted inputs"
                        + " of layer 1 on."))
        .noneMatch(s -> s.contains("is negative") || s.contains("is not positive"));
  }

  @Test
  void a_first_update_that_overflows_is_not_called_diverged() {
    Experiment huge =
        Experiments.random(
            3,
            Elementwise.RELU,
            Elementwise.IDENTITY,
            Loss.SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Sgd(0.1),
            1,
            2,
            3,
            1);
    Layer first = huge.network().layer(1);
    Layer infinite =
        first.with(
            Matrix.generate(first.units(), first.inputs(), (i, j) -> j == 0 ? 1e308 : -1e308),
            first.bias());
    Experiment overflowing =
        new Experiment(
            new Network(huge.network().inputs(), List.of(infinite, huge.network().layer(2))),
            huge.loss(),
            huge.optimizer(),
            new Dataset(Matrix.row(10, 10), Matrix.row(0)),
            huge.training());
    Trace trace = Experiments.traceAfter(overflowing, 0);
    Names names = Names.of(huge.network(), List.of());
    List<String> sentences = new ArrayList<>();
    for (int step = 0; step < trace.steps().size(); step++) {
      for (int part = Moment.WHOLE; part < trace.steps().get(step).parts().count(); part++) {
        sentences.add(
            Equations.of(trace, step, part, SampleSelection.first(), names).sentence().text());
      }
    }
    assertThat(sentences)
        .anyMatch(
            s ->
                s.contains(
                    "no number: the first update overflows, at the weighted inputs of layer 1."))
        .noneMatch(s -> s.contains("diverged"));
  }

  private static void parse(String latex) {
    assertThat(new TeXFormula(latex)).as(latex).isNotNull();
  }
}
