package org.deltascope.formula.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;

/** Turns equations of another convention back. */
class EquatedTest {
  private static final int DEPTH = 60;
  private static final Expr DELTA = Exprs.all(Kind.ERROR, 1);
  private static final Expr OUTPUT = Exprs.all(Kind.ACTIVATION, 1);
  private static final Expr TARGET = Exprs.all(Kind.TARGET, 0);

  @Test
  void a_sign_meets_the_one_of_the_letter_however_deep_it_stands() {
    assertMeets(new Expr.Negative(OUTPUT), OUTPUT);
  }

  @Test
  void a_difference_takes_the_sign_of_the_letter_in_however_deep_it_stands() {
    assertMeets(Exprs.minus(TARGET, OUTPUT), Exprs.minus(OUTPUT, TARGET));
  }

  private static void assertMeets(Expr written, Expr meant) {
    Equated expected = new Equated(DELTA, nested(meant));
    Equated plain =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Equated.of(new Expr.Negative(DELTA), nested(written)));
    assertThat(plain).isEqualTo(expected);
  }

  private static Expr nested(Expr innermost) {
    UnaryOperator<Expr> half = expr -> new Expr.Quotient(expr, Exprs.num(2));
    return Stream.iterate(innermost, half).skip(DEPTH).findFirst().orElseThrow();
  }
}
