package org.deltascope.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.Parsed;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.probe.Closeness;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every equation that the window shows, in every notation. */
class ShownEquationsTest {

  private static final List<Convention> CONVENTIONS =
      List.of(
          new Convention("column", "derivative", "separate"),
          new Convention("row", "derivative", "separate"),
          new Convention("column", "target-minus-output", "separate"),
          new Convention("row", "target-minus-output", "separate"),
          new Convention("column", "derivative", "input"),
          new Convention("row", "target-minus-output", "input"));

  /** The words of a document for what its letters stand for. */
  record Convention(String vectors, String error, String bias) {
    WritingStyle style(Notation notation) {
      return WritingStyle.of(
          Optional.of(notation.id()), Optional.of(vectors), Optional.of(error), Optional.of(bias));
    }
  }

  static Stream<Arguments> styles() {
    return Lessons.ids().stream()
        .flatMap(
            lesson ->
                Stream.of(Notation.values())
                    .flatMap(
                        notation ->
                            CONVENTIONS.stream()
                                .map(convention -> Arguments.of(lesson, notation, convention))));
  }

  /** A lesson in one notation. */
  private record Written(Trace trace, Names names, FormulaParser parser) {
    static Written of(String lesson, Notation notation, Convention convention)
        throws DocumentException {
      Document document = Lessons.open(lesson);
      Trace trace =
          Backpropagation.trace(
              document.experiment(), TrainingState.initial(document.experiment()));
      Names names =
          Names.of(document.experiment().network(), document.labels(), convention.style(notation));
      return new Written(
          trace,
          names,
          new FormulaParser(
              Vocabulary.of(
                  document.experiment().network(),
                  document.experiment().optimizer(),
                  names,
                  trace.batch().size())));
    }

    List<Statement> statements(SampleSelection lens) {
      List<Statement> all = new ArrayList<>();
      for (int k = 0; k < trace.steps().size(); k++) {
        Step step = trace.steps().get(k);
        all.add(Equations.of(trace, k, Optional.empty(), lens, names).formula());
        for (Ref.One part : step.parts().all()) {
          Equation equation = Equations.of(trace, k, Optional.of(part), lens, names);
          all.add(equation.formula());
          equation.derivations().stream().map(Derivation::names).forEach(all::add);
        }
      }
      return all.stream().distinct().toList();
    }

    void requireRead(String text, String again, Parsed parsed) {
      switch (parsed) {
        case ParsedFormula formula ->
            assertThat(
                    again(
                        new Statement(
                            formula.left().orElseThrow(), formula.relation(), formula.right())))
                .isEqualTo(again);
        case Unreadable wrong ->
            throw new AssertionError("%s\n%s\n%s".formatted(text, wrong.message(), wrong.caret()));
      }
    }

    String again(Statement statement) {
      return new Unicode(names, Numerals.rounded(Digits.DEFAULT)).write(statement);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void every_equation_of_every_lesson_is_read_as_it_is_shown_in_every_notation(
      String lesson, Notation notation, Convention convention) throws DocumentException {
    Written written = Written.of(lesson, notation, convention);
    Latex latex = new Latex(written.names(), Numerals.rounded(Digits.DEFAULT));
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      for (Statement statement : written.statements(lens)) {
        String text = written.again(statement);
        if (text.contains("…")) {
          continue; // not all of it is shown
        }
        written.requireRead(text, text, written.parser().parse(text));
        String tex = latex.write(statement);
        written.requireRead(tex, text, written.parser().parse(tex));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void both_sides_of_every_equation_are_the_same_number_and_its_shapes_fit(
      String lesson, Notation notation, Convention convention) throws DocumentException {
    Written written = Written.of(lesson, notation, convention);
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      for (Statement statement : written.statements(lens)) {
        TraceEnvironment environment =
            new TraceEnvironment(
                written.trace(), isOfBatch(statement) ? SampleSelection.mean() : lens);
        for (Expr side : statement.right()) {
          Expr left = statement.relation() == Statement.Relation.BECOMES ? side : statement.left();
          assertThat(new Closeness(environment).agree(left, side))
              .as(written.again(statement))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_matrix_beside_an_equation_has_the_numbers_that_its_caption_says(
      String lesson, Notation notation, Convention convention) throws DocumentException {
    Written written = Written.of(lesson, notation, convention);
    TraceEnvironment environment = new TraceEnvironment(written.trace(), SampleSelection.first());
    TraceEnvironment batch = new TraceEnvironment(written.trace(), SampleSelection.mean());
    for (int k = 0; k < written.trace().steps().size(); k++) {
      Equation whole =
          Equations.of(
              written.trace(), k, Optional.empty(), SampleSelection.first(), written.names());
      for (MatrixEquation.Piece piece : whole.tableau().pieces()) {
        if (piece instanceof MatrixEquation.Operand operand) {
          boolean ofBatch = written.trace().steps().get(k) instanceof Step.ApplyUpdate;
          requireNumbers(operand, ofBatch ? batch : environment, written.names());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void every_line_of_a_derivation_comes_to_the_number_that_stands_at_its_end(
      String lesson, Notation notation, Convention convention) throws DocumentException {
    Written written = Written.of(lesson, notation, convention);
    for (int k = 0; k < written.trace().steps().size(); k++) {
      TraceEnvironment environment = environment(written.trace(), k);
      for (Ref.One part : written.trace().steps().get(k).parts().all()) {
        Equations.of(
                written.trace(), k, Optional.of(part), SampleSelection.first(), written.names())
            .derivations()
            .forEach(derivation -> requireNumber(derivation, environment));
      }
    }
  }

  private static void requireNumber(Derivation derivation, TraceEnvironment environment) {
    double value = derivation.value().value();
    Closeness closeness = new Closeness(environment);
    assertThat(new Evaluation(environment).number(derivation.names().left())).isEqualTo(value);
    derivation
        .lines()
        .forEach(line -> assertThat(closeness.agree(derivation.value(), line)).isTrue());
    derivation.asides().forEach(aside -> requireNumber(aside, environment));
  }

  private static TraceEnvironment environment(Trace trace, int step) {
    boolean ofBatch = trace.steps().get(step) instanceof Step.ApplyUpdate;
    return new TraceEnvironment(trace, ofBatch ? SampleSelection.mean() : SampleSelection.first());
  }

  /** An update is made from the gradients of the whole batch, whichever sample is looked at. */
  private static boolean isOfBatch(Statement statement) {
    Expr left =
        statement.left() instanceof Expr.Transpose(Expr operand) ? operand : statement.left();
    return left instanceof Expr.Symbol(Ref ref)
        && (ref.kind().isOfOptimizer()
            || Set.of(Kind.NEW_WEIGHTS, Kind.NEW_BIAS).contains(ref.kind()));
  }

  private static void requireNumbers(
      MatrixEquation.Operand operand, TraceEnvironment here, Names names) {
    if (operand.caption() instanceof Expr.Symbol(Ref ref) && ref.kind() == Kind.SAMPLE_LOSS) {
      return; // of all samples, of which one is meant
    }
    assertThat(operand.values()).isEqualTo(new Evaluation(here).of(operand.caption()));
    for (int i = 0; i < operand.values().rows(); i++) {
      for (int j = 0; j < operand.values().columns(); j++) {
        double value = operand.values().get(i, j);
        operand
            .ref(i, j)
            .map(ref -> names.convention().symbol(new Expr.Symbol(ref)))
            .ifPresent(letter -> assertThat(new Evaluation(here).number(letter)).isEqualTo(value));
      }
    }
  }
}
