package org.deltascope.handout.html;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.NumberTags;
import org.deltascope.handout.live.DerivationNumbers;
import org.deltascope.trace.Trace;

/**
 * The attributes of a derivation that its page's script computes anew; none on a page that does not
 * compute.
 *
 * @param numbers where its numbers come from
 * @param trace the update, on a page that computes
 */
record LiveDerivation(Optional<DerivationNumbers> numbers, Optional<Trace> trace)
    implements NumberTags {

  @Override
  public Optional<String> of(Expr.Num number) {
    return numbers.flatMap(known -> known.of(number));
  }

  /** {@return the attribute of all lines that lead to a number} */
  String of(Calculation calculation) {
    return attribute(
        "calc",
        numbers.map(known -> known.condition(calculation.left(), trace.orElseThrow()).orElse("")));
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
