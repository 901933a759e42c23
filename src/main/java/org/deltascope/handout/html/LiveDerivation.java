package org.deltascope.handout.html;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.NumberTags;
import org.deltascope.handout.live.DerivationNumbers;

/**
 * The attributes of a derivation that its page's script computes anew; none on a page that does not
 * compute.
 *
 * @param numbers where its numbers come from
 */
record LiveDerivation(Optional<DerivationNumbers> numbers) implements NumberTags {

  @Override
  public Optional<String> of(Expr.Num number) {
    return numbers.flatMap(known -> known.of(number));
  }

  /** {@return the attribute of all its lines} */
  String ofWhole() {
    return attribute("calc", Optional.of(""));
  }

  String ofAside() {
    return ofWhole();
  }

  /** {@return the attribute of a line that is computed with a calculator, if it can be} */
  String of(Expr side) {
    return attribute("line", numbers.map(known -> known.line(side)));
  }

  /** {@return the attribute of the line with the result} */
  String ofResult(Expr side) {
    return attribute("result", numbers.map(known -> known.line(side)));
  }

  private String attribute(String name, Optional<String> value) {
    return numbers.isEmpty()
        ? ""
        : value.map(text -> " data-%s=\"%s\"".formatted(name, XmlText.literal(text))).orElse("");
  }
}
