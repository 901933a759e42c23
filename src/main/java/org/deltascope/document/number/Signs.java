package org.deltascope.document.number;

import java.util.Map;

/** Writes the signs of mathematics with those of a keyboard. */
final class Signs {
  private static final Map<Character, Character> KEYS =
      Map.ofEntries(
          Map.entry('\u2212', '-'), // minus
          Map.entry('\u2013', '-'), // en dash
          Map.entry('\u2010', '-'), // hyphen
          Map.entry('\u2011', '-'), // hyphen that does not break
          Map.entry('\u00b7', '*'), // middle dot
          Map.entry('\u22c5', '*'), // dot operator
          Map.entry('\u00d7', '*'), // times
          Map.entry('\u00f7', '/'), // division
          Map.entry('\u2215', '/'), // division slash
          Map.entry('\u2044', '/'), // fraction slash
          Map.entry('E', 'e'));

  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final char RAISED_MINUS = '\u207b';

  private Signs() {}

  /** {@return the text without space around it and between its signs} */
  static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    boolean raised = false;
    boolean gap = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      char key = KEYS.getOrDefault(c, c);
      if (gap && isPartOfNumber(key) && !plain.isEmpty() && isPartOfNumber(last(plain))) {
        plain.append(' '); // 0.4 0.5 is not 0.40.5
      }
      boolean nowRaised = c == RAISED_MINUS || RAISED.indexOf(c) >= 0;
      plain.append(nowRaised && !raised ? "^" : "");
      plain.append(c == RAISED_MINUS ? '-' : nowRaised ? (char) ('0' + RAISED.indexOf(c)) : key);
      raised = nowRaised;
      gap = false;
    }
    return plain.toString();
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isPartOfNumber(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == ',';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
