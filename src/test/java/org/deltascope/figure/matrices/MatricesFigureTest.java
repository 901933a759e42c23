package org.deltascope.figure.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatricesFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());

  private final MatricesFigure matrices = new MatricesFigure(TEXT);

  static List<String> lessons() {
    return Lessons.ids();
  }

  private Figure figure(MomentView moment, double width) {
    return matrices.of(moment.network(width, width));
  }

  private Figure published(String step, int part) throws Exception {
    MomentView whole = Occasions.lesson("two-two-two", step);
    return figure(whole.at(new Moment(0, whole.moment().step(), part)), 960);
  }

  private static Stream<TextMark> texts(Figure figure) {
    return figure.marks().stream().filter(TextMark.class::isInstance).map(TextMark.class::cast);
  }

  private static List<String> texts(Figure figure, Subject subject) {
    return texts(figure)
        .filter(mark -> mark.subject().equals(subject))
        .map(TextMark::text)
        .toList();
  }

  private static long lit(Figure figure, Subject subject) {
    return figure.marks().stream()
        .filter(BoxMark.class::isInstance)
        .map(BoxMark.class::cast)
        .filter(box -> box.subject().equals(subject))
        .filter(box -> box.fill().role() == Role.BACKWARD_SOFT)
        .count();
  }

  @Test
  void a_column_of_the_weights_is_lit_together_with_the_row_of_the_transpose_that_it_is()
      throws Exception {
    Figure carried = published("delta[1]", 0);
    assertThat(lit(carried, new Subject.Edge(2, 0, 0))).isEqualTo(2);
    assertThat(lit(carried, new Subject.Edge(2, 1, 0))).isEqualTo(2);
    assertThat(lit(carried, new Subject.Edge(2, 0, 1))).isZero();
    assertThat(lit(carried, new Subject.Edge(2, 1, 1))).isZero();
  }

  @Test
  void an_edge_has_its_weight_twice_and_its_gradient_once_that_is_known() throws Exception {
    Subject w5 = new Subject.Edge(2, 0, 0);
    assertThat(texts(published("delta[2]", Moment.WHOLE), w5)).containsExactly("0.40", "0.40", "·");
    assertThat(texts(published("dW[2]", Moment.WHOLE), w5))
        .containsExactly("0.40", "0.40", "0.08217");
    assertThat(texts(published("update[2]", Moment.WHOLE), w5))
        .containsExactly("0.40", "0.40", "0.08217", "0.3589");
  }

  @Test
  void error_down_the_side_and_input_along_the_top_lead_to_the_gradient() throws Exception {
    Figure gradient = published("dW[2]", 0);
    assertThat(lit(gradient, new Subject.Edge(2, 0, 0))).isEqualTo(1);
    // δ of o₁ and the activation of h₁, each where the gradient is.
    assertThat(lit(gradient, new Subject.Neuron(2, 0))).isEqualTo(1);
    assertThat(lit(gradient, new Subject.Neuron(1, 0))).isEqualTo(1);
    assertThat(lit(gradient, new Subject.Neuron(1, 1))).isZero();
  }

  private static NetworkScene scene(int size, String step) {
    Experiment experiment =
        Experiments.random(
            7,
            Elementwise.TANH,
            Elementwise.SIGMOID,
            Loss.HALF_SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Sgd(0.1),
            1,
            size,
            size,
            2);
    Trace trace = Experiments.trace(experiment);
    Outline outline = trace.outline();
    return NetworkScene.of(
        trace,
        Moment.whole(0, outline.indexOf(step).orElseThrow()),
        Names.of(experiment.network(), List.of()),
        2_000,
        1_000);
  }

  private static List<CellsMark> maps(Figure figure, int layer) {
    return figure.marks().stream()
        .filter(CellsMark.class::isInstance)
        .map(CellsMark.class::cast)
        .filter(cells -> cells.subject().equals(new Subject.Weights(layer)))
        .toList();
  }

  @Test
  void eight_by_eight_are_numbers_and_nine_by_nine_are_colours() {
    assertThat(maps(matrices.of(scene(8, "dW[1]")), 1)).isEmpty();
    assertThat(texts(matrices.of(scene(8, "dW[1]")), new Subject.Edge(1, 7, 7))).hasSize(2);
    assertThat(maps(matrices.of(scene(9, "dW[1]")), 1)).hasSize(2);
    assertThat(texts(matrices.of(scene(9, "dW[1]")), new Subject.Edge(1, 8, 8))).isEmpty();
  }

  @Test
  void a_map_has_the_numbers_of_the_trace_and_is_empty_until_they_are_known() {
    NetworkScene scene = scene(9, "dW[1]");
    List<CellsMark> known = maps(matrices.of(scene), 1);
    assertThat(known.get(0).values())
        .isEqualTo(scene.trace().before().network().layer(1).weights());
    assertThat(known.get(1).values()).isEqualTo(scene.trace().weightGradient(1).weightGradient());
    CellsMark later = maps(matrices.of(scene(9, "delta[1]")), 1).get(1);
    assertThat(Stream.of(later.values().toArray()).flatMapToDouble(DoubleStream::of))
        .hasSize(81)
        .containsOnly(Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void no_number_is_shown_before_its_step(String lesson) throws Exception {
    MomentView begin = Occasions.lesson(lesson, "z[1]");
    Trace trace = begin.trace();
    Digits digits = begin.numerals().digits();
    String last = digits.text(trace.outputError().delta().get(0, 0));
    String loss = digits.text(trace.loss());
    String output = digits.text(trace.activate(trace.depth()).a().get(0, 0));
    // Without an activation the only layer's output is the z that this step computes.
    boolean isShown = output.equals(digits.text(trace.weightedSum(1).z().get(0, 0)));
    List<String> later = isShown ? List.of(last, loss) : List.of(last, loss, output);
    Figure first = figure(begin, 960);
    assertThat(texts(first).map(TextMark::text)).doesNotContainAnyElementsOf(later);
    assertThat(first.description()).doesNotContain(later);
  }

  @ParameterizedTest
  @ValueSource(doubles = {240, 480, 700, 960, 1_600})
  void nothing_stands_outside_the_figure(double width) throws Exception {
    for (String lesson : lessons()) {
      for (String step : List.of("z[1]", "dW[1]", "update[1]")) {
        Figure figure = figure(Occasions.lesson(lesson, step), width);
        Bounds all = figure.bounds().inflate(1);
        assertThat(texts(figure).map(TEXT::bounds))
            .as("%s, %s, %s wide", lesson, step, width)
            .allMatch(all::contains);
      }
    }
  }
}
