package org.deltascope.figure.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.norm.UpdateNorms;
import org.junit.jupiter.api.Test;

class NormsFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());

  /** Of each layer a quarter of what the one after it has, all falling with the updates. */
  private static List<UpdateNorms> fading(int layers, int updates) {
    return LongStream.range(0, updates)
        .mapToObj(
            update -> {
              List<Double> lengths =
                  IntStream.rangeClosed(1, layers)
                      .mapToObj(l -> Math.pow(0.25, layers - l) / (1 + update))
                      .toList();
              return new UpdateNorms(update, lengths, lengths);
            })
        .toList();
  }

  private static NormsPlot plot(int layers, int updates, OptionalLong pointed, double width) {
    return new NormsFigure(TEXT)
        .of(
            new NormsScene(
                fading(layers, updates), layers, updates - 1, pointed, Digits.DEFAULT, width));
  }

  private static List<TextMark> texts(NormsPlot plot) {
    return plot.figure().marks().stream()
        .filter(TextMark.class::isInstance)
        .map(TextMark.class::cast)
        .toList();
  }

  @Test
  void each_layer_has_a_line_in_both_plots_with_its_name_at_a_place_of_its_own() {
    NormsPlot plot = plot(8, 5, OptionalLong.empty(), 720);

    assertThat(plot.figure().marks().stream().filter(CurveMark.class::isInstance)).hasSize(16);
    for (String symbol : List.of("δ", "∂W")) {
      List<Double> places =
          texts(plot).stream()
              .filter(text -> text.text().matches(symbol + "[¹²³⁴⁵⁶⁷⁸]"))
              .map(text -> text.anchor().y())
              .sorted()
              .toList();
      assertThat(places).hasSize(8);
      for (int k = 1; k < 8; k++) {
        assertThat(places.get(k) - places.get(k - 1)).isGreaterThanOrEqualTo(12);
      }
    }
  }

  @Test
  void names_stand_in_the_order_of_the_ends_of_their_lines() {
    List<String> down =
        texts(plot(8, 5, OptionalLong.empty(), 720)).stream()
            .filter(text -> text.text().matches("δ[¹²³⁴⁵⁶⁷⁸]"))
            .sorted(Comparator.comparingDouble(text -> text.anchor().y()))
            .map(TextMark::text)
            .toList();
    assertThat(down).containsExactly("δ⁸", "δ⁷", "δ⁶", "δ⁵", "δ⁴", "δ³", "δ²", "δ¹");
  }

  @Test
  void numbers_of_many_layers_stand_in_rows_of_the_same_size() {
    List<Double> sizes =
        texts(plot(30, 5, OptionalLong.empty(), 480)).stream()
            .filter(text -> text.text().contains("‖δ") && text.text().contains("="))
            .map(TextMark::size)
            .distinct()
            .toList();
    assertThat(sizes).hasSize(1);
  }

  @Test
  void lengths_over_orders_of_magnitude_are_drawn_on_a_logarithmic_scale() {
    assertThat(texts(plot(8, 3, OptionalLong.empty(), 720)))
        .anyMatch(text -> text.text().contains("logarithmic"));
    assertThat(texts(plot(2, 3, OptionalLong.empty(), 720)))
        .noneMatch(text -> text.text().contains("logarithmic"));
  }

  @Test
  void the_update_that_is_pointed_at_is_marked_and_told_in_numbers() {
    NormsPlot plot = plot(2, 10, OptionalLong.of(3), 720);

    assertThat(
            plot.figure().marks().stream()
                .filter(
                    mark -> mark instanceof LineMark line && line.ink().role() == Role.HIGHLIGHT)
                .map(mark -> ((LineMark) mark).from().x()))
        .containsExactly(plot.updates().at(3), plot.updates().at(3));
    assertThat(plot.figure().description())
        .endsWith("At update 3: ‖δ¹‖ = 0.06250, ‖δ²‖ = 0.2500; ‖∂W¹‖ = 0.06250, ‖∂W²‖ = 0.2500.");
  }

  @Test
  void a_place_leads_to_the_update_that_lies_there() {
    NormsPlot plot = plot(2, 10, OptionalLong.empty(), 720);

    for (long update = 0; update < 10; update++) {
      assertThat(plot.updateAt(plot.updates().at((double) update))).isEqualTo(update);
    }
    assertThat(plot.updateAt(1e6)).isEqualTo(9);
  }

  @Test
  void everything_written_lies_inside_whatever_the_layers_and_the_width() {
    for (int layers : new int[] {1, 2, 8, 30}) {
      for (double width : new double[] {320, 480, 720, 1400}) {
        NormsPlot plot = plot(layers, 300, OptionalLong.of(7), width);
        assertThat(texts(plot))
            .allSatisfy(
                text ->
                    assertThat(plot.figure().bounds().contains(TEXT.bounds(text)))
                        .as("%s of %d layers at width %s", text.text(), layers, width)
                        .isTrue());
      }
    }
  }

  @Test
  void without_any_gradient_it_says_when_there_will_be_one() {
    NormsPlot plot =
        new NormsFigure(TEXT)
            .of(new NormsScene(List.of(), 2, 0, OptionalLong.empty(), Digits.DEFAULT, 480));
    assertThat(plot.figure().description()).startsWith("Known as soon as");
  }
}
