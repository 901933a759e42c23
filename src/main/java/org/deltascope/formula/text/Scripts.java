package org.deltascope.formula.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Raised and lowered characters of Unicode. */
public final class Scripts {
  private static final String BASE = "0123456789+−=()";
  private static final String SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
  private static final String SUB = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
  private static final String LETTERS = "aehiklmnoprstuvxj";
  private static final String SUB_LETTERS = "ₐₑₕᵢₖₗₘₙₒₚᵣₛₜᵤᵥₓⱼ";
  private static final String SUPER_LETTERS = "ᵃᵉʰⁱᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛˣʲ";

  private Scripts() {}

  /** {@return the text raised, as far as Unicode can} */
  public static String superscript(String text) {
    return map(text, BASE + LETTERS, SUPER + SUPER_LETTERS);
  }

  /** {@return the text lowered, as far as Unicode can} */
  public static String subscript(String text) {
    return map(text, BASE + LETTERS, SUB + SUB_LETTERS);
  }

  /** {@return whether nothing in a lowered text stayed at its height; a comma may} */
  public static boolean isLowered(String text) {
    return text.chars().allMatch(c -> c == ',' || (SUB + SUB_LETTERS).indexOf(c) >= 0);
  }

  /** {@return whether nothing in a raised text stayed at its height} */
  public static boolean isRaised(String text) {
    return text.chars().allMatch(c -> (SUPER + SUPER_LETTERS).indexOf(c) >= 0);
  }

  /**
   * {@return the text with what is lowered at its normal height}
   *
   * @param text any
   */
  public static String plain(String text) {
    return map(text, SUB + SUB_LETTERS, BASE + LETTERS);
  }

  /** {@return the text with lowered digits as LaTeX subscripts: h₁ is h_{1}} */
  public static String latex(String text) {
    StringBuilder latex = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && SUB.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > at) {
        latex.append("_{").append(map(text.substring(at, end), SUB, BASE)).append('}');
        at = end;
      } else {
        latex.append(text.charAt(at++));
      }
    }
    return latex.toString();
  }

  /** {@return which plain character each raised one stands for, by code point} */
  public static Map<Integer, String> raised() {
    return pairs(SUPER + SUPER_LETTERS);
  }

  /** {@return which plain character each lowered one stands for, by code point} */
  public static Map<Integer, String> lowered() {
    return pairs(SUB + SUB_LETTERS);
  }

  private static Map<Integer, String> pairs(String from) {
    Map<Integer, String> pairs = new LinkedHashMap<>();
    String plain = (BASE + LETTERS).replace('−', '-');
    for (int i = 0; i < from.length(); i++) {
      pairs.put((int) from.charAt(i), plain.substring(i, i + 1));
    }
    return pairs;
  }

  private static String map(String text, String from, String to) {
    StringBuilder mapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = from.indexOf(c);
      mapped.append(at < 0 ? c : to.charAt(at));
    }
    return mapped.toString();
  }
}
