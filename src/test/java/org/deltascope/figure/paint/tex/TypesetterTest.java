package org.deltascope.figure.paint.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.FormulaLayout;
import org.junit.jupiter.api.Test;

class TypesetterTest {
  private final Typesetter typesetter = new Typesetter(2);

  @Test
  void a_formula_grows_with_its_size() {
    FormulaLayout small = typesetter.measure("\\frac{a}{b}", 10);
    FormulaLayout large = typesetter.measure("\\frac{a}{b}", 30);

    assertThat(large.width()).isCloseTo(3 * small.width(), within(1e-9));
    assertThat(large.height()).isCloseTo(3 * small.height(), within(1e-9));
  }

  @Test
  void a_term_has_a_box_inside_the_formula() {
    FormulaLayout layout = typesetter.measure("a + \\term{7}{W^{2}} + b", 20);
    double overshoot = 0.03 * 20;
    Bounds whole =
        new Bounds(0, -layout.ascent(), layout.width(), layout.height()).inflate(overshoot);

    assertThat(layout.term(7)).hasValueSatisfying(box -> assertThat(whole.contains(box)).isTrue());
    assertThat(layout.term(7)).hasValueSatisfying(box -> assertThat(box.x()).isGreaterThan(20));
  }

  @Test
  void the_box_of_a_term_holds_the_terms_inside_it() {
    FormulaLayout layout = typesetter.measure("\\term{0}{(\\term{1}{x} + \\term{2}{y})}", 20);
    Bounds outer = layout.term(0).orElseThrow();

    assertThat(outer.contains(layout.term(1).orElseThrow())).isTrue();
    assertThat(outer.contains(layout.term(2).orElseThrow())).isTrue();
  }

  @Test
  void a_term_that_holds_only_terms_has_a_box() {
    FormulaLayout layout = typesetter.measure("\\term{0}{\\term{1}{x}}", 20);

    assertThat(layout.term(0)).isEqualTo(layout.term(1)).isPresent();
  }

  @Test
  void marking_a_term_moves_nothing() {
    double plain = typesetter.measure("(z^{1}) = a W b", 20).width();
    double marked =
        typesetter.measure("(\\term{0}{z^{1}}) \\term{1}{=} a \\term{2}{W} b", 20).width();

    assertThat(marked).isCloseTo(plain, within(1e-4));
  }

  @Test
  void a_term_in_a_matrix_has_the_box_of_its_entry() {
    FormulaLayout layout =
        typesetter.measure(
            "\\begin{pmatrix} 1 & 2 \\\\ \\term{0}{3} & \\term{1}{4} \\end{pmatrix}", 20);
    Bounds three = layout.term(0).orElseThrow();
    Bounds four = layout.term(1).orElseThrow();

    assertThat(three.right()).isLessThan(four.x());
    assertThat(three.bottom()).as("the second row lies below the axis").isGreaterThan(0);
  }

  @Test
  void a_superscript_leaves_no_gap_behind_it() {
    double gap =
        typesetter.measure("z^{1}", 1).width()
            - typesetter.measure("\\term{0}{z^{1}}", 1).term(0).orElseThrow().right();

    assertThat(gap).as("in em").isLessThan(0.15);
  }

  @Test
  void braces_that_are_escaped_do_not_end_a_term() {
    assertThat(typesetter.measure("\\term{0}{\\{x\\}} + y", 20).term(0)).isPresent();
  }

  @Test
  void what_cannot_be_typeset_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> typesetter.measure("\\nonsense{x}", 20))
        .withMessageContaining("\\nonsense{x}");
  }

  @Test
  void a_term_without_an_end_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> typesetter.measure("\\term{3}{x", 20))
        .withMessageContaining("term 3 has no closing brace");
  }

  @Test
  void a_term_without_a_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> typesetter.measure("\\term{x}{y}", 20))
        .withMessageContaining("character 1");
  }

  @Test
  void formulas_that_were_dropped_from_the_cache_come_out_the_same() {
    FormulaLayout first = typesetter.measure("x", 10);
    for (String other : new String[] {"a", "b", "c"}) {
      typesetter.measure(other, 10);
    }

    assertThat(typesetter.measure("x", 10)).isEqualTo(first);
  }
}
