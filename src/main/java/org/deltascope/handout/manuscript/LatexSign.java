package org.deltascope.handout.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.text.LatexText;

/** Writes what stands between matrices as LaTeX. */
final class LatexSign {
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]+(?: [A-Za-z]+)*");

  private LatexSign() {}

  /**
   * {@return such as = σ( or = mean over the samples of: words are upright, and parentheses are as
   * high as the matrices}
   *
   * @param sign between matrices
   * @param rows of the highest matrix
   */
  static String of(MatrixEquation.Sign sign, int rows) {
    String text = sign.text();
    StringBuilder latex = new StringBuilder();
    Matcher words = WORDS.matcher(text);
    int at = 0;
    while (words.find()) {
      if (!LatexText.isFunction(words.group())) {
        latex.append(grown(text.substring(at, words.start()), rows));
        latex.append("\\text{").append(words.group()).append('}');
        at = words.end();
      }
    }
    return latex.append(grown(text.substring(at), rows)).toString();
  }

  private static String grown(String signs, int rows) {
    String size =
        switch (rows) {
          case 1 -> "\\big";
          case 2 -> "\\Big";
          case 3 -> "\\bigg";
          default -> "\\Bigg";
        };
    return LatexText.formula(signs)
        .replace("(", size + "l(")
        .replace(")", size + "r)")
        .replace("\\Vert", size + "\\Vert")
        .replace(",", ",\\quad");
  }
}
