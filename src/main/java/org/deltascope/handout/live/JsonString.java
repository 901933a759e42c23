package org.deltascope.handout.live;

/** Writes a text as a string of JSON that may stand within a script element. */
final class JsonString {
  private JsonString() {}

  /** {@return the text in quotes} */
  static String of(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
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
