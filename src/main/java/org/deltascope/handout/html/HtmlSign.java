package org.deltascope.handout.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.text.XmlText;
import org.deltascope.formula.writing.Mathml;

/** Writes what stands between matrices as MathML. */
final class HtmlSign {
  private static final Pattern PIECES = Pattern.compile("[A-Za-zη]+(?: [A-Za-z]+)*|\\d+|[^\\s]");

  private HtmlSign() {}

  /** {@return such as = σ( or = mean over the samples of} */
  static String of(MatrixEquation.Sign sign) {
    StringBuilder elements = new StringBuilder();
    Matcher piece = PIECES.matcher(sign.text());
    while (piece.find()) {
      String text = XmlText.literal(piece.group());
      elements.append(
          switch (text) {
            case "σ", "η", "λ" -> "<mi>" + text + "</mi>";
            case "(" -> "<mo class=\"tall\" stretchy=\"false\" form=\"prefix\">(</mo>";
            case ")" -> "<mo class=\"tall\" stretchy=\"false\" form=\"postfix\">)</mo>";
            case "," -> "<mo>,</mo>";
            case String word when Character.isLetter(word.charAt(0)) ->
                "<mtext>\u00A0" + word + "\u00A0</mtext>";
            case String number when Character.isDigit(number.charAt(0)) ->
                "<mn>" + number + "</mn>";
            case String operator -> Mathml.operator(operator);
          });
    }
    return elements.toString();
  }
}
