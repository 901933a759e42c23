package org.deltascope.formula.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.prose.verdict.DerivationText;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.verdict.JudgedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationCheckTest {

  private static List<CheckedLine> check(JudgedDocument document, String text) {
    return DerivationCheck.of(text, document.parser().vocabulary(), document.judge());
  }

  private static List<String> statuses(JudgedDocument document, String text) {
    return check(document, text).stream().map(line -> line.status().toString()).toList();
  }

  static Stream<String> documents() {
    return Stream.of(
        "lesson:two-two-two",
        "lesson:four-equations",
        "lesson:deep",
        "lesson:chain",
        "f-2442",
        "f-232-relu",
        "f-222-tanh",
        "f-231-bce",
        "case-20",
        "f-231-batch");
  }

  /** Forward to the outputs, back to the first layer, and the gradient of its weights. */
  private static List<String> derivation(JudgedDocument document) {
    int depth = document.trace().depth();
    List<String> lines = new ArrayList<>();
    for (int l = 1; l <= depth; l++) {
      boolean bias = document.judge().model().network().layer(l).biasMode().id().equals("none");
      lines.add(
          "z[%1$d] = W[%1$d] * a[%2$d]%3$s"
              .formatted(l, l - 1, bias ? "" : " + b[%d]".formatted(l)));
      lines.add("a[%1$d] = f(z[%1$d])".formatted(l));
    }
    lines.add(
        document.judge().model().loss().requires().isPresent()
            ? "delta[%d] = y - t".formatted(depth)
            : "delta[%1$d] = da[%1$d] .* f'(z[%1$d])".formatted(depth));
    for (int l = depth - 1; l >= 1; l--) {
      lines.add("delta[%1$d] = (W[%2$d]' * delta[%2$d]) .* f'(z[%1$d])".formatted(l, l + 1));
    }
    String mean = document.trace().batch().size() > 1 ? " / m" : "";
    lines.add("dW[1] = delta[1] * x'" + mean);
    return lines;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void of_a_right_derivation_every_line_is_given_or_next(String name) throws DocumentException {
    JudgedDocument document = JudgedDocument.open(name);
    List<String> statuses = statuses(document, String.join("\n", derivation(document)));
    assertThat(statuses).allMatch(status -> status.equals("given") || status.equals("next"));
    assertThat(statuses).endsWith("next");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void an_error_in_a_line_is_blamed_on_that_line_and_the_later_ones_are_carried(String name)
      throws DocumentException {
    JudgedDocument document = JudgedDocument.open(name);
    List<String> lines = derivation(document);
    for (int k = 0; k < lines.size(); k++) {
      List<String> planted = new ArrayList<>(lines);
      String[] sides = lines.get(k).split(" = ", 2);
      planted.set(k, "%s = 2 * (%s)".formatted(sides[0], sides[1]));
      String text = String.join("\n", planted);
      List<String> statuses = statuses(document, text);
      assertThat(statuses.subList(0, k)).as(text).doesNotContain("WRONG", "carried");
      assertThat(statuses.get(k)).as(text).isEqualTo("WRONG");
      assertThat(statuses.subList(k + 1, lines.size())).as(text).allMatch("carried"::equals);
    }
  }

  @Test
  void a_derivation_is_answered_line_by_line_and_the_last_one_says_where_it_goes_wrong()
      throws DocumentException {
    JudgedDocument document = JudgedDocument.open("lesson:two-two-two");
    List<CheckedLine> checked =
        check(
            document,
            """
            delta[2] = (y - t) .* f'(z[2])
            delta[1] = (W[2] * delta[2]) .* f'(z[1])
            dW[1] = delta[1] * x'
            """);
    List<String> lines =
        new DerivationText(
                document.trace(),
                document.names(),
                new MistakeWords(document.trace().before().network(), document.names()))
            .lines(checked);
    assertThat(lines.get(0)).isEqualTo(" 1  given    delta[2] = (y - t) .* f'(z[2])");
    assertThat(lines.get(1))
        .startsWith(
            " 2  WRONG    delta[1] = (W[2] * delta[2]) .* f'(z[1])      "
                + "transpose-left-out: (W[2])ᵀ carries the error back")
        .contains("; with W[1] = ")
        .contains(" the left side is ");
    assertThat(lines.get(2))
        .startsWith(" 3  carried  dW[1] = delta[1] * x'   ")
        .endsWith("   right, from line 2's delta[1]");
    assertThat(lines.get(3))
        .isEqualTo("line 2 is where it goes wrong; line 3 follows from it correctly");
  }

  @Test
  void a_line_goes_on_from_the_one_before_and_may_have_names_of_its_own() throws DocumentException {
    JudgedDocument document = JudgedDocument.open("lesson:two-two-two");
    String text =
        """
        # the outputs
        let e = a[2] - t      # my own
        delta[2] = e .* f'(z[2])
          = e .* y .* (1 - y)
        delta[1] = da[1] .* a[1] .* (1 - a[1])
        dW[1] = x * delta[1]'
          = (delta[1] * x')'
        y = = 3
        db[1] = delta[1]
        delta[1] = (delta[1] + delta[1]) / 2
        """;
    assertThat(statuses(document, text))
        .containsExactly(
            "given", "given", "same", "next", "WRONG", "carried", "UNREADABLE", "next", "same");
    assertThat(check(document, text).get(6).unreadable().orElseThrow().line()).isEqualTo(8);
  }

  @Test
  void what_follows_from_a_wrong_line_written_out_is_carried_too() throws DocumentException {
    JudgedDocument document = JudgedDocument.open("lesson:two-two-two");
    assertThat(
            statuses(
                document,
                """
                delta[1] = (W[2] * delta[2]) .* f'(z[1])
                dW[1] = ((W[2] * delta[2]) .* f'(z[1])) * x'
                db[1] = W[2]' * delta[2]
                """))
        .containsExactly("WRONG", "carried", "WRONG");
  }

  @Test
  void the_counterexample_is_of_whole_numbers_and_its_sides_differ() throws DocumentException {
    JudgedDocument document = JudgedDocument.open("lesson:four-equations");
    Counterexample example =
        check(document, "delta[1] = W[2]' * delta[2]").getFirst().counterexample().orElseThrow();
    assertThat(example.left()).isNotEqualTo(example.right());
    double[][] weights = example.trace().before().network().layer(1).weights().toArray();
    assertThat(
            Stream.of(weights)
                .map(row -> row[0] == Math.rint(row[0]) ? "whole" : "not")
                .collect(Collectors.joining()))
        .isEqualTo("whole");
    assertThat(example.trace().before().network().weightCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "let q | 6 | the end | = and what it stands for, as in let e = a[2] - t",
        "let | 4 | the end | a name and what it stands for, as in let e = a[2] - t",
        "let = 3 | 5 | \"=\" | a name of letters and digits that nothing else has",
        "let x = 3 | 5 | \"x\" | a name of letters and digits that nothing else has",
        "let e = y = t | 11 | \"=\" | the end: a name stands for one expression"
      })
  void an_unfinished_name_of_ones_own_is_said_at_its_place(
      String line, int column, String found, String expected) throws DocumentException {
    CheckedLine checked =
        check(JudgedDocument.open("lesson:two-two-two"), "\n" + line.strip()).getFirst();
    assertThat(checked.status()).isEqualTo(LineStatus.UNREADABLE);
    Unreadable wrong = checked.unreadable().orElseThrow();
    assertThat(wrong.line()).isEqualTo(2);
    assertThat(wrong.column()).isEqualTo(column);
    assertThat(wrong.found()).isEqualTo(found);
    assertThat(wrong.expected()).isEqualTo(expected);
  }

  @Test
  void the_loss_of_one_sample_is_derived_with_that_sample() throws DocumentException {
    assertThat(
            statuses(
                JudgedDocument.open("shared-bias-batch"),
                """
                L_2 = 0.5 * sum((y-t).^2)
                = 0.5 * (y-t)' * (y-t)
                = 0.5 * (y-t)' * (y+t)
                """))
        .containsExactly("given", "same", "WRONG");
  }
}
