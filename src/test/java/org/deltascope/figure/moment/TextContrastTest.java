package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Luminance;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What steps back in a figure can still be read: WCAG 2.2 asks 4.5 of text. */
class TextContrastTest {
  private static final double LEAST = 4.5;

  private final Figures figures =
      new Figures(new TextMeasure(Fonts.bundled()), new Typesetter(2_000));

  static List<String> lessons() {
    return Lessons.ids();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_text_of_every_step_can_be_read_on_its_ground(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    MomentView first = first(document);
    List<String> pale = new ArrayList<>();
    int texts = 0;
    for (int step = 0; step < first.trace().steps().size(); step++) {
      for (FigureKind kind : FigureKind.values()) {
        Figure figure = figures.of(kind, first.at(Moment.whole(0, step)), kind.defaultWidth());
        for (Theme theme : Theme.values()) {
          texts += check(figure, theme, pale);
        }
      }
    }
    assertThat(texts).isPositive();
    assertThat(pale.stream().distinct()).isEmpty();
  }

  private static int check(Figure figure, Theme theme, List<String> pale) {
    int texts = 0;
    List<Mark> below = new ArrayList<>();
    for (Mark mark : figure.marks()) {
      int ground = ground(mark, below, theme);
      for (Ink ink : inks(mark).toList()) {
        texts++;
        int color = over(theme.argb(ink.role()), ink.opacity(), ground);
        double contrast = Luminance.contrast(color & 0xFFFFFF, ground & 0xFFFFFF);
        if (contrast < LEAST) {
          pale.add("%s, %s: %s has %.2f".formatted(figure.title(), theme, said(mark), contrast));
        }
      }
      below.add(mark);
    }
    return texts;
  }

  private static Stream<Ink> inks(Mark mark) {
    return switch (mark) {
      case TextMark text -> text.spans().stream().map(Span::ink);
      case FormulaMark formula ->
          Stream.concat(Stream.of(formula.ink()), formula.terms().stream().map(Term::ink));
      default -> Stream.empty();
    };
  }

  private static String said(Mark mark) {
    return mark instanceof TextMark text ? text.text() : mark.toString();
  }

  private static int ground(Mark mark, List<Mark> below, Theme theme) {
    int color = theme.argb(Role.BACKGROUND);
    Point at =
        switch (mark) {
          case TextMark text -> text.anchor();
          case FormulaMark formula -> formula.origin();
          default -> new Point(0, 0);
        };
    for (Mark ground : below) {
      Ink fill =
          switch (ground) {
            case BoxMark box when box.bounds().contains(at) -> box.fill();
            case DiscMark disc when disc.bounds().contains(at) -> disc.fill();
            default -> Ink.none();
          };
      color = over(theme.argb(fill.role()), fill.opacity(), color);
    }
    return color;
  }

  private static int over(int color, double opacity, int ground) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double above = color >> shift & 255;
      double below = ground >> shift & 255;
      mixed |= (int) Math.round(opacity * above + (1 - opacity) * below) << shift;
    }
    return mixed;
  }

  private static MomentView first(Document document) {
    Experiment experiment = document.experiment();
    History history = new History(experiment);
    return new MomentView(
        document.title(),
        WrittenMoment.of(
            history.trace(0),
            Moment.whole(0, 0),
            SampleSelection.first(),
            Names.of(experiment.network(), document.inputNames()),
            Numerals.rounded(new Digits(4))),
        history.losses(),
        Subject.none());
  }
}
