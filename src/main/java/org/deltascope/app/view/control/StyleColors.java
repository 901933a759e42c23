package org.deltascope.app.view.control;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/** Tells the style sheet the figures' colours, so that no colour is written down twice. */
final class StyleColors {
  private StyleColors() {}

  /** {@return a colour of the figures} */
  static Color of(Role role, Theme theme) {
    int argb = theme.argb(role);
    return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
  }

  /** {@return a looked-up colour for each role, such as {@code -ds-backward-soft: #F0E5F3;}} */
  static String style(Theme theme) {
    return Stream.of(Role.values())
        .map(
            role ->
                "-ds-%s: #%06X;"
                    .formatted(
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        theme.argb(role) & 0xFFFFFF))
        .collect(Collectors.joining(" "));
  }
}
