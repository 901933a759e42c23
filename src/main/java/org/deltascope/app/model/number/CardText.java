package org.deltascope.app.model.number;

import java.util.Optional;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.formula.number.Digits;

/**
 * What is said of a number that is held.
 *
 * @param name such as w₅
 * @param spoken such as "weight w₅ from h₁ to o₁"
 * @param value what it is
 * @param now the same as it is written
 * @param was as it was written, where it was another
 * @param restores what putting it back does
 * @param loss before and now, where anything was changed that it depends on
 * @param forecast how far the loss has come, beside what the gradient said
 */
public record CardText(
    String name,
    String spoken,
    double value,
    String now,
    Optional<String> was,
    String restores,
    Optional<String> loss,
    Optional<String> forecast) {

  private static final int LONGEST = 9;

  /**
   * {@return what is said of a number at a moment}
   *
   * @param shown the moment
   * @param number the number
   */
  public static CardText of(ViewState shown, HeldNumber number) {
    Digits digits = shown.session().look().digits();
    Optional<String> was = number.was().map(before -> text(before, digits));
    Optional<WhatIf> whatIf =
        number.place() instanceof NumberPlace.OfSetting
                || number.place() instanceof NumberPlace.OfActivation
                || was.isEmpty()
                || shown.session().isAsked()
            ? Optional.empty()
            : shown.was().flatMap(before -> WhatIf.of(before, shown.trace()));
    return new CardText(
        number.name(),
        number.spoken(),
        number.now().value(),
        text(number.now(), digits),
        was,
        was.map(before -> "Put %s back to %s".formatted(number.name(), before)).orElse(""),
        whatIf.map(it -> "L %s → %s".formatted(digits.text(it.before()), digits.text(it.after()))),
        whatIf.map(
            it ->
                "ΔL %s, %s %s"
                    .formatted(
                        signed(it.change(), digits),
                        it.numbers() > 1 ? "Σ g·Δ" : "g·Δ" + letter(number.place()),
                        signed(it.forecast(), digits))));
  }

  private static String letter(NumberPlace place) {
    return switch (place) {
      case NumberPlace.OfWeight _ -> "w";
      case NumberPlace.OfBias _ -> "b";
      case NumberPlace.OfInput _ -> "x";
      case NumberPlace.OfTarget _ -> "t";
      case NumberPlace.OfActivation _, NumberPlace.OfSetting _ -> "";
    };
  }

  static String text(TypedNumber number, Digits digits) {
    return number.text().length() <= LONGEST
        ? number.text().replace('-', '−')
        : digits.text(number.value());
  }

  private static String signed(double value, Digits digits) {
    return value > 0 ? "+" + digits.text(value) : digits.text(value);
  }
}
