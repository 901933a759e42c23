package org.deltascope.formula.parse;

import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.text.Scripts;

/**
 * Reads exponents of raised characters, as in z² and e⁻ᵗ.
 *
 * @param cursor in the text
 * @param vocabulary of the network
 */
record RaisedText(TextCursor cursor, Vocabulary vocabulary) {

  /** {@return the expression that is raised here, if it is one; then it is behind} */
  Optional<Expr> read() {
    Map<Integer, String> raised = Scripts.raised();
    int start = cursor.position();
    String run = cursor.run(raised::containsKey);
    StringBuilder plain = new StringBuilder(" ".repeat(start));
    run.chars().forEach(c -> plain.append(raised.get(c)));
    Optional<Expr> exponent = run.isEmpty() ? Optional.empty() : expression(plain.toString());
    if (exponent.isEmpty()) {
      cursor.moveTo(start);
    }
    return exponent;
  }

  private Optional<Expr> expression(String text) {
    return new FormulaParser(vocabulary).parse(text)
                instanceof ParsedFormula(_, var left, _, var right, _)
            && left.isEmpty()
        ? Optional.of(right.getFirst())
        : Optional.empty();
  }
}
