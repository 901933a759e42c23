package org.deltascope.document;

import java.util.regex.Pattern;

/**
 * A place in a document, for messages.
 *
 * @param file as the user named it
 * @param path of keys, empty at the top
 */
record Place(String file, String path) {

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final int LONGEST = 60;

  static Place top(String file) {
    return new Place(file, "");
  }

  Place key(String key) {
    if (!PLAIN_KEY.matcher(key).matches()) {
      return new Place(file, path + "[" + quote(key) + "]");
    }
    return new Place(file, path.isEmpty() ? key : path + "." + key);
  }

  Place index(int index) {
    return new Place(file, path + "[" + index + "]");
  }

  DocumentException error(String found, String expected) {
    return new DocumentException(file, path, found, expected);
  }

  /** {@return a text, or the beginning of a long one} */
  static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** {@return the text in quotes, on one line and not too long} */
  static String quote(String text) {
    String shortened = brief(text);
    StringBuilder quoted = new StringBuilder("\"");
    shortened
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
