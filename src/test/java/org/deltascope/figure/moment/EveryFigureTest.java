package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.loss.LossLines;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.paint.tikz.TikzWriter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program itself writes into figures, LaTeX can show: at every step, however set. */
class EveryFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());

  private final Typesetter formulas = new Typesetter(2_000);
  private final Figures figures = new Figures(TEXT, formulas);

  static List<String> lessons() {
    return Lessons.ids();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_step_of_every_lesson_can_be_written_as_tikz(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    List<String> refused = new ArrayList<>();
    for (int digits : new int[] {4, 8, 17}) {
      MomentView first = occasion(document, digits);
      for (int step = 0; step < first.trace().steps().size(); step++) {
        MomentView occasion = first.at(Moment.whole(0, step));
        for (FigureKind kind : FigureKind.values()) {
          double width = digits == 17 ? 600 : kind.defaultWidth();
          refusal(figures.of(kind, occasion, width)).ifPresent(refused::add);
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void the_network_that_was_refused_for_its_narrow_spaces_is_written() throws Exception {
    URL file = Objects.requireNonNull(getClass().getResource("/faults/tikz-hairspace.json"));
    List<String> refused = new ArrayList<>();
    int narrowSpaces = 0;
    for (Document document :
        List.of(Document.open(Path.of(file.toURI())), Lessons.open("two-two-two"))) {
      MomentView first = occasion(document, 8);
      for (int width = 500; width <= 1000; width += 100) {
        for (int step = 0; step < first.trace().steps().size(); step++) {
          Figure figure = figures.of(FigureKind.NETWORK, first.at(Moment.whole(0, step)), width);
          narrowSpaces += text(figure).contains("\u200a") ? 1 : 0;
          refusal(figure).ifPresent(refused::add);
        }
      }
    }
    assertThat(narrowSpaces).isPositive();
    assertThat(refused).isEmpty();
  }

  private static Optional<String> refusal(Figure figure) {
    ByteArrayOutputStream latex = new ByteArrayOutputStream();
    try {
      new TikzWriter(TEXT, 1).write(figure, Theme.LIGHT, latex);
    } catch (UnfitFigureException | IOException e) {
      return Optional.of(figure.title() + ": " + e.getMessage());
    }
    assertThat(latex.toString(StandardCharsets.UTF_8)).contains("\\end{tikzpicture}");
    return Optional.empty();
  }

  private static String text(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(label -> ((TextMark) label).text())
        .collect(Collectors.joining());
  }

  private static MomentView occasion(Document document, int digits) {
    Experiment experiment = document.experiment();
    History history = new History(experiment);
    Trace trace = history.trace(0);
    return new MomentView(
        document.title(),
        WrittenMoment.of(
            trace,
            Moment.whole(0, 0),
            SampleSelection.first(),
            Names.of(experiment.network(), document.inputNames()),
            Numerals.rounded(new Digits(digits))),
        LossLines.of(history.losses()),
        Subject.none(),
        Optional.of(experiment.data()));
  }
}
