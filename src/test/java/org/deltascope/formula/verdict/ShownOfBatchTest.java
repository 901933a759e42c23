package org.deltascope.formula.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges what is shown of a batch, and of each of its samples, as it is pasted. */
class ShownOfBatchTest {

  static Stream<String> documents() {
    return Stream.concat(
        Lessons.ids().stream().map(id -> Lessons.PREFIX + id),
        Stream.of(
            "f-2442", "f-231-batch", "f-233-softmax", "case-20", "f-231-bce", "shared-bias-batch"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_equation_that_is_shown_of_a_batch_or_of_a_sample_is_correct_when_it_is_pasted(
      String name) throws DocumentException {
    JudgedDocument document = JudgedDocument.open(name);
    Unicode unicode = new Unicode(document.names(), Numerals.rounded(Digits.DEFAULT));
    Latex latex = new Latex(document.names(), Numerals.rounded(Digits.DEFAULT));
    List<String> wrong = new ArrayList<>();
    for (Statement statement : shown(document)) {
      for (String text : List.of(unicode.write(statement), latex.write(statement))) {
        if (!text.contains("…") && !text.contains("\\ldots") && !isRight(document, text)) {
          wrong.add(text + ": " + document.said(text));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(JudgedDocument document, String text) {
    return document.judge(text).verdict().equals(Optional.of(Verdict.CORRECT));
  }

  private static List<Statement> shown(JudgedDocument document) {
    List<Statement> all = new ArrayList<>();
    SampleSelection last = new SampleSelection.Sample(document.trace().batch().size() - 1);
    for (SampleSelection lens : List.of(SampleSelection.mean(), last)) {
      for (int k = 0; k < document.trace().steps().size(); k++) {
        Step step = document.trace().steps().get(k);
        if (isOfBatch(step) && lens instanceof SampleSelection.Sample) {
          continue; // ∂W, ∂b and what is made of them are the batch's in a formula
        }
        all.addAll(statements(document, k, Optional.empty(), lens));
        for (Ref.One part : step.parts().all()) {
          all.addAll(statements(document, k, Optional.of(part), lens));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private static boolean isOfBatch(Step step) {
    return step instanceof Step.WeightGradient || step instanceof Step.ApplyUpdate;
  }

  private static List<Statement> statements(
      JudgedDocument document, int step, Optional<Ref.One> part, SampleSelection lens) {
    Equation equation = Equations.of(document.trace(), step, part, lens, document.names());
    List<Statement> all = new ArrayList<>(List.of(equation.formula()));
    equation.derivations().forEach(derivation -> all.add(derivation.names()));
    return all;
  }
}
