package org.deltascope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lessons in the network part of a window of 1280 × 800. */
class LessonPicturesTest {
  private final NetworkFigure network = new NetworkFigure(new TextMeasure(new Fonts()));

  private Figure picture(String lesson, String step) throws DocumentException {
    return picture(lesson, step, 800, 666);
  }

  private Figure picture(String lesson, String step, double width, double height)
      throws DocumentException {
    Document document = Lessons.open(lesson);
    Experiment experiment = document.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Moment moment = Moment.whole(0, trace.outline().indexOf(step).orElseThrow());
    Names names = Names.of(experiment.network(), document.inputNames());
    Numerals numerals =
        Numerals.of(Digits.DEFAULT, document.given(), trace, SampleSelection.first());
    return network.of(NetworkScene.of(trace, moment, names, width, height).writing(numerals));
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
  @CsvSource({"z[2], w·x", "z[3], w·x", "delta[1], w·δ", "delta[2], w·δ", "dW[2], ∂w", "dW[3], ∂w"})
  void the_edges_that_a_step_is_about_win_the_room(String step, String product)
      throws DocumentException {
    int l = Integer.parseInt(step.replaceAll("\\D", ""));
    assertThat(labels(picture("deep", step), step.startsWith("delta") ? l + 1 : l))
        .hasSize(9)
        .allSatisfy(label -> assertThat(label).contains(product));
  }

  @ParameterizedTest
  @CsvSource({"z[2], ·x ", "z[3], ·x ", "delta[1], ·δ ", "delta[2], ·δ ", "dW[2], ∂", "dW[3], ∂"})
  void in_a_window_of_1280_by_720_all_of_them_show_the_value_by_the_name_of_the_weight(
      String step, String product) throws DocumentException {
    int l = Integer.parseInt(step.replaceAll("\\D", ""));
    assertThat(labels(picture("deep", step, 740, 578), step.startsWith("delta") ? l + 1 : l))
        .hasSize(9)
        .allSatisfy(label -> assertThat(label).contains("W", product.strip()));
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
