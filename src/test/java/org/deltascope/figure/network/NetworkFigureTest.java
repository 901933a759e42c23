package org.deltascope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.Pointer;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.state.PictureSize;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.api.Test;

class NetworkFigureTest {
  private final NetworkFigure network = new NetworkFigure(new TextMeasure(new Fonts()));

  private Figure published(String step, int part) {
    return network.of(Networks.scene(Networks.published(), step, part));
  }

  private static List<String> texts(Figure figure, Subject subject) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof TextMark && mark.subject().equals(subject))
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  @Test
  void a_value_is_not_there_before_it_is_computed() {
    Subject second = new Subject.Neuron(1, 1);

    assertThat(texts(published("z[1]", 0), second)).containsExactly("h2");
    assertThat(texts(published("z[1]", 1), second)).containsExactly("h2", "z 0.3925");
    assertThat(texts(published("a[1]", 1), second)).containsExactly("h2", "0.5969", "z 0.3925");
  }

  @Test
  void an_input_whose_name_formulas_cannot_set_has_both_names() {
    NetworkScene plain = Networks.scene(Networks.published(), "z[1]", 0);
    Names names =
        Names.of(Networks.published().network(), List.of("عمر", "<a_b%> " + "long ".repeat(40)));
    Figure figure =
        network.of(
            NetworkScene.of(plain.trace(), plain.moment(), names, plain.width(), plain.height()));

    assertThat(texts(figure, new Subject.Neuron(0, 0))).contains("x1 عمر");
    assertThat(texts(figure, new Subject.Neuron(0, 1)).getFirst()).startsWith("x2 <a_b%> long");
    assertThat(figure.description()).contains("x₁ (عمر) 0.05");
    assertThat(figure.marks())
        .filteredOn(TextMark.class::isInstance)
        .allSatisfy(
            label ->
                assertThat(new TextMeasure(new Fonts()).bounds((TextMark) label).x()).isPositive());
  }

  @Test
  void on_a_worksheet_only_what_is_given_has_a_number() {
    NetworkScene scene = Networks.scene(Networks.published(), "update[2]", 0);
    Figure figure = network.of(scene.withholding(new Knowledge.Withheld.Everything()));

    assertThat(texts(figure, new Subject.Neuron(1, 0))).containsExactly("h1");
    assertThat(texts(figure, new Subject.Neuron(0, 0))).containsExactly("x1", "0.05");
    assertThat(texts(figure, new Subject.Edge(2, 0, 0))).containsExactly("w5 0.4");
    assertThat(figure.description()).doesNotContain("δ").doesNotContain("0.5933");
  }

  @Test
  void on_paper_nobody_is_told_to_point_at_edges() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(3), 1, 1, 9, 9, 9), "dW[1]", 0);
    Figure paper = NetworkFigure.onPaper(new TextMeasure(new Fonts())).of(scene);

    assertThat(String.join(" ", texts(network.of(scene), Subject.none()))).contains("hover");
    assertThat(String.join(" ", texts(paper, Subject.none())))
        .contains("edges labelled")
        .doesNotContain("hover");
  }

  @Test
  void an_edge_shows_its_gradient_as_a_product_from_the_moment_it_exists() {
    Subject w6 = new Subject.Edge(2, 0, 1);

    assertThat(texts(published("dW[2]", 0), w6)).containsExactly("w6 0.45");
    assertThat(String.join(" ", texts(published("dW[2]", 1), w6)))
        .contains("w6 0.45", "∂L/∂w = ", "0.1385 × 0.5969", "0.08267");
  }

  private static NetworkScene ofBatch(String step, Subject hovered) {
    NetworkScene scene =
        Networks.scene(Networks.random(new Random(5), 1, 3, 2, 2, 1), step, Moment.WHOLE);
    return scene.under(SampleSelection.mean()).hovering(hovered);
  }

  @Test
  void beside_a_mean_of_products_there_are_no_means_to_multiply() {
    Figure gradients = network.of(ofBatch("dW[2]", Subject.none()));

    assertThat(texts(gradients, new Subject.Neuron(1, 0))).containsExactly("h1");
    assertThat(texts(gradients, new Subject.Neuron(2, 0))).containsExactly("o1");
    assertThat(texts(gradients, new Subject.Target(0))).noneMatch(text -> text.contains("target"));
    assertThat(texts(gradients, new Subject.Edge(2, 0, 0))).contains("mean of δ·x over 3");
    assertThat(texts(network.of(ofBatch("z[2]", Subject.none())), new Subject.Neuron(1, 0)))
        .hasSize(3);
  }

  @Test
  void the_loss_of_one_sample_of_several_has_its_number() {
    NetworkScene batch = ofBatch("L", Subject.none());
    Subject loss = new Subject.Symbol("L");

    assertThat(texts(network.of(batch), loss)).allMatch(text -> text.startsWith("L = "));
    assertThat(texts(network.of(batch.under(new SampleSelection.Sample(1))), loss))
        .hasSize(1)
        .allMatch(text -> text.startsWith("L2 = "));
    assertThat(network.of(batch.under(new SampleSelection.Sample(1))).description())
        .contains("Loss of sample 2 ");
  }

  @Test
  void pointing_at_an_edge_of_a_batch_shows_the_product_of_each_sample() {
    Subject edge = new Subject.Edge(2, 0, 1);

    assertThat(texts(network.of(ofBatch("dW[2]", edge)), Subject.none()))
        .filteredOn(text -> text.startsWith("sample "))
        .hasSize(3)
        .allSatisfy(text -> assertThat(text).contains("δ·x = ", " × ", " = "));
    assertThat(texts(network.of(ofBatch("L", edge)), Subject.none()))
        .noneMatch(text -> text.startsWith("sample "));
  }

  @Test
  void an_updated_edge_shows_the_old_and_the_new_weight() {
    assertThat(texts(published("update[2]", Moment.WHOLE), new Subject.Edge(2, 0, 0)).getFirst())
        .isEqualTo("w5 0.4 → 0.3589");
  }

  @Test
  void the_description_says_what_is_known() {
    assertThat(published("delta[1]", 2).description())
        .contains("h₁, z 0.3775, a 0.5933, δ 0.008771", "target 0.99", "Loss 0.2984")
        .doesNotContain("δ 0.0100");
  }

  private static Map<Subject, Point> placesOfLabels(Figure figure) {
    Map<Subject, Point> places = new HashMap<>();
    for (Mark mark : figure.marks()) {
      if (mark instanceof BoxMark box && box.subject() instanceof Subject.Edge) {
        places.put(box.subject(), box.bounds().center());
      }
    }
    return places;
  }

  @Test
  void every_label_keeps_its_place_through_the_whole_update() {
    NetworkScene scene = Networks.scene(Networks.published(), "z[1]", 0);
    Map<Subject, Point> first = placesOfLabels(network.of(scene));

    for (int step = 0; step < scene.trace().steps().size(); step++) {
      assertThat(placesOfLabels(network.of(scene.at(Moment.whole(0, step)))))
          .as("step %d", step)
          .hasSize(8)
          .allSatisfy(
              (subject, place) ->
                  assertThat(place.distance(first.getOrDefault(subject, place))).isLessThan(1e-9));
    }
  }

  @Test
  void the_same_scene_always_gives_the_same_picture() {
    NetworkScene scene =
        Networks.scene(Networks.random(new Random(5), 1, 1, 6, 7, 4), "delta[1]", 2);

    assertThat(network.of(scene).marks())
        .isEqualTo(new NetworkFigure(new TextMeasure(new Fonts())).of(scene).marks());
  }

  @Test
  void a_picture_among_those_of_a_drag_is_the_same_as_alone() {
    for (int k = 0; k < 12; k++) {
      Experiment dragged = Networks.random(new Random(k % 4), 0.2 + 0.01 * k, 1, 6, 7, 4);
      NetworkScene scene = Networks.scene(dragged, "delta[1]", 2);

      assertThat(network.of(scene).marks())
          .as("picture %d", k)
          .isEqualTo(new NetworkFigure(new TextMeasure(new Fonts())).of(scene).marks());
    }
  }

  @Test
  void what_is_written_stands_still_while_a_number_is_dragged() {
    NetworkScene begun = scene(1);
    Map<Subject, Bounds> places = placesOf(network.of(begun));
    for (double factor : new double[] {10, -300, 1e-3}) {
      NetworkScene dragged = scene(factor).held(true);

      assertThat(placesOf(network.of(dragged)).keySet()).isEqualTo(places.keySet());
      assertThat(placesOf(network.of(dragged)))
          .as("factor %s", factor)
          .allSatisfy(
              (subject, place) ->
                  assertThat(
                          place
                              .center()
                              .distance(Objects.requireNonNull(places.get(subject)).center()))
                      .isLessThan(1e-9));
    }
  }

  @Test
  void a_picture_is_the_same_after_a_drag_as_without_it() {
    for (double factor : new double[] {1, 10, -300}) {
      network.of(scene(1));
      network.of(scene(7).held(true));
      network.of(scene(factor).held(true));

      assertThat(network.of(scene(factor)).marks())
          .as("factor %s", factor)
          .isEqualTo(new NetworkFigure(new TextMeasure(new Fonts())).of(scene(factor)).marks());
    }
  }

  @Test
  void a_picture_in_which_all_texts_keep_their_widths_is_the_same_in_a_drag_as_without_it() {
    NetworkScene begun = Networks.scene(Networks.published(), "delta[1]", 1);
    NetworkScene later = Networks.scene(Networks.published(.40, .46), "delta[1]", 1);
    Figure before = network.of(begun);
    Figure dragged = network.of(later.held(true));
    Figure rested = new NetworkFigure(new TextMeasure(new Fonts())).of(later);

    assertThat(dragged.marks()).isEqualTo(rested.marks()).isNotEqualTo(before.marks());
    assertThat(dragged.description()).isEqualTo(rested.description());
  }

  /** Boxes of labels on edges. */
  private static Map<Subject, Bounds> placesOf(Figure figure) {
    Map<Subject, Bounds> places = new HashMap<>();
    figure.marks().stream()
        .filter(mark -> mark instanceof BoxMark && mark.subject() instanceof Subject.Edge)
        .forEach(mark -> places.put(mark.subject(), ((BoxMark) mark).bounds()));
    return places;
  }

  private static NetworkScene scene(double scale) {
    return Networks.scene(Networks.random(new Random(1), scale, 1, 6, 7, 4), "delta[1]", 2);
  }

  @Test
  void the_figure_says_how_many_edges_have_no_label() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(6), 1, 1, 20, 20), "z[1]", 2);

    assertThat(texts(network.of(scene), Subject.none()))
        .contains("20 of 400 edges labelled; hover or select an edge for its label");
  }

  @Test
  void an_edge_without_room_for_its_label_has_one_while_it_is_hovered() {
    Subject edge = new Subject.Edge(1, 12, 7);
    NetworkScene scene = Networks.scene(Networks.random(new Random(7), 1, 1, 20, 20), "z[1]", 2);

    assertThat(texts(network.of(scene), edge)).isEmpty();
    assertThat(texts(network.of(scene.hovering(edge)), edge).getFirst()).startsWith("W113,8 ");
  }

  @Test
  void a_negative_weight_is_dashed_and_has_its_sign() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(8), 1, 1, 3, 2), "z[1]", 0);
    Matrix weights = scene.trace().before().network().layer(1).weights();

    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        Subject edge = new Subject.Edge(1, i, j);
        Figure figure = network.of(scene);
        boolean negative = weights.get(i, j) < 0;
        assertThat(texts(figure, edge).getFirst().contains("−")).isEqualTo(negative);
        assertThat(figure.marks())
            .anyMatch(
                mark ->
                    mark instanceof LineMark line
                        && line.subject().equals(edge)
                        && line.style() == (negative ? LineStyle.DASHED : LineStyle.SOLID));
      }
    }
  }

  @Test
  void the_error_travels_from_right_to_left() {
    Figure figure = published("delta[1]", 0);

    assertThat(figure.marks())
        .filteredOn(mark -> mark instanceof LineMark line && line.head() == ArrowHead.ARROW)
        .isNotEmpty()
        .allSatisfy(
            mark -> {
              LineMark line = (LineMark) mark;
              assertThat(line.to().x()).isLessThan(line.from().x());
              assertThat(line.ink().role()).isEqualTo(Role.BACKWARD);
            });
  }

  @Test
  void next_to_no_room_is_no_reason_to_fail() {
    Experiment xor = Networks.random(new Random(7), 0.5, 4, 2, 3, 1);
    for (int size = 1; size < 200; size++) {
      NetworkScene scene = Networks.scene(xor, "dW[1]", Moment.WHOLE);
      Figure narrow = network.of(sized(scene, size, 400));
      Figure low = network.of(sized(scene, 400, size));
      assertThat(narrow.width()).isEqualTo(size);
      assertThat(low.height()).isEqualTo(size);
    }
  }

  private static NetworkScene sized(NetworkScene scene, double width, double height) {
    return new NetworkScene(
        scene.written(),
        scene.selected(),
        scene.hovered(),
        new PictureSize(width, height, scene.textScale(), 1),
        scene.progress(),
        scene.formula(),
        scene.held());
  }

  @Test
  void the_pulse_of_a_transition_moves_towards_its_end() {
    NetworkScene scene = Networks.scene(Networks.published(), "z[1]", 0);
    double before = Double.NEGATIVE_INFINITY;
    for (double progress : new double[] {0, 0.25, 0.5, 0.75, 0.99}) {
      double tip =
          network.of(scene.during(progress)).marks().stream()
              .filter(mark -> mark instanceof LineMark line && line.head() == ArrowHead.ARROW)
              .mapToDouble(mark -> ((LineMark) mark).to().x())
              .max()
              .orElseThrow();
      assertThat(tip).as("at %s", progress).isGreaterThan(before);
      before = tip;
    }
  }

  @Test
  void a_neuron_an_edge_and_a_bias_can_be_pointed_at() {
    Figure figure = published("z[1]", Moment.WHOLE);
    Pointer pointer = new Pointer(new TextMeasure(new Fonts()), 4);
    for (Subject subject :
        List.of(
            new Subject.Neuron(1, 0),
            new Subject.Neuron(0, 1),
            new Subject.Edge(2, 1, 0),
            new Subject.Bias(2, 1))) {
      Point place =
          figure.marks().stream()
              .filter(mark -> mark instanceof TextMark && mark.subject().equals(subject))
              .map(mark -> ((TextMark) mark).anchor())
              .findFirst()
              .orElseThrow();
      assertThat(pointer.subjectAt(figure, place)).contains(subject);
    }
  }

  @Test
  void a_layer_too_large_to_show_is_a_heat_map_and_says_so() {
    NetworkScene scene =
        Networks.scene(Networks.random(new Random(9), 0.1, 1, 784, 128, 10), "z[1]", 60);
    Figure figure = network.of(scene);

    assertThat(figure.marks()).anyMatch(mark -> mark instanceof CellsMark);
    assertThat(String.join(" ", texts(figure, new Subject.Layer(0)))).endsWith("OF 784");
    assertThat(texts(figure, new Subject.Neuron(1, 60))).isNotEmpty();
    assertThat(figure.marks()).hasSizeLessThan(2000);
  }

  @Test
  void many_edges_are_one_mark() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(10), 0.1, 1, 60, 60), "a[1]", 0);

    assertThat(network.of(scene).marks()).anyMatch(mark -> mark instanceof BundleMark);
  }

  @Test
  void layers_left_out_are_named() {
    int[] widths = new int[40];
    Arrays.fill(widths, 2);
    NetworkScene scene =
        Networks.scene(Networks.random(new Random(11), 0.5, 1, widths), "z[20]", 0);

    assertThat(texts(network.of(scene), Subject.none())).anyMatch(t -> t.matches("\\d+–\\d+"));
  }

  @Test
  void a_batch_of_several_samples_says_which_is_shown() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(12), 1, 3, 2, 2), "dW[1]", 0);

    assertThat(texts(network.of(scene), Subject.none()))
        .contains("sample 1 of the 3 in this batch (number 1 of the data)");
    assertThat(texts(network.of(scene.under(SampleSelection.mean())), Subject.none()))
        .contains("mean of the 3 samples in this batch");
  }

  @Test
  void an_update_is_of_the_whole_batch_whichever_sample_is_looked_at() {
    NetworkScene scene =
        Networks.scene(Networks.random(new Random(12), 1, 3, 2, 2), "update[1]", 0);

    assertThat(network.of(scene).marks())
        .isEqualTo(network.of(scene.under(SampleSelection.mean())).marks());
  }

  @Test
  void a_mean_gradient_is_not_shown_as_a_product() {
    NetworkScene scene = Networks.scene(Networks.random(new Random(13), 1, 3, 2, 2), "dW[1]", -1);

    assertThat(texts(network.of(scene.under(SampleSelection.mean())), new Subject.Edge(1, 0, 0)))
        .anyMatch(text -> text.contains("∂L/∂w"))
        .noneMatch(text -> text.contains("×"));
  }
}
