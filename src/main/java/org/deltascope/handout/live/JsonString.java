package org.deltascope.handout.live;

/** Writes a text as a string of JSON that may stand within a script element. */
final class JsonString {
  private JsonString() {}

  /** {@return the text in quotes} */
  static String of(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain =
          c >= ' '
              && c != '"'
              && c != '\\'
              && c != '<'
              && c != '&'
              && c != '\u2028'
              && c != '\u2029';
      json.append(plain ? Character.toString(c) : "\\u%04x".formatted((int) c));
    }
    return json.append('"').toString();
  }
}
