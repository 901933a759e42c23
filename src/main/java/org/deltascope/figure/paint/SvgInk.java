package org.deltascope.figure.paint;

import java.io.IOException;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Theme;

/** Writes colours. */
final class SvgInk {
  private SvgInk() {}

  /** {@return the colour without its opacity, such as #0072b2} */
  static String color(int argb) {
    return "#%06x".formatted(argb & 0xFFFFFF);
  }

  /** Sets an element's fill or stroke. */
  static void set(Xml xml, String property, Theme theme, Ink ink) throws IOException {
    if (!ink.visible()) {
      xml.set(property, "none");
      return;
    }
    xml.set(property, color(theme.argb(ink.role())));
    if (ink.opacity() < 1) {
      xml.set(property + "-opacity", ink.opacity());
    }
  }
}
