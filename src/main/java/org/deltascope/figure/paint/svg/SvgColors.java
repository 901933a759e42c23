package org.deltascope.figure.paint.svg;

import java.io.IOException;
import java.util.Locale;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Writes colours: a theme's own, or, within a page that has several themes, by the name of their
 * role.
 *
 * @param theme of the file
 * @param named whether the page says which colour a role has
 */
record SvgColors(Theme theme, boolean named) {

  /** {@return what a page calls the colour of a role, such as --ds-on-forward} */
  static String variable(Role role) {
    return "--ds-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return the colour without its opacity, such as #006daa} */
  static String color(int argb) {
    return "#%06x".formatted(argb & 0xFFFFFF);
  }

  /** Sets an element's fill or stroke. */
  void set(XmlWriter xml, String property, Ink ink) throws IOException {
    if (!ink.visible()) {
      xml.set(property, "none");
      return;
    }
    Role role = ink.role();
    xml.set(property, named ? "var(" + variable(role) + ")" : color(theme.argb(role)));
    if (ink.opacity() < 1) {
      xml.set(property + "-opacity", ink.opacity());
    }
  }
}
