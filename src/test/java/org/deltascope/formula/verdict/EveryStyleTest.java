package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges the true equations of documents as each notation and convention writes them. */
class EveryStyleTest {

  static Stream<String> documents() {
    return Stream.concat(
        Lessons.ids().stream().map(id -> Lessons.PREFIX + id),
        Stream.of("f-2442", "f-231-batch", "f-233-softmax", "case-20", "f-231-bce"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_true_equation_is_correct_in_every_notation_in_every_convention(String name)
      throws DocumentException {
    JudgedDocument usual = JudgedDocument.open(name);
    List<Statement> truths = truths(usual);
    Map<String, List<String>> wrong = new TreeMap<>();
    for (Notation notation : Notation.values()) {
      for (String vectors : List.of("column", "row")) {
        for (String error : List.of("derivative", "target-minus-output")) {
          for (String bias : List.of("separate", "input")) {
            JudgedDocument document =
                usual.in(
                    WritingStyle.of(
                        Optional.of(notation.id()),
                        Optional.of(vectors),
                        Optional.of(error),
                        Optional.of(bias)));
            List<String> found =
                truths.stream().flatMap(it -> wrong(document, it).stream()).toList();
            if (!found.isEmpty()) {
              wrong.put("%s, %s, %s, %s".formatted(notation.id(), vectors, error, bias), found);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(truths).hasSizeGreaterThan(4);
  }

  private static List<Statement> truths(JudgedDocument document) {
    Model model = Model.of(document.trace());
    Existence existence = new Existence(model.network(), model.optimizer());
    TrueEquations equations = new TrueEquations(model);
    List<Statement> truths = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      IntStream.rangeClosed(1, kind == Kind.LOSS ? 1 : model.network().depth())
          .mapToObj(l -> new Quantity(kind, l))
          .filter(quantity -> existence.missing(quantity).isEmpty())
          .forEach(
              quantity ->
                  equations
                      .of(quantity)
                      .map(truth -> Statement.equal(new Expr.Symbol(quantity.all()), truth))
                      .ifPresent(truths::add));
    }
    return truths;
  }

  /** A softmax has no Jacobian that a batch shares, which is what eval says of it then. */
  private static Optional<String> wrong(JudgedDocument document, Statement truth) {
    String text =
        new Unicode(document.names(), Numerals.rounded(Digits.DEFAULT))
            .write(document.names().convention().told(truth));
    Judgement judgement = document.judge(text);
    boolean jacobianOfBatch = text.contains("softmax′") && document.trace().batch().size() > 1;
    return judgement.verdict().equals(Optional.of(Verdict.CORRECT)) || jacobianOfBatch
        ? Optional.empty()
        : Optional.of(text + ": " + judgement.finding());
  }
}
