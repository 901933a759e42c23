package org.deltascope.document.edit;

/**
 * What an edit does, in few words.
 *
 * @param subject what is changed, such as w₅; or the whole, such as "h₃ added", where nothing was
 *     before
 * @param was what it was, such as 0.40; may be empty
 * @param is what it is then, such as 0.60; may be empty
 */
public record Sentence(String subject, String was, String is) {

  private static final int LONGEST_TEXT = 8;

  /**
   * {@return a sentence without a before and after}
   *
   * @param whole such as "h₃ added"
   */
  static Sentence of(String whole) {
    return new Sentence(whole, "", "");
  }

  /** {@return a number as it is written if that is short, else rounded} */
  static String number(double value, String text, EditNames names) {
    return text.length() <= LONGEST_TEXT ? text.replace('-', '−') : names.number(value);
  }

  /** {@return what was done, such as "w₅ 0.40 → 0.60"} */
  public String done() {
    return was.isEmpty() && is.isEmpty() ? subject : "%s %s → %s".formatted(subject, was, is);
  }

  /** {@return what is said where it changes nothing, such as "w₅ is 0.60 already"} */
  public String unchanged() {
    return is.isEmpty() ? subject + ": nothing changes" : "%s is %s already".formatted(subject, is);
  }
}
