package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.WritingStyle;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures of documents whose vectors are rows, whose error is target minus output, or whose biases
 * are weights of a 1.
 */
class ConventionFiguresTest {
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  private static final int MOST_PARTS = 3;

  private final Figures figures = new Figures(TEXT, new Typesetter(2_000));

  static List<String> lessons() {
    return Lessons.ids();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_part_of_every_step_has_all_its_figures(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      MomentView first = of(document, lens, "input");
      for (int step = 0; step < first.trace().steps().size(); step++) {
        int k = step;
        int parts = first.trace().steps().get(step).parts().count();
        Stream<Moment> moments =
            Stream.concat(
                Stream.of(Moment.whole(0, step)),
                IntStream.range(0, Math.min(MOST_PARTS, parts)).mapToObj(p -> new Moment(0, k, p)));
        moments.forEach(
            moment -> {
              for (FigureKind kind : FigureKind.values()) {
                assertThat(figures.of(kind, first.at(moment), kind.defaultWidth()).marks())
                    .isNotEmpty();
              }
            });
      }
    }
  }

  @Test
  void a_delta_has_its_sign_in_the_network_and_what_is_a_derivative_of_l_has_its_own()
      throws Exception {
    MomentView update = at("update[1]");
    String network = texts(figures.of(FigureKind.NETWORK, update, 1_000));
    assertThat(network).contains("δ = −0.1385", "δ = 0.03810", "δ = −0.008771");
    assertThat(texts(figures.of(FigureKind.GRAPH, update, 1_200)))
        .contains("\n0.1385\n", "\n−0.03810\n", "\n0.008771\n")
        .doesNotContain("−0.1385");
    assertThat(texts(figures.of(FigureKind.MATRICES, update, 1_000)))
        .contains("−0.1385", "−0.009954");
  }

  @Test
  void the_sum_over_all_ways_is_minus_delta_times_the_input() throws Exception {
    MomentView moment = at("dW[1]");
    Derivation product = moment.paths().product();
    assertThat(new Unicode(moment.names(), moment.numerals()).write(product.names()))
        .startsWith("−δₕ₁ x₁ = −(−0.008771) × 0.05");
    assertThat(product.value().value()).isEqualTo(moment.paths().sum().value().value());
  }

  @Test
  void the_matrices_have_the_biases_in_row_0_and_a_1_in_the_input() throws Exception {
    MomentView moment = of(Lessons.open("xor"), SampleSelection.first(), "input");
    assertThat(
            texts(
                figures.of(
                    FigureKind.EQUATION,
                    moment.at(
                        Moment.whole(0, moment.trace().outline().indexOf("z[1]").orElseThrow())),
                    1_000)))
        .contains("\n0.1\n", "\n−0.2\n", "\n0.8\n");
  }

  private MomentView at(String step) throws Exception {
    MomentView first = of(Lessons.open("two-two-two"), SampleSelection.first(), "separate");
    return first.at(Moment.whole(0, first.trace().outline().indexOf(step).orElseThrow()));
  }

  private static String texts(Figure figure) {
    StringBuilder all = new StringBuilder("\n");
    figure
        .marks()
        .forEach(
            mark -> {
              if (mark instanceof TextMark text) {
                all.append(text.text()).append('\n');
              }
            });
    return all.toString();
  }

  private static MomentView of(Document document, SampleSelection lens, String bias) {
    History history = new History(document.experiment());
    Trace trace = history.trace(0);
    Names names =
        Names.of(
            document.experiment().network(),
            document.labels(),
            WritingStyle.of(
                Optional.empty(),
                Optional.of("row"),
                Optional.of("target-minus-output"),
                Optional.of(bias)));
    return new MomentView(
        document.title(),
        WrittenMoment.of(
            trace,
            Moment.whole(0, 0),
            lens,
            names,
            Numerals.of(Digits.DEFAULT, document.given(), trace, lens)),
        history.losses(),
        Subject.none());
  }
}
