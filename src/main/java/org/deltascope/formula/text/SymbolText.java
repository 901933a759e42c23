package org.deltascope.formula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the symbols in running text, so that w₁ looks there as it does in a formula: a letter with
 * its indices, a product of such letters, or a letter that stands alone and is no word.
 */
public final class SymbolText {
  private static final String SCRIPTS = "[⁰¹²³⁴-⁹⁺⁻ⁱˡʲᵏᴸᵀ₀-₉₊₋ᵢⱼₖₗₘₙ′]";

  /** Those of the scripts that are no letters. */
  private static final String INDICES = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋′";

  /** A hat and a tilde, which follow the letter that they stand above. */
  private static final String ABOVE = "\u0302\u0303";

  /** What a notation has in the place of a letter. */
  private static final String NAME = "net|output";

  private static final String LETTER = "(?:∂?(?:%s|[A-Za-zΑ-Ωα-ωϵϕ])[%s]?)".formatted(NAME, ABOVE);

  private static final String WORD = "A-Za-zÀ-ɏΑ-ω";

  /**
   * In English and German A, a, I and O are words, too, and F and T are keys of this program,
   * unless they have an index or stand beside a sign of a formula. So are names in the place of
   * letters unless they have an index.
   */
  private static final Pattern IN_PROSE =
      pattern("(?!%2$s)(?:(?![AaFIOT](?!\\(| ?%1$s))|(?<=%1$s ?))".formatted("[=·×⊗⊙+−←]", NAME));

  /** In a formula, or on a label that is no sentence, what stands alone is a symbol. */
  private static final Pattern IN_FORMULA = pattern("");

  /**
   * A piece of text.
   *
   * @param text the characters
   * @param isSymbol whether they are a symbol with its indices, or several that are multiplied
   */
  public record Piece(String text, boolean isSymbol) {}

  private SymbolText() {}

  private static Pattern pattern(String noWord) {
    return Pattern.compile(
        "(?<![%4$s\\p{N}'’_-]|[%4$s]\\.)(?:(?:%1$s%2$s+)+%1$s?(?![%4$s\\p{N}_])|%3$s%1$s(?![%4$s\\p{N}'’_-]|\\.[%4$s]))"
            .formatted(LETTER, SCRIPTS, noWord, WORD));
  }

  /** {@return sentences in pieces, which joined are the text again} */
  public static List<Piece> of(String text) {
    return split(text, IN_PROSE);
  }

  /**
   * {@return a formula, or a label such as "a 0.5933", in pieces, which joined are the text again}
   */
  public static List<Piece> ofFormula(String text) {
    return split(text, IN_FORMULA);
  }

  /** Behind the last letter and index there is nothing more to be found. */
  private static int lastEnd(String text) {
    int end = text.length();
    while (end > 0 && !isOfSymbol(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isOfSymbol(char c) {
    return Character.isLetter(c) || INDICES.indexOf(c) >= 0 || ABOVE.indexOf(c) >= 0;
  }

  private static List<Piece> split(String text, Pattern pattern) {
    // Most labels are numbers, or end with some; hundreds of them are measured for every picture.
    if (text.chars().noneMatch(Character::isLetter)) {
      return List.of(new Piece(text, false));
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher symbols = pattern.matcher(text).useTransparentBounds(true).region(0, lastEnd(text));
    int end = 0;
    while (symbols.find()) {
      if (symbols.start() > end) {
        pieces.add(new Piece(text.substring(end, symbols.start()), false));
      }
      pieces.add(new Piece(symbols.group(), true));
      end = symbols.end();
    }
    if (end < text.length() || pieces.isEmpty()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }
}
