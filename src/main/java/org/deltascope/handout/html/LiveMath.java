package org.deltascope.handout.html;

import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.NumberTags;
import org.deltascope.handout.live.DerivationNumbers;
import org.deltascope.handout.live.LiveNumbers;
import org.deltascope.handout.live.ValidWhile;
import org.deltascope.handout.work.Source;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * Where the numbers of a block come from, on a page that computes.
 *
 * @param numbers of the page; empty where it does not compute
 * @param source whose numbers the block shows
 */
record LiveMath(Optional<LiveNumbers> numbers, Source source) {

  /** {@return that of a page that does not compute} */
  static LiveMath none() {
    return new LiveMath(Optional.empty(), Source.NONE);
  }

  /** {@return the same for the numbers of another source} */
  LiveMath of(Source other) {
    return new LiveMath(numbers, other);
  }

  Optional<String> entry(Operand operand, int row, int column) {
    return numbers.map(all -> all.entry(operand, row, column, source).orElse(LiveNumbers.UNKNOWN));
  }

  LiveDerivation derivation(Derivation derivation) {
    return new LiveDerivation(
        numbers.map(_ -> DerivationNumbers.of(derivation, source.sample())),
        numbers.map(all -> all.trace(source)));
  }

  /** {@return the attribute of a step whose form depends on its numbers; else nothing} */
  String of(Trace trace, Step step) {
    return numbers
        .flatMap(_ -> new ValidWhile(trace).of(step))
        .map(condition -> " data-while=\"%s\"".formatted(XmlText.literal(condition)))
        .orElse("");
  }

  /** {@return what is noted in a formula: the number of the update, to which β is raised} */
  NumberTags tags(Statement statement) {
    if (numbers.isEmpty()) {
      return NumberTags.none();
    }
    return DerivationNumbers.of(statement)::of;
  }
}
