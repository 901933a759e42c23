package org.deltascope.document.paste;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.source.SourceLocation;

/**
 * The text of a matrix without what is written around it.
 *
 * @param readings its cells, in every way in which they can be told apart
 * @param factor what each number is multiplied by, as MATLAB shows it; empty for none
 * @param isTransposed whether it is written as the transpose of what it shows
 */
record MatrixText(List<List<List<String>>> readings, String factor, boolean isTransposed) {

  /** {@code W = np.array(}, {@code Parameter containing: tensor(}, or nothing. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\s*(?:Parameter containing:\\s*)?(?:[A-Za-z_][\\w.]*\\s*=\\s*)?"
              + "(?:[A-Za-z_][\\w.]*\\s*\\(\\s*)*(?=[\\[{])");

  /** {@code , dtype=torch.float64, grad_fn=<AddBackward0>)}, a transposition, a semicolon. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<t1>'|\\.T\\b|\\.t\\(\\))?(?:\\s*,\\s*[a-z_]+\\s*=\\s*[^,\\[\\]{}=]+)*\\s*\\)*"
              + "(?<t2>'|\\.T\\b|\\.t\\(\\))?\\s*[;,.]?\\s*");

  /** {@code W =} alone on the line above. */
  private static final Pattern TITLE = Pattern.compile("\\s*[A-Za-z_]\\w*\\s*=\\s*");

  /** {@code 1.0e+03 *} alone on a line. */
  private static final Pattern FACTOR =
      Pattern.compile("\\R?[ \\t]*(?<factor>\\d\\.?\\d*e[+-]?\\d+)[ \\t]*\\*[ \\t]*\\R");

  static MatrixText of(String pasted) throws UnreadableMatrixException {
    String text = pasted.replace("\uFEFF", "");
    Matcher before = BEFORE.matcher(text);
    if (before.lookingAt()) {
      Nested nested = new Nested(text, before.end());
      List<List<List<String>>> readings = nested.readings();
      Matcher after = AFTER.matcher(text).region(nested.end(), text.length());
      if (!after.matches()) {
        throw new UnreadableMatrixException(
            "found %s after the matrix, expected one matrix"
                .formatted(SourceLocation.quote(text.substring(nested.end()).strip())));
      }
      return new MatrixText(readings, "", after.group("t1") != null || after.group("t2") != null);
    }
    Matcher title = TITLE.matcher(text);
    String rows = title.lookingAt() ? text.substring(title.end()) : text;
    Matcher factor = FACTOR.matcher(rows);
    return factor.lookingAt()
        ? new MatrixText(
            Lines.readings(rows.substring(factor.end())), factor.group("factor"), false)
        : new MatrixText(Lines.readings(rows), "", false);
  }
}
