package org.deltascope.figure.paint.tikz;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.deltascope.figure.Point;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.Dashes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/** Collects the commands of a TikZ picture, and which colours they use. */
final class Tikz {
  private final double farthest;
  private final StringBuilder commands = new StringBuilder();
  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  /**
   * Begins a picture.
   *
   * @param farthest coordinate that TeX can hold, in units; nothing that far out can be seen
   */
  Tikz(double farthest) {
    this.farthest = farthest;
  }

  /** Adds a command with its semicolon. */
  void add(String command) {
    commands.append(command).append(";\n");
  }

  /** Adds a remark for who reads the file; it must not hold text of a document. */
  void remark(String remark) {
    commands.append("% ").append(remark).append('\n');
  }

  /** {@return the name of a role's colour, which is from now on in use} */
  String color(Role role) {
    roles.add(role);
    return name(role);
  }

  /** {@return the options of what is filled} */
  String fill(Ink ink) {
    return "fill="
        + color(ink.role())
        + (ink.opacity() < 1 ? ",fill opacity=" + CompactNumber.text(ink.opacity()) : "");
  }

  /** {@return the options of a line} */
  String draw(Ink ink, double width, LineStyle style) {
    String rhythm =
        switch (style) {
          case SOLID -> "";
          case DASHED -> ",dsDashed" + rhythm(style, width);
          case DOTTED -> ",dsDotted" + rhythm(style, width);
        };
    String opacity = ink.opacity() < 1 ? ",draw opacity=" + CompactNumber.text(ink.opacity()) : "";
    return "draw=" + color(ink.role()) + ",line width=" + length(width) + rhythm + opacity;
  }

  private static String rhythm(LineStyle style, double width) {
    Dashes dashes = Dashes.of(style, width, 1);
    return "={"
        + CompactNumber.text(dashes.on())
        + "}{"
        + CompactNumber.text(dashes.period() - dashes.on())
        + "}";
  }

  /** {@return all commands} */
  String commands() {
    return commands.toString();
  }

  /** {@return the roles whose colours are in use} */
  Set<Role> roles() {
    return roles;
  }

  /** {@return what the colour of a role is called, such as dsNeuronFill} */
  static String name(Role role) {
    StringBuilder name = new StringBuilder("ds");
    for (String word : role.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** {@return a point as coordinates} */
  String at(Point point) {
    return at(point.x(), point.y());
  }

  /** {@return a point as coordinates} */
  String at(double x, double y) {
    return "(" + coordinate(x) + "," + coordinate(y) + ")";
  }

  private String coordinate(double units) {
    return CompactNumber.text(Math.clamp(units, -farthest, farthest));
  }

  /** {@return a length in units} */
  static String length(double units) {
    return CompactNumber.text(units) + "\\dsunit";
  }
}
