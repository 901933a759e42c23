package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.history.LossCurve;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same number has the same digits wherever a picture shows it. */
class OneLookTest {
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+(·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?");
  private static final List<Kind> OF_NEURONS =
      List.of(
          Kind.WEIGHTED_INPUT,
          Kind.ACTIVATION,
          Kind.ERROR,
          Kind.CARRIED,
          Kind.SLOPE,
          Kind.BIAS,
          Kind.BIAS_GRADIENT,
          Kind.NEW_BIAS,
          Kind.WEIGHTS,
          Kind.WEIGHT_GRADIENT,
          Kind.NEW_WEIGHTS);

  private final Figures figures =
      new Figures(new TextMeasure(Fonts.bundled()), new Typesetter(400));

  @ParameterizedTest
  @CsvSource({
    "one-layer, 4",
    "two-two-two, 2",
    "two-two-two, 4",
    "two-two-two, 8",
    "chain, 3",
    "four-equations, 4",
    "deep, 4",
    "xor, 4",
    "xor, 6"
  })
  void every_number_of_a_picture_is_written_as_that_number_always_is(String lesson, int digits)
      throws Exception {
    Document document = Lessons.open(lesson);
    History history = new History(document.experiment());
    for (long number : List.of(0L, 1L)) {
      Trace trace = history.trace(number);
      for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
        Numerals numerals = Numerals.of(new Digits(digits), document.given(), trace, lens);
        Set<String> ofLens = texts(trace, numerals);
        Set<String> ofBatch = texts(trace, numerals.under(SampleSelection.mean()));
        for (int step = 0; step < trace.steps().size(); step++) {
          MomentView occasion =
              new MomentView(
                  "",
                  WrittenMoment.of(
                      trace,
                      Moment.whole(number, step),
                      lens,
                      Names.of(document.experiment().network(), document.inputNames()),
                      numerals),
                  history.losses(),
                  Subject.none());
          boolean update = trace.steps().get(step) instanceof Step.ApplyUpdate;
          Set<String> known = update ? ofBatch : ofLens;
          for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.MATRICES)) {
            assertThat(decimals(figures.of(kind, occasion, 900)))
                .as("%s of %s, %s", kind, occasion.when(), lens)
                .allSatisfy(text -> assertThat(known).contains(text));
          }
        }
      }
    }
  }

  @Test
  void a_matrix_too_wide_for_its_card_leaves_columns_out_and_says_how_many() throws Exception {
    Document document = Lessons.open("four-equations");
    Trace trace = new History(document.experiment()).trace(1);
    Numerals numerals =
        Numerals.of(new Digits(17), document.given(), trace, SampleSelection.first());
    MomentView occasion =
        new MomentView(
            "",
            WrittenMoment.of(
                trace,
                Moment.whole(1, trace.outline().indexOf("z[2]").orElseThrow()),
                SampleSelection.first(),
                Names.of(document.experiment().network(), document.inputNames()),
                numerals),
            new LossCurve(0, List.of()),
            Subject.none());
    Figure figure = figures.of(FigureKind.EQUATION, occasion, 320);

    assertThat(labels(figure)).contains("2 columns left out", "⋯");
    assertThat(decimals(figure))
        .filteredOn(number -> number.startsWith("0."))
        .allSatisfy(number -> assertThat(number.replace("0.", "")).hasSizeGreaterThan(15));
  }

  private static Stream<String> labels(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(mark -> ((TextMark) mark).text());
  }

  private static List<String> decimals(Figure figure) {
    return labels(figure)
        .flatMap(text -> DECIMAL.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  /**
   * As they are written, without their signs. Samples stand side by side where the mean of all is
   * looked at; factors beside an edge may have two digits more; and one minus an output or target
   * has no name.
   */
  private static Set<String> texts(Trace trace, Numerals numerals) {
    Set<String> texts = new HashSet<>(ofLens(trace, numerals));
    Digits digits = numerals.digits();
    for (int more = 1; more <= 2; more++) {
      Digits finer = new Digits(Math.min(Digits.MAX, digits.digits() + more));
      Numerals carrying = Numerals.of(finer, numerals.given(), trace, numerals.lens());
      TraceEnvironment numbers = new TraceEnvironment(trace, numerals.lens());
      for (int l = 0; l <= trace.depth(); l++) {
        add(new Quantity(Kind.ACTIVATION, l), numbers, carrying, texts);
        if (l > 0) {
          add(new Quantity(Kind.ERROR, l), numbers, carrying, texts);
          add(new Quantity(Kind.WEIGHTS, l), numbers, carrying, texts);
        }
      }
    }
    if (numerals.lens() instanceof SampleSelection.BatchMean) {
      for (int s = 0; s < trace.batch().size(); s++) {
        SampleSelection sample = new SampleSelection.Sample(s);
        texts.addAll(ofLens(trace, Numerals.of(digits, numerals.given(), trace, sample)));
      }
    }
    for (int s = 0; s < trace.batch().size(); s++) {
      for (double y : trace.activate(trace.depth()).a().toRow(s)) {
        texts.add(digits.text(1 - y));
      }
      for (double t : trace.evaluateLoss().t().toRow(s)) {
        texts.add(digits.text(1 - t));
      }
    }
    return texts;
  }

  private static Set<String> ofLens(Trace trace, Numerals numerals) {
    TraceEnvironment numbers = new TraceEnvironment(trace, numerals.lens());
    Set<String> texts = new HashSet<>();
    int depth = trace.depth();
    for (int l = 0; l <= depth; l++) {
      for (Kind kind : l == 0 ? List.of(Kind.ACTIVATION) : OF_NEURONS) {
        add(new Quantity(kind, l), numbers, numerals, texts);
      }
    }
    add(new Quantity(Kind.TARGET, depth), numbers, numerals, texts);
    add(new Quantity(Kind.LOSS_TERM, depth), numbers, numerals, texts);
    Quantity loss = Quantity.of(Kind.LOSS);
    texts.add(numerals.text(loss.all(), numbers.value(loss).get(0, 0)));
    TraceView reading = new TraceView(trace, numerals.lens());
    for (int l = 1; l <= depth; l++) {
      addProducts(reading.contributions(l), numerals.digits(), texts);
      addProducts(reading.carriedAlong(l), numerals.digits(), texts);
    }
    return texts;
  }

  /** What edges carry has no name. */
  private static void addProducts(Matrix values, Digits digits, Set<String> texts) {
    for (int i = 0; i < values.rows(); i++) {
      for (double value : values.toRow(i)) {
        texts.add(digits.text(Math.abs(value)));
      }
    }
  }

  private static void add(
      Quantity quantity, TraceEnvironment numbers, Numerals numerals, Set<String> texts) {
    Matrix values = numbers.value(quantity);
    for (int i = 0; i < values.rows(); i++) {
      for (int j = 0; j < values.columns(); j++) {
        Ref ref = quantity.at(i, j);
        texts.add(numerals.text(ref, values.get(i, j)).replace("−", ""));
      }
    }
  }
}
