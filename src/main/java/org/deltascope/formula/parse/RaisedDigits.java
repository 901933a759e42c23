package org.deltascope.formula.parse;

import java.util.Map;
import org.deltascope.formula.text.Scripts;

/** Digits that are raised, as characters of their own. */
final class RaisedDigits {
  private static final String ALL = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private RaisedDigits() {}

  static boolean isDigit(int c) {
    return ALL.indexOf(c) >= 0;
  }

  /** {@return the digits at their normal height} */
  static String plain(String raised) {
    Map<Integer, String> digits = Scripts.raised();
    StringBuilder plain = new StringBuilder();
    raised.chars().forEach(c -> plain.append(digits.getOrDefault(c, String.valueOf((char) c))));
    return plain.toString();
  }
}
