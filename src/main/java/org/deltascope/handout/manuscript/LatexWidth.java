package org.deltascope.handout.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses how wide LaTeX is once it is typeset, to tell where a line is to be broken. */
final class LatexWidth {
  private static final Pattern GAP =
      Pattern.compile("\\\\underline\\{\\\\rule\\{0pt}\\{2.6ex}\\\\hspace\\{(\\d+)\\.\\d+em}}");
  private static final Pattern OVER = Pattern.compile("\\\\frac\\{[^{}]*}");

  /**
   * What stands over a fraction's line is seldom wider than what is below it, unless it is long.
   */
  private static final int SHORT = 24;

  private static final Pattern FORM =
      Pattern.compile(
          "\\\\(?:frac|underbrace|textstyle|mathbf|textit|mathrm|mathsf|text|[Bb]igg?[lr]|[cv]dots|underset|phantom|,|:|;)");
  private static final Pattern SIGN = Pattern.compile("\\\\[A-Za-z]+");
  private static final Pattern SILENT = Pattern.compile("[_^{}& ]");

  private LatexWidth() {}

  /** {@return about how many characters wide a formula is} */
  static int of(String latex) {
    String text =
        GAP.matcher(latex).replaceAll(gap -> "x".repeat(2 * Integer.parseInt(gap.group(1))));
    text =
        OVER.matcher(text)
            .replaceAll(
                over ->
                    over.end() - over.start() < SHORT
                        ? ""
                        : Matcher.quoteReplacement(over.group()));
    text = FORM.matcher(text).replaceAll("");
    text = SIGN.matcher(text).replaceAll("x");
    return SILENT.matcher(text).replaceAll("").length();
  }
}
