package org.deltascope.figure.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.TargetCode;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.TestShare;
import org.junit.jupiter.api.Test;

class BoundaryFigureTest {

  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  private static final BoundaryFigure FIGURE = new BoundaryFigure(TEXT);

  private static Layer layer(double[][] weights, double[] bias, Activation activation) {
    return new Layer(Matrix.of(weights), Matrix.column(bias), BiasMode.PER_NEURON, activation);
  }

  /** Fires where x1 + x2 is above 1.5. */
  private static Network and() {
    return new Network(
        2, List.of(layer(new double[][] {{4, 4}}, new double[] {-6}, Elementwise.SIGMOID)));
  }

  private static Dataset data(KnownData known, TargetCode code) {
    NewSamples samples = known.usual(1).in(code);
    return new Dataset(samples.inputs().numbers(), samples.targets().numbers());
  }

  private static BoundaryScene scene(
      Network network, Dataset data, OptionalInt shown, boolean tells) {
    return new BoundaryScene(
        network, Optional.of(data), Names.of(network, List.of()), shown, tells, 720);
  }

  private static Figure figure(Network network, Dataset data) {
    return FIGURE.of(scene(network, data, OptionalInt.empty(), true));
  }

  private static Bounds area(Figure figure) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof BoxMark box && box.stroke().role() == Role.BORDER)
        .map(mark -> ((BoxMark) mark).bounds())
        .findFirst()
        .orElseThrow();
  }

  private static List<DiscMark> discs(Figure figure, Predicate<DiscMark> which) {
    return figure.marks().stream()
        .filter(DiscMark.class::isInstance)
        .map(DiscMark.class::cast)
        .filter(which)
        .toList();
  }

  private static List<CurveMark> curves(Figure figure) {
    return figure.marks().stream()
        .filter(CurveMark.class::isInstance)
        .map(CurveMark.class::cast)
        .toList();
  }

  /** The plot of AND reaches from −0.12 to 1.12 both ways. */
  @Test
  void the_boundary_of_a_neuron_is_the_line_on_which_its_weighted_input_is_0() {
    Figure figure = figure(and(), data(KnownData.AND, TargetCode.ZERO_OR_ONE));

    Bounds area = area(figure);
    assertThat(curves(figure)).hasSize(1);
    for (Point point : curves(figure).getFirst().points()) {
      double x = -0.12 + 1.24 * (point.x() - area.x()) / area.width();
      double y = 1.12 - 1.24 * (point.y() - area.y()) / area.height();
      assertThat(x + y).isEqualTo(1.5, within(1e-9));
    }
  }

  @Test
  void classes_are_told_by_shape_and_colour() {
    Figure figure = figure(and(), data(KnownData.AND, TargetCode.ZERO_OR_ONE));

    assertThat(discs(figure, disc -> disc.fill().role() == Role.NEGATIVE)).hasSize(3 + 1);
    assertThat(
            figure.marks().stream()
                .filter(mark -> mark instanceof BoxMark box && box.fill().role() == Role.POSITIVE))
        .hasSize(1 + 1); // one is in the legend
  }

  @Test
  void samples_held_back_are_hollow_and_counted_apart() {
    Dataset half = data(KnownData.OR, TargetCode.ZERO_OR_ONE).with(new TestShare(0.5, 0));
    Figure figure = figure(and(), half);

    int[] held = half.test().held(4);
    long hollow =
        figure.marks().stream()
            .filter(
                mark ->
                    (mark instanceof DiscMark disc && disc.fill().role() == Role.BACKGROUND)
                        || (mark instanceof BoxMark box
                            && box.fill().role() == Role.BACKGROUND
                            && box.fill().visible()))
            .count();
    assertThat(hollow).isEqualTo(held.length + 1L);
    assertThat(figure.description()).contains("Of those held back to test, ");
  }

  /** AND taken for OR: wrong at 0 1 and 1 0. */
  @Test
  void it_says_how_many_samples_are_on_their_side() {
    Dataset or = data(KnownData.OR, TargetCode.ZERO_OR_ONE);

    assertThat(figure(and(), or).description())
        .contains("2 of 4 samples are on the side of their class.");
  }

  @Test
  void what_is_asked_for_is_not_said() {
    BoundaryScene asked =
        scene(and(), data(KnownData.OR, TargetCode.ZERO_OR_ONE), OptionalInt.of(0), false);

    assertThat(FIGURE.of(asked).description()).doesNotContain("samples are on the side");
  }

  @Test
  void the_sample_that_is_looked_at_has_a_ring() {
    BoundaryScene first =
        scene(and(), data(KnownData.AND, TargetCode.ZERO_OR_ONE), OptionalInt.of(0), true);

    List<DiscMark> rings = discs(FIGURE.of(first), disc -> disc.stroke().role() == Role.HIGHLIGHT);
    assertThat(rings).hasSize(1);
    assertThat(discs(FIGURE.of(first), disc -> disc.center().equals(rings.getFirst().center())))
        .hasSize(2);
  }

  @Test
  void each_hidden_neuron_has_a_picture_that_stands_for_it() {
    Network network =
        new Network(
            2,
            List.of(
                layer(
                    new double[][] {{1, 0}, {0, 1}, {1, -1}},
                    new double[] {-0.5, -0.5, 0},
                    Elementwise.TANH),
                layer(new double[][] {{1, 1, 1}}, new double[] {0}, Elementwise.SIGMOID)));
    Figure figure = figure(network, data(KnownData.XOR, TargetCode.ZERO_OR_ONE));

    for (int i = 0; i < 3; i++) {
      Subject neuron = new Subject.Neuron(1, i);
      TextMark name =
          figure.marks().stream()
              .filter(mark -> mark instanceof TextMark && mark.subject().equals(neuron))
              .map(TextMark.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(figure.marks())
          .as("%s has its own place", name.text())
          .noneMatch(
              mark -> mark instanceof BoxMark tile && tile.bounds().overlaps(TEXT.bounds(name)));
      assertThat(figure.marks().stream().filter(mark -> mark.subject().equals(neuron)))
          .hasSizeGreaterThanOrEqualTo(3);
    }
    assertThat(figure.description()).endsWith("each of the 3 hidden neurons.");
  }

  /** The inputs themselves, as a function of which is the largest. */
  @Test
  void lines_between_more_than_two_classes_are_where_two_outputs_are_alike() {
    Network network =
        new Network(
            2,
            List.of(
                layer(
                    new double[][] {{-1, 0}, {1, 0}, {0, 3}},
                    new double[] {0, 0, -1},
                    Softmax.SOFTMAX)));
    Matrix inputs = Matrix.of(new double[][] {{-1, -1}, {1, -1}, {0, 1}});
    Figure figure = figure(network, new Dataset(inputs, Matrix.identity(3)));

    assertThat(curves(figure)).hasSize(3);
    assertThat(figure.description()).contains("3 of 3 samples");
    Bounds area = area(figure);
    for (CurveMark curve : curves(figure)) {
      for (Point point : curve.points()) {
        double x = -1.24 + 2.48 * (point.x() - area.x()) / area.width();
        double y = 1.24 - 2.48 * (point.y() - area.y()) / area.height();
        double most = Math.max(Math.abs(x), 3 * y - 1);
        double[] sums = {-x, x, 3 * y - 1};
        Arrays.sort(sums);
        assertThat(sums[2]).isEqualTo(most, within(1e-9));
        assertThat(sums[2] - sums[1]).isLessThan(0.12); // where three meet, a cell's width off
      }
    }
  }

  @Test
  void a_fit_goes_through_what_the_network_says_over_its_one_input() {
    Network line =
        new Network(
            1, List.of(layer(new double[][] {{2}}, new double[] {0.5}, Elementwise.IDENTITY)));
    Figure figure = figure(line, data(KnownData.SINE, TargetCode.NUMBER));

    List<Point> points = curves(figure).getFirst().points();
    double slope =
        (points.getLast().y() - points.getFirst().y())
            / (points.getLast().x() - points.getFirst().x());
    for (Point point : points) {
      assertThat(point.y() - points.getFirst().y())
          .isEqualTo(slope * (point.x() - points.getFirst().x()), within(1e-6));
    }
    assertThat(slope).isNegative(); // up is less
    assertThat(figure.description()).startsWith("The outputs over the input.");
  }

  @Test
  void more_than_two_inputs_say_that_they_have_no_plane() {
    Network network =
        new Network(4, List.of(layer(new double[3][4], new double[3], Softmax.SOFTMAX)));
    Figure figure = figure(network, data(KnownData.IRIS, TargetCode.ONE_HOT));

    assertThat(((TextMark) figure.marks().getFirst()).text())
        .isEqualTo("A boundary is drawn over 1 or 2 inputs; this network has 4.");
  }

  @Test
  void numbers_that_are_not_finite_are_left_out() {
    Network wild =
        new Network(
            2,
            List.of(
                layer(
                    new double[][] {{1e308, 1e308}, {1, 1}},
                    new double[] {0, 0},
                    Elementwise.IDENTITY),
                layer(new double[][] {{1e10, 1}}, new double[] {0}, Elementwise.IDENTITY)));

    Figure figure = figure(wild, data(KnownData.MOONS, TargetCode.ZERO_OR_ONE));

    for (CurveMark curve : curves(figure)) {
      assertThat(curve.points())
          .allSatisfy(point -> assertThat(Double.isFinite(point.x() + point.y())).isTrue());
    }
  }
}
