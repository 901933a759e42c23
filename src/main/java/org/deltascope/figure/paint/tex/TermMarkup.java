package org.deltascope.figure.paint.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * LaTeX whose {@code \term{number}{…}} parts were given a colour each, by which the typesetter
 * knows them again.
 *
 * @param latex with something else, such as {@code \textcolor}, in the place of {@code \term}
 * @param parents for each term the term around it, or −1
 */
public record TermMarkup(String latex, Map<Integer, Integer> parents) {
  /** The number of what lies outside all terms. */
  static final int OUTSIDE = -1;

  private static final String COMMAND = "\\term{";
  private static final int FIRST_COLOR = 0x100000;
  private static final int MOST_TERMS = 0xE00000;

  /** {@return the term that a colour stands for, or OUTSIDE} */
  static int termOf(int rgb) {
    int number = (rgb & 0xFFFFFF) - FIRST_COLOR;
    return number >= 0 && number < MOST_TERMS ? number : OUTSIDE;
  }

  /**
   * Replaces the terms of a formula.
   *
   * @throws IllegalArgumentException if a term has no number or no end
   */
  public static TermMarkup of(String latex) {
    return of(latex, (number, _) -> "\\textcolor{#%06X}{".formatted(FIRST_COLOR + number));
  }

  /**
   * Replaces the terms of a formula.
   *
   * @param opening what stands in the place of {@code \term} and the brace after it, given the
   *     number and that of the term around it
   * @throws IllegalArgumentException if a term has no number or no end
   */
  public static TermMarkup of(String latex, BiFunction<Integer, Integer, String> opening) {
    StringBuilder out = new StringBuilder();
    Map<Integer, Integer> parents = new LinkedHashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    int depth = 0;
    int at = 0;
    while (at < latex.length()) {
      if (latex.startsWith(COMMAND, at)) {
        int close = latex.indexOf("}{", at);
        int number = number(latex, at, close);
        int parent = open.isEmpty() ? OUTSIDE : open.peek().number;
        parents.put(number, parent);
        open.push(new Open(number, depth));
        depth++;
        out.append(opening.apply(number, parent));
        at = close + 2;
        continue;
      }
      char c = latex.charAt(at);
      if (c == '\\' && at + 1 < latex.length()) {
        out.append(c).append(latex.charAt(at + 1));
        at += 2;
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '}' && !open.isEmpty() && open.peek().depth == depth) {
        open.pop();
      }
      out.append(c);
      at++;
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "term " + open.peek().number + " has no closing brace in: " + latex);
    }
    return new TermMarkup(out.toString(), parents);
  }

  private static int number(String latex, int at, int close) {
    try {
      int number = Integer.parseInt(latex, at + COMMAND.length(), Math.max(at, close), 10);
      if (number >= 0 && number < MOST_TERMS) {
        return number;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected \\term{number}{…} at character " + (at + 1) + " of: " + latex, e);
    }
    throw new IllegalArgumentException(
        "the number of \\term at character " + (at + 1) + " is too large in: " + latex);
  }

  private record Open(int number, int depth) {}
}
