package org.deltascope.figure.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());
  private final EquationFigure figures = new EquationFigure(TEXT, new Typesetter(400));

  private static EquationScene page(String lesson, String step, int part) throws DocumentException {
    Document document = Lessons.open(lesson);
    Experiment experiment = document.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    int index = trace.outline().indexOf(step).orElseThrow();
    return EquationScene.of(
        trace,
        new Moment(0, index, part),
        SampleSelection.first(),
        Names.of(experiment.network(), document.inputNames()),
        540);
  }

  private static Bounds bounds(Mark mark) {
    return switch (mark) {
      case TextMark label -> TEXT.bounds(label);
      case FormulaMark formula -> formula.bounds();
      case BoxMark box -> box.bounds();
      case org.deltascope.figure.LineMark line -> Bounds.spanning(line.from(), line.to());
      case org.deltascope.figure.CurveMark curve ->
          Bounds.spanning(curve.points().getFirst(), curve.points().getLast());
      case org.deltascope.figure.DiscMark _,
          org.deltascope.figure.CellsMark _,
          org.deltascope.figure.BundleMark _ ->
          throw new AssertionError("not expected here: " + mark);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "two-two-two, 540, 4, 1",
    "two-two-two, 340, 17, 1",
    "four-equations, 420, 17, 2",
    "deep, 400, 4, 1.5",
    "xor, 540, 4, 1",
    "xor, 300, 6, 1",
    "one-layer, 360, 4, 1",
    "chain, 360, 9, 1"
  })
  void nothing_leaves_the_page_at_any_step(String lesson, double width, int digits, double scale)
      throws DocumentException {
    EquationScene first = page(lesson, "z[1]", 0);
    boolean single = first.trace().batch().size() == 1;
    for (SampleSelection lens :
        single
            ? List.of(SampleSelection.first())
            : List.of(SampleSelection.first(), SampleSelection.mean())) {
      for (int step = 0; step < first.trace().steps().size(); step++) {
        for (int part = Moment.WHOLE; part < 2; part++) {
          if (part < first.trace().steps().get(step).parts().count()) {
            EquationScene page =
                EquationScene.of(
                        first.trace(), new Moment(0, step, part), lens, first.names(), width)
                    .writing(Numerals.rounded(new Digits(digits)))
                    .scaled(scale);
            Figure figure = figures.of(page);
            Bounds all = figure.bounds().inflate(0.5);
            for (Mark mark : figure.marks()) {
              assertThat(all.contains(bounds(mark)))
                  .as("%s part %d: %s in %s", page.equation().title(), part, mark, all)
                  .isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void a_number_in_a_matrix_knows_its_edge() throws DocumentException {
    Figure figure = figures.of(page("two-two-two", "delta[1]", 0));
    assertThat(texts(figure, new Subject.Edge(2, 1, 0))).containsExactly("w7", "0.5000");
  }

  @Test
  void a_number_that_is_not_there_yet_is_a_dot() throws DocumentException {
    Figure figure = figures.of(page("two-two-two", "delta[1]", 2));
    assertThat(texts(figure, new Subject.Neuron(1, 1))).endsWith("·", "0.04137", "0.2406");
    Figure later = figures.of(page("two-two-two", "delta[1]", 3));
    assertThat(texts(later, new Subject.Neuron(1, 1))).endsWith("0.009954", "0.04137", "0.2406");
  }

  @Test
  void a_matrix_shows_the_small_change_of_an_update() throws DocumentException {
    Figure figure = figures.of(page("two-two-two", "update[1]", 0));
    assertThat(texts(figure, new Subject.Edge(1, 0, 0))).contains("0.1498", "0.1500");
  }

  @Test
  void hovering_an_edge_finds_it_in_the_sentence_the_formulas_and_the_matrix()
      throws DocumentException {
    EquationScene page = page("two-two-two", "delta[1]", 0).hovering(new Subject.Edge(2, 0, 0));
    assertThat(grounds(figures.of(page))).isEqualTo(4);
    assertThat(grounds(figures.of(page.hovering(Subject.none())))).isZero();
  }

  @Test
  void every_name_of_the_sentence_can_be_pointed_at() throws DocumentException {
    Figure figure = figures.of(page("two-two-two", "dW[2]", 0));
    assertThat(texts(figure, new Subject.Edge(2, 0, 0))).contains("w5");
    assertThat(texts(figure, new Subject.Neuron(1, 0))).contains("h1");
  }

  @Test
  void the_description_is_the_sentence_and_the_formula() throws DocumentException {
    Figure figure = figures.of(page("two-two-two", "delta[1]", 2));
    assertThat(figure.title()).isEqualTo("Error of hidden neuron h₁");
    assertThat(figure.description())
        .startsWith("Both outputs depend on h₁")
        .endsWith("δ¹ = ((W²)ᵀ δ²) ⊙ σ′(z¹)");
  }

  @Test
  void of_a_large_matrix_the_row_in_use_is_shown() {
    Experiment experiment = large();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    EquationScene page =
        EquationScene.of(
            trace,
            new Moment(0, 0, 100),
            SampleSelection.first(),
            Names.of(experiment.network(), List.of()),
            540);
    Figure figure = figures.of(page);
    assertThat(figure.marks()).hasSizeLessThan(500);
    assertThat(texts(figure, new Subject.Edge(1, 100, 783)))
        .containsExactly("W1101,784", "0.08096");
    assertThat(figure.height()).isLessThan(1000);
  }

  @Test
  void every_shape_stands_below_its_factor() throws DocumentException {
    Figure figure = figures.formulas(page("four-equations", "delta[1]", Moment.WHOLE));
    FormulaMark formula =
        (FormulaMark)
            figure.marks().stream()
                .filter(mark -> mark instanceof FormulaMark)
                .findFirst()
                .orElseThrow();
    List<TextMark> shapes =
        figure.marks().stream()
            .filter(mark -> mark instanceof TextMark label && label.text().contains("×"))
            .map(mark -> (TextMark) mark)
            .toList();

    assertThat(shapes).extracting(TextMark::text).containsExactly("4×1", "4×2", "2×1", "4×1");
    for (int k = 0; k < shapes.size(); k++) {
      Bounds factor = formula.boundsOf(formula.terms().get(k)).orElseThrow();
      assertThat(shapes.get(k).anchor().x()).isBetween(factor.x(), factor.right());
      assertThat(shapes.get(k).anchor().y()).isGreaterThan(factor.bottom());
    }
  }

  @Test
  void shapes_wider_than_their_factors_stand_side_by_side_within_the_card() {
    Experiment experiment = large();
    EquationScene page =
        EquationScene.of(
            Backpropagation.trace(experiment, TrainingState.initial(experiment)),
            new Moment(0, 0, Moment.WHOLE),
            SampleSelection.first(),
            Names.of(experiment.network(), List.of()),
            440);
    Figure figure = figures.formulas(page);
    double free =
        figure.marks().stream()
            .filter(mark -> mark instanceof FormulaMark)
            .mapToDouble(mark -> ((FormulaMark) mark).origin().x())
            .min()
            .orElseThrow();

    for (Mark mark : figure.marks()) {
      if (mark instanceof TextMark label && label.text().contains("×")) {
        double half = TEXT.width(label.spans(), label.size()) / 2;
        assertThat(label.anchor().x() - half).as(label.text()).isGreaterThanOrEqualTo(free - 0.01);
        free = label.anchor().x() + half;
      }
    }
    assertThat(free).isGreaterThan(100);
  }

  @Test
  void a_line_with_a_negative_sum_is_broken_before_its_letters_get_smaller()
      throws DocumentException {
    EquationScene wide = page("xor", "L", Moment.WHOLE);
    EquationScene narrow =
        EquationScene.of(wide.trace(), wide.moment(), SampleSelection.first(), wide.names(), 400);

    assertThat(smallest(figures.besideNetwork(narrow), "ln(0"))
        .isEqualTo(smallest(figures.besideNetwork(wide), "ln(0"));
  }

  private static double smallest(Figure figure, String part) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof FormulaMark formula && formula.text().contains(part))
        .mapToDouble(mark -> ((FormulaMark) mark).size())
        .min()
        .orElseThrow();
  }

  @Test
  void no_line_of_a_title_is_a_number_alone() throws DocumentException {
    EquationScene page = page("deep", "delta[3]", Moment.WHOLE);
    for (double width = 200; width < 400; width += 5) {
      EquationScene narrow =
          EquationScene.of(
              page.trace(), page.moment(), SampleSelection.first(), page.names(), width);
      List<TextMark> words =
          figures.besideNetwork(narrow).marks().stream()
              .filter(mark -> mark instanceof TextMark)
              .map(mark -> (TextMark) mark)
              .toList();
      TextMark number =
          words.stream().filter(word -> word.text().equals("3")).findFirst().orElseThrow();
      assertThat(words)
          .as("width %s", width)
          .anyMatch(
              word -> word.text().equals("layer") && word.anchor().y() == number.anchor().y());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, L₁", "2, L₃"})
  void the_matrix_of_a_loss_is_called_as_in_the_formula_above_it(int sample, String name)
      throws DocumentException {
    EquationScene first = page("xor", "L", Moment.WHOLE);
    EquationScene page =
        EquationScene.of(
            first.trace(), first.moment(), new SampleSelection.Sample(sample), first.names(), 540);

    assertThat(
            figures.besideNetwork(page).marks().stream()
                .filter(mark -> mark instanceof FormulaMark)
                .map(mark -> ((FormulaMark) mark).text()))
        .as("the number worked out, and its matrix")
        .filteredOn(text -> text.startsWith("L") && text.length() == 2)
        .containsExactly(name, name);
  }

  @Test
  void a_page_that_is_too_narrow_is_refused() throws DocumentException {
    EquationScene page = page("chain", "z[1]", 0);
    assertThatThrownBy(
            () ->
                EquationScene.of(
                    page.trace(), page.moment(), SampleSelection.first(), page.names(), 100))
        .hasMessage("a page 100.0 wide, expected at least 120.0");
  }

  private static List<String> texts(Figure figure, Subject subject) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof TextMark && mark.subject().equals(subject))
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  private static long grounds(Figure figure) {
    return figure.marks().stream()
        .filter(mark -> mark instanceof BoxMark box && box.fill().role() == Role.HIGHLIGHT_SOFT)
        .count();
  }

  private static Experiment large() {
    Layer hidden = layer(128, 784);
    Layer output = layer(10, 128);
    return new Experiment(
        new Network(784, List.of(hidden, output)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(Matrix.zeros(1, 784).map(x -> 0.5), Matrix.zeros(1, 10)),
        Training.plain());
  }

  private static Layer layer(int units, int inputs) {
    return new Layer(
        new Initializer.XavierUniform(units).draw(units, inputs),
        Matrix.zeros(units, 1),
        BiasMode.PER_NEURON,
        Elementwise.SIGMOID);
  }
}
