package org.deltascope.handout.manuscript;

import java.util.regex.Pattern;
import org.deltascope.formula.text.XmlText;

/** Writes text so that Markdown shows it as it is. */
final class MarkdownText {
  private static final Pattern MEANT = Pattern.compile("[\\\\`*_\\[\\]~$|@#]|:(?=\\S)");
  private static final Pattern LINK = Pattern.compile("(?i)\\bwww\\.");

  private MarkdownText() {}

  /** {@return one line of text with all that Markdown or HTML would read written literally} */
  static String literal(String text) {
    String escaped = MEANT.matcher(XmlText.inElement(text)).replaceAll("\\\\$0");
    return LINK.matcher(escaped).replaceAll(found -> found.group().replace(".", "\\\\."));
  }
}
