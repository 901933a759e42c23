package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.PngWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.history.LossCurve;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With far too large a learning rate weights become infinite, and then no numbers. */
class DivergedFiguresTest {
  private static final int UPDATES = 4;

  private final TextMeasure text = new TextMeasure(new Fonts());
  private final Typesetter formulas = new Typesetter(100);
  private final Figures figures = new Figures(text, formulas);
  private final PngWriter painter = new PngWriter(new FramePainter(text, formulas));

  @TempDir private Path folder;

  private Document document(String activation, int units, double rate) throws Exception {
    String json =
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 2, "layers": [
           {"units": %d, "activation": "%s", "initializer": {"name": "he-normal", "seed": 1}},
           {"units": 2, "activation": "identity", "initializer": {"name": "he-normal", "seed": 2}}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": %s},
         "data": {"inputs": [[1, -2], [3, 4]], "targets": [[0.5, 1], [1, 0]]},
         "training": {"batchSize": 0}}
        """
            .formatted(units, activation, rate);
    return Document.open(Files.writeString(folder.resolve("wild.json"), json));
  }

  @ParameterizedTest
  @CsvSource({
    "relu, 3, 1e200",
    "relu, 60, 1e200",
    "relu, 150, 1e100",
    "softplus, 60, 1e150",
    "identity, 3, 1e60"
  })
  void every_figure_of_an_update_that_diverges_can_be_drawn(
      String activation, int units, double rate) throws Exception {
    Document document = document(activation, units, rate);
    Names names = Names.of(document.experiment().network(), document.inputNames());
    History history = new History(document.experiment());
    Trace trace = history.trace(0);
    for (int update = 1; update <= UPDATES; update++) {
      trace = history.trace(update);
      for (int step = 0; step < trace.steps().size(); step++) {
        MomentView occasion =
            new MomentView(
                "wild",
                WrittenMoment.of(
                    trace,
                    Moment.whole(update, step),
                    update % 2 == 0 ? SampleSelection.mean() : SampleSelection.first(),
                    names,
                    Numerals.rounded(Digits.DEFAULT)),
                history.losses(),
                Subject.none());
        for (FigureKind kind : FigureKind.values()) {
          assertThatCode(
                  () ->
                      painter.frame(
                          figures.of(kind, occasion, kind.defaultWidth()), Theme.LIGHT, 0.5))
              .as("%s of %s", kind, occasion.when())
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(trace.loss()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"identity, 2", "identity, 20"})
  void a_weight_that_is_no_number_is_neither_positive_nor_negative(String activation, int units)
      throws Exception {
    Document document = document(activation, units, 1e200);
    Trace trace = new History(document.experiment()).trace(UPDATES);
    Matrix weights = trace.before().network().layer(1).weights();
    assertThat(weights.get(0, 0)).isNaN();
    MomentView occasion =
        new MomentView(
            "wild",
            WrittenMoment.of(
                trace,
                Moment.whole(UPDATES, 0),
                SampleSelection.first(),
                Names.of(document.experiment().network(), document.inputNames()),
                Numerals.rounded(Digits.DEFAULT)),
            new LossCurve(0, List.of()),
            Subject.none());
    List<LineMark> edges =
        figures.of(FigureKind.NETWORK, occasion, 800).marks().stream()
            .filter(LineMark.class::isInstance)
            .map(LineMark.class::cast)
            .filter(line -> line.subject() instanceof Subject.Edge && line.head() == ArrowHead.NONE)
            .toList();
    assertThat(edges).hasSizeGreaterThanOrEqualTo(4 * units);
    assertThat(edges)
        .allSatisfy(
            line -> {
              assertThat(line.ink().role()).isEqualTo(Role.MUTED);
              assertThat(line.style()).isEqualTo(LineStyle.DOTTED);
            });
  }

  @Test
  void a_loss_too_small_for_round_numbers_can_be_drawn() throws Exception {
    String json =
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[3e-162]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 0},
         "data": {"inputs": [[1]], "targets": [[0]]}}
        """;
    Document document = Document.open(Files.writeString(folder.resolve("tiny.json"), json));

    assertThat(figures.of(FigureKind.LOSS, Occasions.of(document, "L"), 480).marks()).isNotEmpty();
  }
}
