package org.deltascope.figure.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaLayout;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class PointerTest {
  private static final Ink INK = Ink.of(Role.TEXT);
  private final Pointer pointer = new Pointer(new TextMeasure(new Fonts()), 4);

  private final Subject neuron = new Subject.Neuron(1, 0);
  private final Subject edge = new Subject.Edge(1, 0, 1);
  private final DiscMark disc = new DiscMark(new Point(100, 100), 20, INK, INK, 2, neuron);
  private final LineMark line =
      LineMark.solid(new Point(0, 100), new Point(300, 100), 2, INK, edge);

  @Test
  void a_neuron_is_found_before_the_edge_that_runs_over_it() {
    assertThat(at(100, 100, disc, line)).isEqualTo(neuron);
  }

  @Test
  void an_edge_is_found_beside_its_ink() {
    assertThat(at(200, 104, disc, line)).isEqualTo(edge);
  }

  @Test
  void far_from_everything_nothing_is_found() {
    assertThat(at(200, 150, disc, line)).isEqualTo(Subject.none());
  }

  @Test
  void of_two_edges_the_nearer_one_is_found() {
    Subject other = new Subject.Edge(1, 1, 1);
    LineMark below = LineMark.solid(new Point(0, 105), new Point(300, 105), 2, INK, other);

    assertThat(at(200, 104, below, line)).isEqualTo(other);
    assertThat(at(200, 101, below, line)).isEqualTo(edge);
  }

  @Test
  void decoration_does_not_hide_what_is_below() {
    BoxMark veil = new BoxMark(new Bounds(0, 0, 300, 300), 0, INK, INK, 0, Subject.none());

    assertThat(at(100, 100, disc, veil)).isEqualTo(neuron);
  }

  @Test
  void a_box_is_found_as_far_as_its_border_reaches_however_wide_that_is() {
    BoxMark thin = new BoxMark(new Bounds(10.5, 10.5, 79, 19), 4, INK, INK, 1, edge);
    BoxMark thick = new BoxMark(new Bounds(11, 11, 78, 18), 4, INK, INK, 2, edge);

    assertThat(at(50, 10, thin)).isEqualTo(edge);
    assertThat(at(50, 10, thick)).as("pointed at").isEqualTo(edge);
    assertThat(at(50, 9.9, thick)).isEqualTo(Subject.none());
  }

  @Test
  void a_label_is_found_where_its_letters_are() {
    Subject bias = new Subject.Bias(1, 0);
    TextMark label =
        TextMark.centered(new Point(50, 50), Span.of("b = 0.35", FontStyle.REGULAR, INK), 12, bias);

    assertThat(at(60, 50, label)).isEqualTo(bias);
    assertThat(at(150, 50, label)).isEqualTo(Subject.none());
  }

  @Test
  void the_innermost_term_of_a_formula_is_found() {
    FormulaLayout layout =
        new FormulaLayout(
            100, 10, 3, Map.of(0, new Bounds(0, -10, 60, 13), 1, new Bounds(20, -8, 10, 8)));
    FormulaMark formula =
        new FormulaMark(
            new Point(10, 40),
            "",
            "",
            14,
            INK,
            List.of(new Term(0, neuron, INK), new Term(1, edge, INK)),
            layout,
            Subject.none());

    assertThat(at(35, 35, formula)).isEqualTo(edge);
    assertThat(at(60, 35, formula)).isEqualTo(neuron);
    assertThat(at(90, 35, formula)).isEqualTo(Subject.none());
  }

  @Test
  void a_cell_of_a_heat_map_is_the_edge_of_its_row_and_column() {
    CellsMark cells =
        new CellsMark(
            new Bounds(0, 0, 30, 20), Matrix.zeros(2, 3), 1, 0, 1, new Subject.Weights(2));

    assertThat(at(25, 5, cells)).isEqualTo(new Subject.Edge(2, 0, 2));
    assertThat(at(5, 15, cells)).isEqualTo(new Subject.Edge(2, 1, 0));
  }

  @Test
  void a_cell_of_a_column_of_biases_is_the_bias_of_its_row() {
    CellsMark cells =
        new CellsMark(new Bounds(0, 0, 10, 40), Matrix.zeros(4, 1), 1, 0, 1, new Subject.Biases(2));

    assertThat(at(5, 25, cells)).isEqualTo(new Subject.Bias(2, 2));
  }

  @Test
  void an_edge_of_a_bundle_is_found_by_its_line() {
    BundleMark bundle =
        new BundleMark(
            List.of(new Point(0, 0), new Point(0, 100)),
            List.of(new Point(100, 0), new Point(100, 100)),
            Matrix.of(new double[] {1, -1}, new double[] {1, 0}),
            1,
            1,
            new Subject.Weights(1));

    assertThat(at(50, 1, bundle)).isEqualTo(new Subject.Edge(1, 0, 0));
    assertThat(at(20, 81, bundle)).isEqualTo(new Subject.Edge(1, 0, 1));
    assertThat(at(50, 99, bundle)).as("a weight of 0 has no line").isEqualTo(Subject.none());
  }

  private Subject at(double x, double y, Mark... marks) {
    Figure figure = new Figure(400, 300, List.of(marks), "", "");
    return pointer.subjectAt(figure, new Point(x, y)).orElse(Subject.none());
  }
}
