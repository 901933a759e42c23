package org.deltascope.handout.html;

import org.deltascope.figure.paint.svg.PageColors;
import org.deltascope.figure.style.Theme;

/**
 * The colours of a page: as the reader's system likes them, or as the page says; black on paper.
 */
final class PageThemes {
  private PageThemes() {}

  /** {@return rules that give figures and texts their colours} */
  static String css() {
    return rule(":root", Theme.LIGHT, "light")
        + "@media (prefers-color-scheme: dark) {\n"
        + rule(":root:not([data-theme])", Theme.DARK, "dark")
        + "}\n"
        + rule(":root[data-theme=dark]", Theme.DARK, "dark")
        + "@media print {\n"
        + rule(":root, :root[data-theme=dark], :root:not([data-theme])", Theme.PRINT, "light")
        + "}\n";
  }

  private static String rule(String selector, Theme theme, String scheme) {
    return "%s {%scolor-scheme:%s}\n".formatted(selector, PageColors.css(theme), scheme);
  }
}
