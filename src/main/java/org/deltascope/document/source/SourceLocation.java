package org.deltascope.document.source;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.deltascope.formula.text.Escaped;

/**
 * A place in a document, for messages. Its path is put together only when something is said about
 * it, for a document has millions of places.
 *
 * @param file as the user named it
 * @param written the path of keys, empty at the top
 */
public record SourceLocation(String file, Supplier<String> written) {

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final int LONGEST = 60;

  public static SourceLocation top(String file) {
    return new SourceLocation(file, () -> "");
  }

  /** {@return the path of keys, empty at the top} */
  public String path() {
    return written.get();
  }

  public SourceLocation key(String key) {
    return new SourceLocation(
        file, () -> path() + (isPlain(key) ? separator() + key : "[" + quote(key) + "]"));
  }

  public SourceLocation index(int index) {
    return new SourceLocation(file, () -> path() + "[" + index + "]");
  }

  /** {@return whether a key can be written without quotes, as all keys of the format can} */
  public static boolean isPlain(String key) {
    return key.length() <= LONGEST && PLAIN_KEY.matcher(key).matches();
  }

  private String separator() {
    return path().isEmpty() ? "" : ".";
  }

  /** Refuses to call anything by a name that is too long. */
  public void requireName(String name) throws DocumentException {
    int length = name.codePointCount(0, name.length());
    if (length > Limits.NAME) {
      throw error(
          String.format(Locale.ROOT, "a name of %,d characters", length), "at most " + Limits.NAME);
    }
  }

  public DocumentException error(String found, String expected) {
    return new DocumentException(file, path(), found, expected);
  }

  /** {@return a text, or the beginning of a long one} */
  public static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** {@return the text in quotes, on one line and not too long} */
  public static String quote(String text) {
    return '"' + Escaped.of(brief(text)) + '"';
  }
}
