package org.deltascope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepKind;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lessons in the network part of a window of 1280 × 800. */
class LessonPicturesTest {
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());

  /** Labels nearer than that in height stand beside each other. */
  private static final double APART = 16;

  private final NetworkFigure network = new NetworkFigure(TEXT);

  private Figure picture(String lesson, String step) throws DocumentException {
    return picture(lesson, step, 800, 666);
  }

  private Figure picture(String lesson, String step, double width, double height)
      throws DocumentException {
    return network.of(scene(lesson, step, width, height));
  }

  private static NetworkScene scene(String lesson, String step, double width, double height)
      throws DocumentException {
    Document document = Lessons.open(lesson);
    Experiment experiment = document.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Moment moment = Moment.whole(0, trace.outline().indexOf(step).orElseThrow());
    Names names = DocumentNames.of(document, experiment.network());
    Numerals numerals =
        Numerals.of(Digits.DEFAULT, document.given(), trace, SampleSelection.first());
    return NetworkScene.of(trace, moment, names, width, height).writing(numerals);
  }

  private static List<String> labels(Figure figure, int layer) {
    return figure.marks().stream()
        .filter(mark -> mark.subject() instanceof Subject.Edge edge && edge.layer() == layer)
        .filter(mark -> mark instanceof TextMark)
        .collect(
            Collectors.groupingBy(
                mark -> mark.subject(),
                Collectors.mapping(mark -> ((TextMark) mark).text(), Collectors.joining(" "))))
        .values()
        .stream()
        .toList();
  }

  @Test
  void on_the_edges_stands_what_they_carry_forward() throws DocumentException {
    assertThat(labels(picture("two-two-two", "z[1]"), 1))
        .hasSize(4)
        .anyMatch(label -> label.startsWith("w1") && label.contains("w·x = 0.0075"))
        .allSatisfy(label -> assertThat(label).contains("×").doesNotContain("∂"));
  }

  @Test
  void on_the_edges_stands_what_they_carry_back() throws DocumentException {
    assertThat(labels(picture("two-two-two", "delta[1]"), 2))
        .hasSize(4)
        .anyMatch(label -> label.startsWith("w5") && label.contains("w·δ = 0.0554"))
        .allSatisfy(label -> assertThat(label).contains("×").doesNotContain("∂"));
  }

  @ParameterizedTest
  @CsvSource({"z[2], w·x", "z[3], w·x", "delta[1], w·k", "delta[2], w·k", "dW[2], ∂w", "dW[3], ∂w"})
  void the_edges_that_a_step_is_about_win_the_room(String step, String product)
      throws DocumentException {
    int l = Integer.parseInt(step.replaceAll("\\D", ""));
    assertThat(labels(picture("deep", step), step.startsWith("delta") ? l + 1 : l))
        .hasSize(9)
        .allSatisfy(label -> assertThat(label).contains(product));
  }

  @ParameterizedTest
  @CsvSource({"z[2], ·x ", "z[3], ·x ", "delta[1], ·k ", "delta[2], ·k ", "dW[2], ∂", "dW[3], ∂"})
  void in_a_window_of_1280_by_720_all_of_them_show_the_value_by_the_name_of_the_weight(
      String step, String product) throws DocumentException {
    int l = Integer.parseInt(step.replaceAll("\\D", ""));
    assertThat(labels(picture("deep", step, 740, 556), step.startsWith("delta") ? l + 1 : l))
        .hasSize(9)
        .allSatisfy(label -> assertThat(label).contains("W", product.strip()));
  }

  /** As large as the network is in a window of 1280 by 800 where everything is at 175 %. */
  @ParameterizedTest
  @CsvSource({
    "one-layer, 542, 390",
    "chain, 474, 341",
    "two-two-two, 474, 341",
    "update-first, 474, 341",
    "four-equations, 722, 520",
    "deep, 735, 529",
    "xor, 474, 341",
    "vanishing, 735, 440"
  })
  void where_everything_is_large_all_edges_of_a_step_show_their_number(
      String lesson, double width, double height) throws DocumentException {
    Experiment experiment = Lessons.open(lesson).experiment();
    Network network = experiment.network();
    for (Outline.Entry step : Outline.of(experiment).entries()) {
      StepId id = step.id();
      boolean back = id.kind() == StepKind.ERROR;
      int l = back ? id.layer() + 1 : id.layer();
      if (id.kind() == StepKind.ACTIVATION || id.kind() == StepKind.LOSS || l > network.depth()) {
        continue;
      }
      assertThat(labels(picture(lesson, step.name(), width, height), l))
          .as(step.name())
          .hasSize(network.width(l - 1) * network.width(l))
          .allSatisfy(label -> assertThat(label).containsPattern("\\d"));
    }
  }

  /** At 800, in a window of 1280 by 720, and there with everything at 175 %. */
  @ParameterizedTest
  @CsvSource({"800, 344", "740, 556", "735, 440"})
  void a_deep_chain_has_all_its_numbers_and_they_can_be_read(double width, double height)
      throws DocumentException {
    for (Outline.Entry step : Outline.of(Lessons.open("vanishing").experiment()).entries()) {
      Figure figure = picture("vanishing", step.name(), width, height);
      for (int l = 1; l <= 8; l++) {
        assertThat(labels(figure, l)).as("W[%d] at %s", l, step.name()).hasSize(1);
      }
      assertThat(figure.marks())
          .as(step.name())
          .filteredOn(TextMark.class::isInstance)
          .allSatisfy(mark -> assertThat(((TextMark) mark).size()).isGreaterThanOrEqualTo(10));
    }
    assertThat(labels(picture("vanishing", "delta[1]", width, height), 2))
        .singleElement()
        .asString()
        .contains("1.849·10");
  }

  /** At the first update v is the gradient itself. */
  @Test
  void what_an_optimizer_keeps_stands_on_its_edge_from_its_part_on() throws DocumentException {
    Document document = Lessons.open("momentum-or-adam");
    Experiment experiment = document.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Names names = DocumentNames.of(document, experiment.network());
    int step = trace.outline().indexOf("update[1]").orElseThrow();
    String gradient = Digits.DEFAULT.text(trace.weightGradient(1).weightGradient().get(0, 0));
    NetworkScene first = NetworkScene.of(trace, new Moment(0, step, 0), names, 800, 500);
    NetworkScene whole = NetworkScene.of(trace, Moment.whole(0, step), names, 800, 500);

    assertThat(labels(network.of(first), 1))
        .hasSize(2)
        .filteredOn(label -> label.contains("v = " + gradient))
        .singleElement()
        .asString()
        .doesNotContain("→");
    assertThat(labels(network.of(whole), 1))
        .hasSize(2)
        .allSatisfy(label -> assertThat(label).contains("→", "v = ").doesNotContain("∂"));
  }

  /** Of what was 0 before, Adam's m is a tenth of the gradient at first. */
  @Test
  void what_an_optimizer_keeps_of_a_bias_stands_beside_it_at_its_part() {
    Experiment experiment =
        Experiments.random(
            3,
            Elementwise.SIGMOID,
            Elementwise.SIGMOID,
            Loss.HALF_SQUARED_ERROR,
            BiasMode.PER_NEURON,
            new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8),
            1,
            2,
            3,
            2);
    Trace trace = Experiments.trace(experiment);
    int step = trace.outline().indexOf("update[2]").orElseThrow();
    Ref.One m = new Quantity(Quantity.Kind.NEW_BIAS_M, 2).at(0);
    int part = trace.steps().get(step).parts().indexOf(m).orElseThrow();
    Names names = Names.of(experiment.network(), List.of());
    Figure figure = network.of(NetworkScene.of(trace, new Moment(0, step, part), names, 800, 500));
    double gradient = trace.weightGradient(2).biasGradient().get(0, 0);

    assertThat(figure.marks())
        .filteredOn(
            mark -> mark instanceof TextMark && mark.subject().equals(new Subject.Bias(2, 0)))
        .extracting(mark -> ((TextMark) mark).text())
        .singleElement()
        .asString()
        .contains("m", Digits.DEFAULT.text(0.1 * gradient));
  }

  @Test
  void the_derivative_by_a_bias_that_neurons_share_is_told_by_where_it_stands()
      throws DocumentException {
    assertThat(picture("two-two-two", "dW[2]", 740, 556).marks())
        .filteredOn(mark -> mark instanceof TextMark && mark.subject() instanceof Subject.Bias)
        .extracting(mark -> ((TextMark) mark).text())
        .contains("∂b 0.1385", "∂b −0.03810");
  }

  /**
   * As large as the network is where one presents on 720 lines, and as much larger as what is
   * written on the edges of a step has to be for 20 pixels.
   */
  @ParameterizedTest
  @CsvSource({"one-layer, 424, 390", "chain, 474, 463", "two-two-two, 474, 463", "xor, 527, 515"})
  void what_cannot_grow_as_a_whole_grows_on_the_edges_of_a_step(
      String lesson, double width, double height) throws DocumentException {
    double scale = 2 * width / 696;
    for (Outline.Entry step : Outline.of(Lessons.open(lesson).experiment()).entries()) {
      StepId id = step.id();
      if (id.kind() == StepKind.WEIGHTED_INPUT || id.kind() == StepKind.GRADIENT) {
        Figure figure = network.of(scene(lesson, step.name(), width, height).labelled(scale));
        assertThat(figure.marks())
            .filteredOn(
                mark -> mark.subject() instanceof Subject.Edge edge && edge.layer() == id.layer())
            .filteredOn(TextMark.class::isInstance)
            .isNotEmpty()
            .as("%s of %s", step.name(), lesson)
            .allSatisfy(
                mark ->
                    assertThat(((TextMark) mark).size()).isGreaterThanOrEqualTo(10 * scale - 0.01));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void what_is_written_stays_within_the_picture(String lesson) throws DocumentException {
    for (double[] size : new double[][] {{740, 556}, {474, 341}, {542, 390}}) {
      for (Figure figure : walk(lesson, size[0], size[1])) {
        assertThat(figure.marks())
            .filteredOn(BoxMark.class::isInstance)
            .as("%s at %s × %s", lesson, size[0], size[1])
            .allSatisfy(
                box -> assertThat(((BoxMark) box).bounds().right()).isLessThanOrEqualTo(size[0]));
      }
    }
  }

  @Test
  void where_not_all_of_a_few_edges_have_room_for_their_labels_the_others_keep_theirs()
      throws DocumentException {
    assertThat(labels(picture("dead-relu", "a[2]", 474, 341), 2)).isNotEmpty();
  }

  /** As large as the networks are in a window of 1280 by 800 where everything is at 175 %. */
  @ParameterizedTest
  @CsvSource({"one-layer, 542, 390, output1, 12.9", "two-two-two, 474, 341, h1, 12.1"})
  void a_name_in_a_disc_is_large_enough_to_be_read(
      String lesson, double width, double height, String name, double least)
      throws DocumentException {
    assertThat(sizes(picture(lesson, "a[1]", width, height), name))
        .hasSize(1)
        .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(least));
  }

  @ParameterizedTest
  @CsvSource({"softmax, 542, 390, z −0.5000, 8.1", "moons, 542, 390, z −1.248, 8.1"})
  void a_weighted_input_in_the_place_of_an_activation_is_as_large_as_the_disc_allows(
      String lesson, double width, double height, String z, double least) throws DocumentException {
    assertThat(sizes(picture(lesson, "z[1]", width, height), z))
        .hasSize(1)
        .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(least));
  }

  private static List<Double> sizes(Figure figure, String written) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof TextMark text && text.text().equals(written))
        .map(mark -> ((TextMark) mark).size())
        .toList();
  }

  @Test
  void what_a_step_computes_does_not_step_back() throws DocumentException {
    assertThat(picture("deep", "z[2]", 740, 556).marks())
        .filteredOn(mark -> mark instanceof TextMark text && text.text().equals("u 0.6520"))
        .hasSize(1)
        .allSatisfy(
            mark ->
                assertThat(((TextMark) mark).spans())
                    .extracting(span -> span.ink().role())
                    .containsOnly(Role.TEXT));
  }

  @Test
  void a_picture_with_more_room_than_the_network_needs_is_larger() throws DocumentException {
    double usual = radius(picture("four-equations", "z[1]", 740, 556));
    assertThat(radius(picture("four-equations", "z[1]", 1055, 917))).isGreaterThan(1.2 * usual);
    assertThat(picture("four-equations", "z[1]", 1055, 917).marks())
        .filteredOn(TextMark.class::isInstance)
        .allSatisfy(mark -> assertThat(((TextMark) mark).size()).isGreaterThan(11));
  }

  private static double radius(Figure figure) {
    return figure.marks().stream()
        .filter(DiscMark.class::isInstance)
        .mapToDouble(mark -> ((DiscMark) mark).radius())
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void no_arrow_is_covered_by_what_is_written(String lesson) throws DocumentException {
    double[][] sizes = {
      {800, 666, 1}, {740, 578, 1}, {542, 390, 1}, {474, 341, 1}, {474, 463, 1.36}, {620, 521, 1.7}
    };
    for (double[] size : sizes) {
      for (Figure figure : walk(lesson, size[0], size[1], size[2])) {
        List<Mark> marks = figure.marks();
        for (int k = 0; k < marks.size(); k++) {
          if (marks.get(k) instanceof LineMark line && line.head() == ArrowHead.ARROW) {
            Point base = line.to().step(line.from(), line.headLength());
            assertThat(marks.subList(k, marks.size()))
                .as("%s over the head of %s at %s × %s", lesson, line, size[0], size[1])
                .noneMatch(
                    over -> over instanceof BoxMark box && crosses(box.bounds(), base, line.to()));
          }
        }
      }
    }
  }

  /**
   * What is looked for where it was is found there; in the crowd of 3-3-3-3-1 not all have room.
   */
  @ParameterizedTest
  @MethodSource("roomyLessons")
  void no_two_labels_of_a_layer_change_places_from_one_step_to_another(String lesson)
      throws DocumentException {
    double[][] sizes = {{740, 578, 1}, {474, 341, 1.13}, {722, 520, 1.7}};
    for (double[] size : sizes) {
      List<Map<Subject.Edge, Point>> steps =
          walk(lesson, size[0], size[1], size[2]).stream()
              .map(LessonPicturesTest::placesOfLabels)
              .toList();
      for (Map<Subject.Edge, Point> before : steps) {
        for (Map<Subject.Edge, Point> after : steps) {
          before.forEach(
              (above, place) ->
                  before.forEach(
                      (below, other) -> {
                        boolean apart =
                            other.y() - place.y() > APART && below.layer() == above.layer();
                        if (apart && after.containsKey(above) && after.containsKey(below)) {
                          assertThat(after.get(below).y())
                              .as("%s below %s at %s × %s", below, above, size[0], size[1])
                              .isGreaterThan(after.get(above).y() - APART);
                        }
                      }));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"weight-decay, δ = 0.5000", "momentum-or-adam, δ = −0.3000"})
  void the_error_of_a_neuron_without_bias_stands_in_the_one_line_that_it_has(
      String lesson, String error) throws DocumentException {
    assertThat(sizes(picture(lesson, "delta[1]", 474, 341), error)).hasSize(1);
  }

  /** The two level edges of the hidden layer, where everything is at 175 %. */
  @Test
  void labels_stay_on_level_edges() throws DocumentException {
    for (String step : List.of("z[1]", "dW[1]", "update[1]")) {
      Figure figure = network.of(scene("xor", step, 542, 390).labelled(1.29));
      Map<Subject.Edge, Point> labels = placesOfLabels(figure);
      for (Mark mark : figure.marks()) {
        if (mark instanceof LineMark line
            && mark.subject() instanceof Subject.Edge edge
            && Math.abs(line.from().y() - line.to().y()) < 1
            && labels.containsKey(edge)) {
          assertThat(labels.get(edge).y())
              .as("%s at %s", edge, step)
              .isCloseTo(line.from().y(), within(1.0));
        }
      }
    }
  }

  private static Map<Subject.Edge, Point> placesOfLabels(Figure figure) {
    Map<Subject.Edge, Point> places = new HashMap<>();
    for (Mark mark : figure.marks()) {
      if (mark instanceof BoxMark box && mark.subject() instanceof Subject.Edge edge) {
        places.put(edge, box.bounds().center());
      }
    }
    return places;
  }

  /** The 9 edges between inner layers of "deep" leave less room. */
  @ParameterizedTest
  @MethodSource("lessons")
  void the_head_of_an_arrow_is_large_enough_to_be_seen_as_one(String lesson)
      throws DocumentException {
    for (Figure figure : walk(lesson, 740, 556)) {
      assertThat(figure.marks())
          .filteredOn(mark -> mark instanceof LineMark line && line.head() == ArrowHead.ARROW)
          .allSatisfy(
              arrow ->
                  assertThat(((LineMark) arrow).headLength())
                      .as("%s", arrow)
                      .isGreaterThanOrEqualTo(lesson.equals("deep") ? 7 : 9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "moons", "dead-relu", "weight-decay", "momentum-or-adam"})
  void nothing_moves_when_another_sample_or_the_whole_batch_is_looked_at(String lesson)
      throws DocumentException {
    Experiment experiment = Lessons.open(lesson).experiment();
    int samples =
        Backpropagation.trace(experiment, TrainingState.initial(experiment)).batch().size();
    for (double[] size : new double[][] {{740, 556}, {474, 341}, {1110, 880}}) {
      List<Point> first = discs(picture(lesson, "z[1]", size[0], size[1]));
      for (Outline.Entry step : Outline.of(experiment).entries()) {
        NetworkScene scene = scene(lesson, step.name(), size[0], size[1]);
        for (int sample = 0; sample < samples; sample++) {
          NetworkScene seen = scene.under(new SampleSelection.Sample(sample));
          assertThat(discs(network.of(seen)))
              .as("%s, sample %d at %s × %s", step.name(), sample, size[0], size[1])
              .isEqualTo(first);
        }
        assertThat(discs(network.of(scene.under(SampleSelection.mean())))).isEqualTo(first);
      }
    }
  }

  /** Under room for the widest of both: else letters grow and labels move at the last steps. */
  @ParameterizedTest
  @ValueSource(strings = {"xor", "moons", "dead-relu"})
  void labels_of_a_sample_and_of_the_batch_have_the_same_letters_in_the_same_places(String lesson)
      throws DocumentException {
    for (double[] size : new double[][] {{740, 556}, {1110, 880}}) {
      Figure first = picture(lesson, "dW[1]", size[0], size[1]);
      Figure last = picture(lesson, "update[2]", size[0], size[1]);
      assertThat(letters(last)).isEqualTo(letters(first)).isNotEmpty();
      assertThat(boxes(last)).isEqualTo(boxes(first));
    }
  }

  private static Map<Subject, Double> letters(Figure figure) {
    return figure.marks().stream()
        .filter(
            mark ->
                mark instanceof TextMark
                    && mark.subject() instanceof Subject.Edge(int l, _, _)
                    && l == 1)
        .collect(Collectors.toMap(Mark::subject, mark -> ((TextMark) mark).size(), Math::max));
  }

  private static Map<Subject, String> boxes(Figure figure) {
    return figure.marks().stream()
        .filter(
            mark ->
                mark instanceof BoxMark
                    && mark.subject() instanceof Subject.Edge(int l, _, _)
                    && l == 1)
        .collect(Collectors.toMap(Mark::subject, LessonPicturesTest::middle, (a, _) -> a));
  }

  private static String middle(Mark box) {
    Point center = ((BoxMark) box).bounds().center();
    return Math.round(center.x()) + ", " + Math.round(center.y());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void where_labels_of_a_step_are_larger_they_cover_none_of_another_layer(String lesson)
      throws DocumentException {
    for (double[] size : new double[][] {{698, 683, 2}, {698, 683, 1.5}, {528, 517, 1.51}}) {
      for (Figure figure : walk(lesson, size[0], size[1], size[2])) {
        List<BoxMark> labels =
            figure.marks().stream()
                .filter(mark -> mark instanceof BoxMark && mark.subject() instanceof Subject.Edge)
                .map(BoxMark.class::cast)
                .toList();
        for (int k = 0; k < labels.size(); k++) {
          Bounds box = labels.get(k).bounds();
          assertThat(labels.subList(0, k))
              .as("%s at %s × %s", lesson, size[0], size[1])
              .noneMatch(other -> other.bounds().overlaps(box));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_target_keeps_its_place_when_the_loss_is_computed(String lesson) throws DocumentException {
    Map<Subject, Double> first = targets(picture(lesson, "z[1]", 740, 556));
    assertThat(first).isNotEmpty();
    assertThat(targets(picture(lesson, "L", 740, 556))).isEqualTo(first);
  }

  private static Map<Subject, Double> targets(Figure figure) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof TextMark text && text.text().startsWith("target"))
        .collect(Collectors.toMap(Mark::subject, mark -> ((TextMark) mark).anchor().y()));
  }

  private static List<Point> discs(Figure figure) {
    return figure.marks().stream()
        .filter(DiscMark.class::isInstance)
        .map(mark -> ((DiscMark) mark).center())
        .toList();
  }

  private static boolean crosses(Bounds box, Point from, Point to) {
    return IntStream.rangeClosed(0, 40)
        .mapToObj(k -> from.towards(to, k / 40.0))
        .anyMatch(box::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "one-layer, 1, 6",
    "chain, 1, 1",
    "chain, 2, 1",
    "two-two-two, 1, 4",
    "two-two-two, 2, 4",
    "four-equations, 2, 8",
    "xor, 1, 6",
    "xor, 2, 3",
    "deep, 1, 9",
    "deep, 4, 3"
  })
  void every_edge_shows_its_gradient_as_a_product(String lesson, int layer, int edges)
      throws DocumentException {
    assertThat(labels(picture(lesson, "dW[" + layer + "]"), layer))
        .hasSize(edges)
        .allSatisfy(label -> assertThat(label).contains("∂", "×", "="));
  }

  @ParameterizedTest
  @CsvSource({"deep, 2, 9, update[4]", "deep, 3, 9, update[4]", "four-equations, 1, 12, update[2]"})
  void an_edge_without_room_for_the_product_shows_the_value(
      String lesson, int layer, int edges, String last) throws DocumentException {
    assertThat(labels(picture(lesson, "dW[" + layer + "]"), layer))
        .hasSize(edges)
        .allSatisfy(label -> assertThat(label).contains("∂w "));
    assertThat(labels(picture(lesson, last), layer))
        .hasSize(edges)
        .allSatisfy(label -> assertThat(label).contains("→ "));
  }

  static List<String> lessons() {
    return Lessons.ids();
  }

  static List<String> roomyLessons() {
    return Lessons.ids().stream().filter(lesson -> !lesson.equals("deep")).toList();
  }

  private List<Figure> walk(String lesson, double width, double height) throws DocumentException {
    return walk(lesson, width, height, 1);
  }

  private List<Figure> walk(String lesson, double width, double height, double labelScale)
      throws DocumentException {
    Experiment experiment = Lessons.open(lesson).experiment();
    List<Figure> figures = new ArrayList<>();
    for (Outline.Entry step : Outline.of(experiment).entries()) {
      figures.add(network.of(scene(lesson, step.name(), width, height).labelled(labelScale)));
    }
    return figures;
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void the_outer_neurons_of_all_layers_stand_level(String lesson) throws DocumentException {
    for (double height : new double[] {578, 666, 900}) {
      Map<Integer, List<Double>> layers =
          picture(lesson, "z[1]", 740, height).marks().stream()
              .filter(DiscMark.class::isInstance)
              .map(DiscMark.class::cast)
              .collect(
                  Collectors.groupingBy(
                      disc -> ((Subject.Neuron) disc.subject()).layer(),
                      Collectors.mapping(disc -> disc.center().y(), Collectors.toList())));
      layers.values().removeIf(ys -> ys.size() == 1);

      assertThat(layers.values().stream().map(ys -> Math.round(Collections.min(ys))).distinct())
          .as("first neurons at height %s", height)
          .hasSizeLessThanOrEqualTo(1);
      assertThat(layers.values().stream().map(ys -> Math.round(Collections.max(ys))).distinct())
          .as("last neurons at height %s", height)
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_name_above_a_neuron_stands_still_while_what_is_beside_it_grows(String lesson)
      throws DocumentException {
    Map<String, Bounds> places = new HashMap<>();
    for (Figure figure : walk(lesson, 740, 578)) {
      for (Mark mark : figure.marks()) {
        if (mark instanceof TextMark text
            && text.subject() instanceof Subject.Neuron
            && text.text().matches("[xho]\\d*")) {
          Bounds first = places.computeIfAbsent(text.text(), name -> TEXT.bounds(text));
          assertThat(TEXT.bounds(text).center().distance(first.center()))
              .as("%s in pixels away from its place", text.text())
              .isLessThan(0.5);
        }
      }
    }

    assertThat(places.keySet()).contains(lesson.equals("chain") ? "x" : "x1");
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void numbers_in_a_neuron_stay_within_its_rim(String lesson) throws DocumentException {
    for (Figure figure : walk(lesson, 740, 578)) {
      for (Mark mark : figure.marks()) {
        if (mark instanceof TextMark text && text.subject() instanceof Subject.Neuron neuron) {
          DiscMark disc = disc(figure, neuron);
          Bounds box = TEXT.bounds(text);
          Bounds digits = Bounds.around(box.center(), box.width(), TEXT.capHeight(text.size()));
          if (digits.overlaps(Bounds.around(disc.center(), 2, 1.6 * disc.radius()))) {
            double inside = disc.radius() - disc.strokeWidth() / 2;
            assertThat(
                    Math.max(
                        disc.center().distance(new Point(digits.x(), digits.bottom())),
                        disc.center().distance(new Point(digits.right(), digits.y()))))
                .as("%s in %s of radius %s", text.text(), neuron, inside)
                .isLessThan(inside);
          }
        }
      }
    }
  }

  private static DiscMark disc(Figure figure, Subject.Neuron neuron) {
    return figure.marks().stream()
        .filter(DiscMark.class::isInstance)
        .map(DiscMark.class::cast)
        .filter(disc -> disc.subject().equals(neuron))
        .max(Comparator.comparingDouble(DiscMark::radius))
        .orElseThrow();
  }

  @Test
  void all_neurons_are_equally_large() throws DocumentException {
    for (String lesson : Lessons.ids()) {
      assertThat(
              picture(lesson, "z[1]").marks().stream()
                  .filter(mark -> mark instanceof DiscMark)
                  .map(mark -> ((DiscMark) mark).radius())
                  .distinct())
          .as(lesson)
          .hasSize(1);
    }
  }
}
