package org.deltascope.formula.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  /** Of each notation, so that 10,000 and more different trees are written. */
  private static final int TREES = 2_500;

  private static final int STRINGS = 10_000;
  private static final int SAMPLES = 3;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
  }

  private static Experiment experiment(int... widths) {
    return Experiments.random(
        4,
        Elementwise.SIGMOID,
        Elementwise.SIGMOID,
        Loss.HALF_SQUARED_ERROR,
        BiasMode.PER_NEURON,
        new Optimizer.Sgd(0.5),
        SAMPLES,
        widths);
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void what_is_written_is_read_as_the_same_tree(Notation notation) {
    requireRead(
        notation == Notation.NUMBERED ? experiment(3, 4, 2) : experiment(3, 11, 2, 2), notation);
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void what_is_written_of_one_layer_is_read_as_the_same_tree(Notation notation) {
    requireRead(experiment(3, 2), notation);
  }

  private static void requireRead(Experiment experiment, Notation notation) {
    Names names = Names.of(experiment.network(), List.of(), notation);
    Numerals numerals = Numerals.rounded(Digits.DEFAULT);
    Unicode unicode = new Unicode(names, numerals);
    Latex latex = new Latex(names, numerals);
    FormulaParser parser =
        new FormulaParser(
            Vocabulary.of(experiment.network(), experiment.optimizer(), names, SAMPLES));
    long first = (long) List.of(Notation.values()).indexOf(notation) * TREES;
    for (long seed = first; seed < first + TREES; seed++) {
      RandomTrees trees = new RandomTrees(random(seed), experiment.network(), SAMPLES);
      Expr tree = trees.tree((int) (seed % 5));
      for (String text : List.of(unicode.write(tree), latex.write(tree))) {
        switch (parser.parse(text)) {
          case ParsedFormula formula ->
              assertThat(formula.right()).as("seed %d: %s", seed, text).isEqualTo(List.of(tree));
          case Unreadable wrong ->
              throw new AssertionError(
                  "seed %d: %s\n%s".formatted(seed, wrong.message(), wrong.caret()));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "row, derivative, separate",
    "column, target-minus-output, separate",
    "row, target-minus-output, separate",
    "column, derivative, input",
    "row, target-minus-output, input"
  })
  void what_is_read_in_another_convention_is_read_as_the_same_tree_when_it_is_written(
      String vectors, String error, String bias) {
    Experiment experiment = experiment(3, 4, 2);
    Names names =
        Names.of(
            experiment.network(),
            NetworkLabels.ofInputs(List.of()),
            WritingStyle.of(
                Optional.empty(), Optional.of(vectors), Optional.of(error), Optional.of(bias)));
    Unicode unicode = new Unicode(names, Numerals.rounded(Digits.DEFAULT));
    FormulaParser parser =
        new FormulaParser(
            Vocabulary.of(experiment.network(), experiment.optimizer(), names, SAMPLES));
    int readable = 0;
    for (long seed = 0; seed < TREES; seed++) {
      RandomTrees trees = new RandomTrees(random(seed), experiment.network(), SAMPLES);
      if (parser.parse(unicode.write(trees.tree((int) (seed % 5)))) instanceof ParsedFormula read) {
        readable++;
        String text = unicode.write(read.right().getFirst());
        assertThat(parser.parse(text))
            .as("seed %d: %s", seed, text)
            .isInstanceOfSatisfying(
                ParsedFormula.class, again -> assertThat(again.right()).isEqualTo(read.right()));
      }
    }
    assertThat(readable).isGreaterThan(TREES * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void no_text_crashes_the_parser_the_shapes_the_evaluation_or_the_writers(long first) {
    Experiment experiment = experiment(3, 4, 2);
    Names names = Names.of(experiment.network(), List.of());
    FormulaParser parser =
        new FormulaParser(
            Vocabulary.of(experiment.network(), experiment.optimizer(), names, SAMPLES));
    TraceEnvironment environment =
        new TraceEnvironment(Experiments.trace(experiment), SampleSelection.first());
    Unicode unicode = new Unicode(names, Numerals.rounded(Digits.DEFAULT));
    Latex latex = new Latex(names, Numerals.rounded(Digits.DEFAULT));
    int readable = 0;
    for (long seed = first; seed < STRINGS; seed += 2) {
      String text = new RandomTexts(random(seed)).text();
      try {
        if (parser.parse(text) instanceof ParsedFormula formula) {
          readable++;
          for (Expr side : formula.right()) {
            unicode.write(side);
            latex.write(side);
            new ShapeInference(environment::shape).infer(side);
            new Evaluation(environment).outcome(side);
          }
        } else if (parser.parse(text) instanceof Unreadable wrong) {
          assertThat(wrong.caret()).endsWith("^");
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d: %s".formatted(seed, text), e);
      }
    }
    assertThat(readable).isGreaterThan(STRINGS / 50);
  }
}
