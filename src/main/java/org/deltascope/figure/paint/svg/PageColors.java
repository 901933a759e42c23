package org.deltascope.figure.paint.svg;

import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/** The colours of the figures within a page, as CSS variables that its own rules can use too. */
public final class PageColors {
  private PageColors() {}

  /** {@return the declarations that give a page the colours of a theme} */
  public static String css(Theme theme) {
    StringBuilder css = new StringBuilder();
    for (Role role : Role.values()) {
      css.append(SvgColors.variable(role))
          .append(':')
          .append(SvgColors.color(theme.argb(role)))
          .append(';');
    }
    return css.toString();
  }
}
