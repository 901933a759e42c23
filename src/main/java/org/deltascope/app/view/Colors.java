package org.deltascope.app.view;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.figure.Role;
import org.deltascope.figure.Theme;

/** Tells the style sheet the figures' colours, so that no colour is written down twice. */
final class Colors {
  private Colors() {}

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
