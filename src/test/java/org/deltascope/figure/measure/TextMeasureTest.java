package org.deltascope.figure.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.ScriptLevel;
import org.deltascope.figure.style.VerticalAlign;
import org.junit.jupiter.api.Test;

class TextMeasureTest {
  private static final Ink INK = Ink.of(Role.TEXT);
  private final TextMeasure measure = new TextMeasure(new Fonts());

  @Test
  void twice_the_size_is_twice_as_wide() {
    List<Span> spans = List.of(span("∂L/∂w = 0.0822", ScriptLevel.NORMAL));

    assertThat(measure.width(spans, 24)).isCloseTo(2 * measure.width(spans, 12), within(1e-9));
  }

  @Test
  void a_label_aligned_at_its_end_ends_there() {
    Bounds bounds =
        measure.bounds(
            label(HorizontalAlign.END, VerticalAlign.BASELINE, span("0.5", ScriptLevel.NORMAL)));

    assertThat(bounds.right()).isCloseTo(100, within(1e-9));
  }

  @Test
  void the_digits_of_a_label_aligned_at_its_middle_are_centred() {
    TextRun run =
        measure
            .runs(
                label(HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, span("8", ScriptLevel.NORMAL)))
            .getFirst();

    assertThat(run.x() + run.width() / 2).isCloseTo(100, within(1e-9));
    assertThat(run.y() - measure.capHeight(12) / 2).isCloseTo(50, within(1e-9));
  }

  @Test
  void a_subscript_stands_below_the_baseline_and_is_smaller() {
    List<TextRun> runs =
        measure.runs(
            label(
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                span("w", ScriptLevel.NORMAL),
                span("5", ScriptLevel.SUB)));

    assertThat(runs.get(1).y()).isGreaterThan(runs.get(0).y());
    assertThat(runs.get(1).size()).isLessThan(runs.get(0).size());
    assertThat(runs.get(1).x()).isCloseTo(runs.get(0).x() + runs.get(0).width(), within(1e-9));
  }

  @Test
  void a_subscript_after_a_superscript_stands_under_it() {
    List<TextRun> runs =
        measure.runs(
            label(
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                span("z", ScriptLevel.NORMAL),
                span("12", ScriptLevel.SUPER),
                span("1", ScriptLevel.SUB),
                span("=", ScriptLevel.NORMAL)));

    assertThat(runs.get(2).x()).isEqualTo(runs.get(1).x());
    assertThat(runs.get(3).x())
        .as("what follows stands after the wider of the two")
        .isCloseTo(runs.get(1).x() + runs.get(1).width(), within(1e-9));
  }

  @Test
  void a_character_the_typeface_lacks_is_taken_from_another() {
    List<TextRun> runs =
        measure.runs(
            label(HorizontalAlign.START, VerticalAlign.BASELINE, span("δ✔δ", ScriptLevel.NORMAL)));

    assertThat(runs).extracting(TextRun::text).containsExactly("δ", "✔", "δ");
    assertThat(runs.get(1).font().getFamily()).isNotEqualTo(runs.get(0).font().getFamily());
  }

  @Test
  void every_character_the_window_writes_has_a_glyph_in_every_cut() {
    Fonts fonts = new Fonts();
    for (FontStyle style : FontStyle.values()) {
      "0123456789.−+×·=→←≈∂∇δησφΣ∑⊙ᵀ₁₂²′|½√∞ABCxyzw…’“”✓✗▶"
          .codePoints()
          .forEach(
              c ->
                  assertThat(fonts.face(style, c).has(c))
                      .as("%s in %s", Character.toString(c), style)
                      .isTrue());
    }
  }

  @Test
  void what_is_written_from_right_to_left_is_one_run_of_its_own() {
    List<TextRun> runs =
        measure.runs(
            label(
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                span("a עמר 1 ב b", ScriptLevel.NORMAL)));

    assertThat(runs).extracting(TextRun::text).containsExactly("a ", "עמר 1 ב", " b");
    assertThat(runs).extracting(TextRun::rightToLeft).containsExactly(false, true, false);
  }

  @Test
  void letters_that_join_are_narrower_than_each_alone() {
    double lam = measure.width(List.of(span("ل", ScriptLevel.NORMAL)), 12);
    double alef = measure.width(List.of(span("ا", ScriptLevel.NORMAL)), 12);

    assertThat(measure.width(List.of(span("لا", ScriptLevel.NORMAL)), 12)).isLessThan(lam + alef);
  }

  @Test
  void the_first_letter_of_what_is_written_from_right_to_left_stands_at_its_right_end() {
    TextRun run =
        measure
            .runs(
                label(
                    HorizontalAlign.START, VerticalAlign.BASELINE, span("או", ScriptLevel.NORMAL)))
            .getFirst();
    TextRun first =
        measure
            .runs(
                label(HorizontalAlign.START, VerticalAlign.BASELINE, span("א", ScriptLevel.NORMAL)))
            .getFirst();

    double left = run.x() + run.width() - first.width();
    assertThat(run.outline().intersects(left, 0, first.width(), 100)).isTrue();
    assertThat(run.outline().getBounds2D().getMaxX())
        .isCloseTo(left - first.x() + first.outline().getBounds2D().getMaxX(), within(1e-3));
  }

  @Test
  void what_no_font_of_the_program_has_is_as_wide_on_every_machine() {
    TextMeasure bundled = new TextMeasure(Fonts.bundled());
    List<TextRun> runs =
        bundled.runs(
            label(
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                span("a温度\u0001🦊", ScriptLevel.NORMAL)));

    assertThat(runs).extracting(TextRun::text).containsExactly("a", "温度\u0001🦊");
    assertThat(runs.get(1).typeface()).isEmpty();
    assertThat(runs.get(1).width()).isEqualTo(36);
  }

  private static Span span(String text, ScriptLevel script) {
    return new Span(text, FontStyle.REGULAR, script, INK);
  }

  private static TextMark label(HorizontalAlign align, VerticalAlign rise, Span... spans) {
    return new TextMark(new Point(100, 50), align, rise, List.of(spans), 12, Subject.none());
  }
}
