package org.deltascope.formula.parse;

import java.util.List;
import java.util.regex.Pattern;

/** How people write that a matrix is transposed, as something that is raised. */
final class RaisedTranspose {
  private static final String SPACES = "(?:\\s|\\\\[!,;: ])*";

  /** T upright, slanted or without serifs, or ⊤. */
  private static final String SIGN =
      "(?:T|⊤|ᵀ|\\\\(?:top|intercal)(?![A-Za-z])"
          + "|\\\\(?:mathsf|mathrm|mathbf|mathit|mathtt|text|textsf|textrm|operatorname)"
          + "\\s*(?:\\{\\s*T\\s*}|T(?![A-Za-z]))"
          + "|\\\\rm\\s+T)";

  /** Behind a layer in the same braces, as in W^{(2)T}; what is before it is behind already. */
  static final String BEHIND_LAYER = "\\s*,?" + SPACES + SIGN + SPACES + "}";

  /** After a caret, alone or in braces; and as NumPy and PyTorch have it. */
  static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("\\^" + SPACES + "\\{" + SPACES + SIGN + SPACES + "}"),
          Pattern.compile("\\^" + SPACES + SIGN),
          Pattern.compile("\\.T(?![A-Za-z0-9_(])"),
          Pattern.compile(BEHIND_LAYER));

  private RaisedTranspose() {}
}
