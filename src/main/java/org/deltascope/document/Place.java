package org.deltascope.document;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.deltascope.formula.Escaped;

/**
 * A place in a document, for messages. Its path is put together only when something is said about
 * it, for a document has millions of places.
 *
 * @param file as the user named it
 * @param written the path of keys, empty at the top
 */
record Place(String file, Supplier<String> written) {

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final int LONGEST = 60;

  static Place top(String file) {
    return new Place(file, () -> "");
  }

  /** {@return the path of keys, empty at the top} */
  String path() {
    return written.get();
  }

  Place key(String key) {
    return new Place(
        file, () -> path() + (isPlain(key) ? separator() + key : "[" + quote(key) + "]"));
  }

  Place index(int index) {
    return new Place(file, () -> path() + "[" + index + "]");
  }

  /** {@return whether a key can be written without quotes, as all keys of the format can} */
  static boolean isPlain(String key) {
    return key.length() <= LONGEST && PLAIN_KEY.matcher(key).matches();
  }

  private String separator() {
    return path().isEmpty() ? "" : ".";
  }

  /** Refuses to call anything by a name that is too long. */
  void requireName(String name) throws DocumentException {
    int length = name.codePointCount(0, name.length());
    if (length > Limits.NAME) {
      throw error(
          String.format(Locale.ROOT, "a name of %,d characters", length), "at most " + Limits.NAME);
    }
  }

  DocumentException error(String found, String expected) {
    return new DocumentException(file, path(), found, expected);
  }

  /** {@return a text, or the beginning of a long one} */
  static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** {@return the text in quotes, on one line and not too long} */
  static String quote(String text) {
    return '"' + Escaped.of(brief(text)) + '"';
  }
}
