package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Sample;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.CardText;
import org.deltascope.app.model.number.HeldNumber;
import org.deltascope.document.Lessons;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.EquationFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.state.PictureSize;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.slope.SlopeFigure;
import org.deltascope.formula.LatexEquation;
import org.deltascope.formula.TextNumbers;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.BlankPolicy;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number that is asked for stands nowhere: in no picture, nothing spoken, copied or told. */
class WithheldNumbersTest {
  private static final Digits DIGITS = new Digits(7);
  private static final int ENOUGH = 10;
  private static final TextMeasure TEXT = new TextMeasure(Fonts.bundled());
  private static final Typesetter FORMULAS = new Typesetter(2_000);

  private final Figures figures = new Figures(TEXT, FORMULAS);
  private final EquationFigure equations = new EquationFigure(TEXT, FORMULAS);
  private final NetworkFigure network = new NetworkFigure(TEXT);

  static List<String> lessons() {
    return Lessons.ids();
  }

  private static Session session(String lesson) {
    DisplaySettings look = DisplaySettings.initial().rounded(DIGITS);
    return Session.start(Sample.opened(lesson), look);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void what_is_asked_for_stands_nowhere_until_it_is_shown(String lesson) {
    Session begin = session(lesson);
    History history = new History(begin.opened().experiment());
    List<String> leaks = new ArrayList<>();
    int withheld = 0;
    int shownLater = 0;
    // Round numbers have too few digits to be looked for; after some updates they have more.
    for (long update = 0; withheld <= ENOUGH && update < 10; update++) {
      for (Session asking : asking(begin, update)) {
        ViewState asked = state(asking, history);
        Set<String> numbers = withheld(asked);
        Map<String, String> all = everything(asked);
        for (String number : numbers) {
          withheld++;
          all.forEach(
              (where, text) -> {
                if (text.contains(number)) {
                  leaks.add("%s, %s at %s: %s".formatted(lesson, where, asking.moment(), number));
                }
              });
        }
        String later = seen(state(asking.forward(), history));
        shownLater += (int) numbers.stream().filter(later::contains).count();
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(withheld).as("numbers that were looked for").isGreaterThan(ENOUGH);
    assertThat(shownLater).as("of them seen when shown").isGreaterThan(withheld / 4);
  }

  private static List<SampleSelection> lenses(Session session) {
    boolean one = session.opened().experiment().schedule().batchSize() == 1;
    return one
        ? List.of(SampleSelection.first())
        : List.of(SampleSelection.first(), SampleSelection.mean());
  }

  /** Under every lens, at the last part of every step of an update, and at all of it. */
  private static List<Session> asking(Session session, long update) {
    return lenses(session).stream()
        .flatMap(
            lens ->
                moments(session, update).stream()
                    .map(moment -> session.under(lens).at(moment).askingFirst()))
        .toList();
  }

  private static List<Moment> moments(Session session, long update) {
    List<Moment> moments = new ArrayList<>();
    for (int step = 0; step < session.opened().outline().size(); step++) {
      int parts = session.opened().outline().entries().get(step).parts().count();
      if (parts > 0) {
        moments.add(Moment.whole(update, step));
        moments.add(new Moment(update, step, parts - 1));
      }
    }
    return moments;
  }

  private static ViewState state(Session session, History history) {
    return ViewState.of(
        session, history.trace(session.moment().update()), history.losses(), Optional.empty());
  }

  /**
   * The first digits of all that is withheld and does not stand there as something else as well.
   */
  private static Set<String> withheld(ViewState shown) {
    MomentView moment = shown.occasion();
    Set<String> withheld = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    boolean update = shown.step().id().kind() == StepKind.UPDATE;
    for (SampleSelection lens :
        List.of(update ? SampleSelection.mean() : shown.lens(), SampleSelection.mean())) {
      TraceEnvironment environment = new TraceEnvironment(shown.trace(), lens);
      for (Ref ref : numbers(moment)) {
        double value = value(environment, ref);
        boolean asked = moment.knowledge().withholds(ref);
        digits(value).ifPresent((asked ? withheld : known)::add);
      }
      known.addAll(steps(moment, environment));
    }
    withheld.removeAll(known);
    return withheld;
  }

  /**
   * How far weights go that are known, which is what a bias becomes that begins at 0 beside x = 1.
   */
  private static Set<String> steps(MomentView moment, TraceEnvironment environment) {
    Set<String> steps = new LinkedHashSet<>();
    Network net = moment.trace().before().network();
    for (int l = 1; l <= net.depth(); l++) {
      Quantity after = new Quantity(Kind.NEW_WEIGHTS, l);
      Quantity before = new Quantity(Kind.WEIGHTS, l);
      for (int k = 0; k < net.width(l) * net.width(l - 1); k++) {
        Ref.One to = after.at(k / net.width(l - 1), k % net.width(l - 1));
        if (!moment.knowledge().withholds(to)) {
          Ref.One from = to.of(before);
          digits(value(environment, to) - value(environment, from)).ifPresent(steps::add);
        }
      }
    }
    return steps;
  }

  private static double value(TraceEnvironment environment, Ref ref) {
    Matrix value = environment.value(ref.quantity());
    return switch (ref) {
      case Ref.One(_, int row, int column) -> value.get(row, column);
      case Ref.All _ -> value.get(0, 0);
    };
  }

  /** All numbers that a step computes, what it computes on the way, and what is given. */
  private static List<Ref> numbers(MomentView moment) {
    List<Ref> numbers = new ArrayList<>();
    moment.trace().outline().entries().forEach(entry -> numbers.addAll(entry.parts().all()));
    numbers.add(Quantity.of(Kind.LOSS).all());
    Network net = moment.trace().before().network();
    for (int l = 1; l <= net.depth(); l++) {
      for (int i = 0; i < net.width(l); i++) {
        numbers.add(new Quantity(Kind.SLOPE, l).at(i));
        for (int j = 0; j < net.width(l - 1); j++) {
          numbers.add(new Quantity(Kind.WEIGHTS, l).at(i, j));
        }
      }
    }
    return numbers;
  }

  /** Six digits, so that it does not matter how the last is rounded; none of a short number. */
  private static Optional<String> digits(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return Optional.empty();
    }
    BigDecimal shown = new BigDecimal(value).abs().round(new MathContext(DIGITS.digits()));
    BigDecimal six = shown.round(new MathContext(6, RoundingMode.DOWN));
    if (six.stripTrailingZeros().precision() < 5) {
      return Optional.empty();
    }
    boolean small = six.compareTo(new BigDecimal("1e-4")) < 0;
    BigDecimal plain = small ? six.scaleByPowerOfTen(six.scale() - six.precision() + 1) : six;
    return Optional.of(plain.toPlainString());
  }

  private String seen(ViewState shown) {
    MomentView moment = shown.occasion();
    return Stream.of(FigureKind.NETWORK, FigureKind.EQUATION)
        .map(kind -> text(figures.of(kind, moment, kind.defaultWidth())))
        .collect(Collectors.joining("\n"));
  }

  /** All texts that a moment gives, by what gives them. */
  private Map<String, String> everything(ViewState shown) {
    MomentView moment = shown.occasion();
    Map<String, String> texts = new TreeMap<>();
    for (FigureKind kind : FigureKind.values()) {
      texts.put("figure " + kind, text(figures.of(kind, moment, kind.defaultWidth())));
    }
    EquationScene page = EquationScene.of(moment.written(), moment.equation(), 540);
    texts.put("equation beside the network", text(equations.besideNetwork(page)));
    texts.put("explanation", text(equations.explanation(page)));
    texts.put(
        "copied equation",
        LatexEquation.of(
            moment.equation(),
            moment.names(),
            moment.numerals(),
            BlankPolicy.asking(moment.knowledge())));
    for (Subject subject : subjects(moment)) {
      texts.put("copied numbers of " + subject, shown.numbers(subject));
      HeldNumber.of(shown, subject)
          .ifPresent(held -> texts.put("card of " + subject, CardText.of(shown, held).toString()));
    }
    subjects(moment).stream()
        .filter(subject -> shown.moment().isWhole())
        .limit(6)
        .forEach(subject -> texts.put("hovering " + subject, text(hovering(moment, subject))));
    for (Subject.Neuron neuron : neurons(moment)) {
      if (neuron.layer() != shown.step().layer()) {
        continue;
      }
      texts.put("slope of " + neuron, text(slope(moment, neuron)));
    }
    lesson(shown, moment).ifPresent(text -> texts.put("lesson", text));
    return texts;
  }

  private static Optional<String> lesson(ViewState shown, MomentView moment) {
    return shown
        .session()
        .opened()
        .lesson()
        .flatMap(text -> text.at(shown.session().entry().name(), 0))
        .map(LessonText.Section::body)
        .map(
            new TextNumbers(
                    moment.trace(),
                    moment.lens(),
                    moment.names(),
                    moment.numerals(),
                    moment.knowledge())
                ::fill);
  }

  private Figure hovering(MomentView moment, Subject subject) {
    Knowledge knowledge = moment.knowledge();
    return network.of(
        NetworkScene.of(
                new WrittenMoment(
                    moment.trace(), knowledge, moment.lens(), moment.names(), moment.numerals()),
                Subject.none(),
                PictureSize.of(800, 500))
            .hovering(subject));
  }

  private static Figure slope(MomentView moment, Subject.Neuron neuron) {
    return new SlopeFigure(TEXT)
        .of(
            moment.trace(),
            moment.knowledge(),
            moment.lens(),
            neuron,
            moment.names(),
            moment.numerals(),
            400,
            170);
  }

  private static List<Subject> subjects(MomentView moment) {
    Network net = moment.trace().before().network();
    List<Subject> subjects = new ArrayList<>(neurons(moment));
    for (int l = 1; l <= net.depth(); l++) {
      int layer = l;
      IntStream.range(0, net.width(l))
          .forEach(
              to -> {
                subjects.add(new Subject.Bias(layer, to));
                IntStream.range(0, net.width(layer - 1))
                    .forEach(from -> subjects.add(new Subject.Edge(layer, to, from)));
              });
    }
    return subjects;
  }

  private static List<Subject.Neuron> neurons(MomentView moment) {
    Network net = moment.trace().before().network();
    return IntStream.rangeClosed(1, net.depth())
        .boxed()
        .flatMap(l -> IntStream.range(0, net.width(l)).mapToObj(i -> new Subject.Neuron(l, i)))
        .toList();
  }

  private static String text(Figure figure) {
    List<String> texts = new ArrayList<>(List.of(figure.title(), figure.description()));
    figure.marks().stream().flatMap(WithheldNumbersTest::text).forEach(texts::add);
    return String.join("\n", texts);
  }

  private static Stream<String> text(Mark mark) {
    return switch (mark) {
      case TextMark label ->
          Stream.of(String.join("", label.spans().stream().map(span -> span.text()).toList()));
      case FormulaMark formula ->
          Stream.of(formula.text(), formula.latex().replaceAll("\\\\term\\{\\d+}\\{", ""));
      case Mark _ -> Stream.empty();
    };
  }
}
