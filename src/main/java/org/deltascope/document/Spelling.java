package org.deltascope.document;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that was meant by one that there is not.
 *
 * @param words those that there are
 */
public record Spelling(List<String> words) {
  private static final int LETTERS_A_SLIP = 4;
  private static final int MOST_SLIPS = 2;

  /** Copies the words. */
  public Spelling {
    words = List.copyOf(words);
  }

  /** {@return the word that was meant, if one is nearly the same} */
  public Optional<String> near(String written) {
    int slips = Math.min(MOST_SLIPS, written.length() / LETTERS_A_SLIP);
    return words.stream()
        .filter(each -> Math.abs(each.length() - written.length()) <= 2 * MOST_SLIPS)
        .filter(each -> slips(each, written) <= slips)
        .min(Comparator.comparingInt(each -> slips(each, written)));
  }

  /** {@return what is said after a statement: the question whether that word was meant, if any} */
  public String guess(String written) {
    return near(written).map("; did you mean %s?"::formatted).orElse("");
  }

  private static int slips(String a, String b) {
    return Slips.between(plain(a), plain(b));
  }

  /** Capital letters, underscores and hyphens are how programs differ. */
  private static String plain(String word) {
    return word.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }
}
