package org.deltascope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMeasureTest {
  private static final Ink INK = Ink.of(Role.TEXT);
  private final TextMeasure measure = new TextMeasure(new Fonts());

  @Test
  void twice_the_size_is_twice_as_wide() {
    List<Span> spans = List.of(span("∂L/∂w = 0.0822", Script.NORMAL));

    assertThat(measure.width(spans, 24)).isCloseTo(2 * measure.width(spans, 12), within(1e-9));
  }

  @Test
  void a_label_aligned_at_its_end_ends_there() {
    Bounds bounds = measure.bounds(label(Align.END, Rise.BASELINE, span("0.5", Script.NORMAL)));

    assertThat(bounds.right()).isCloseTo(100, within(1e-9));
  }

  @Test
  void the_digits_of_a_label_aligned_at_its_middle_are_centred() {
    Run run = measure.runs(label(Align.MIDDLE, Rise.MIDDLE, span("8", Script.NORMAL))).getFirst();

    assertThat(run.x() + run.width() / 2).isCloseTo(100, within(1e-9));
    assertThat(run.y() - measure.capHeight(12) / 2).isCloseTo(50, within(1e-9));
  }

  @Test
  void a_subscript_stands_below_the_baseline_and_is_smaller() {
    List<Run> runs =
        measure.runs(
            label(Align.START, Rise.BASELINE, span("w", Script.NORMAL), span("5", Script.SUB)));

    assertThat(runs.get(1).y()).isGreaterThan(runs.get(0).y());
    assertThat(runs.get(1).size()).isLessThan(runs.get(0).size());
    assertThat(runs.get(1).x()).isCloseTo(runs.get(0).x() + runs.get(0).width(), within(1e-9));
  }

  @Test
  void a_subscript_after_a_superscript_stands_under_it() {
    List<Run> runs =
        measure.runs(
            label(
                Align.START,
                Rise.BASELINE,
                span("z", Script.NORMAL),
                span("12", Script.SUPER),
                span("1", Script.SUB),
                span("=", Script.NORMAL)));

    assertThat(runs.get(2).x()).isEqualTo(runs.get(1).x());
    assertThat(runs.get(3).x())
        .as("what follows stands after the wider of the two")
        .isCloseTo(runs.get(1).x() + runs.get(1).width(), within(1e-9));
  }

  @Test
  void a_character_the_typeface_lacks_is_taken_from_another() {
    List<Run> runs = measure.runs(label(Align.START, Rise.BASELINE, span("δ✔δ", Script.NORMAL)));

    assertThat(runs).extracting(Run::text).containsExactly("δ", "✔", "δ");
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
    List<Run> runs =
        measure.runs(label(Align.START, Rise.BASELINE, span("a עמר 1 ב b", Script.NORMAL)));

    assertThat(runs).extracting(Run::text).containsExactly("a ", "עמר 1 ב", " b");
    assertThat(runs).extracting(Run::rightToLeft).containsExactly(false, true, false);
  }

  @Test
  void letters_that_join_are_narrower_than_each_alone() {
    double lam = measure.width(List.of(span("ل", Script.NORMAL)), 12);
    double alef = measure.width(List.of(span("ا", Script.NORMAL)), 12);

    assertThat(measure.width(List.of(span("لا", Script.NORMAL)), 12)).isLessThan(lam + alef);
  }

  @Test
  void the_first_letter_of_what_is_written_from_right_to_left_stands_at_its_right_end() {
    Run run = measure.runs(label(Align.START, Rise.BASELINE, span("או", Script.NORMAL))).getFirst();
    Run first =
        measure.runs(label(Align.START, Rise.BASELINE, span("א", Script.NORMAL))).getFirst();

    double left = run.x() + run.width() - first.width();
    assertThat(run.outline().intersects(left, 0, first.width(), 100)).isTrue();
    assertThat(run.outline().getBounds2D().getMaxX())
        .isCloseTo(left - first.x() + first.outline().getBounds2D().getMaxX(), within(1e-3));
  }

  @Test
  void what_no_font_of_the_program_has_is_as_wide_on_every_machine() {
    TextMeasure bundled = new TextMeasure(Fonts.bundled());
    List<Run> runs =
        bundled.runs(label(Align.START, Rise.BASELINE, span("a温度\u0001🦊", Script.NORMAL)));

    assertThat(runs).extracting(Run::text).containsExactly("a", "温度\u0001🦊");
    assertThat(runs.get(1).typeface()).isEmpty();
    assertThat(runs.get(1).width()).isEqualTo(36);
  }

  private static Span span(String text, Script script) {
    return new Span(text, FontStyle.REGULAR, script, INK);
  }

  private static Label label(Align align, Rise rise, Span... spans) {
    return new Label(new Point(100, 50), align, rise, List.of(spans), 12, Subject.none());
  }
}
