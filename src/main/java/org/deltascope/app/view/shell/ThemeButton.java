package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the colours of the window, and shows them as an icon. */
final class ThemeButton {

  private final Choice<ThemeChoice> button;
  private Optional<ThemeChoice> shown = Optional.empty();

  ThemeButton(Consumer<ThemeChoice> chosen) {
    button = new Choice<>("theme", "Colours of the window", ThemeChoice::label, chosen);
    button.offer(List.of(ThemeChoice.values()));
  }

  Choice<ThemeChoice> button() {
    return button;
  }

  /** Only when it changes: a new icon costs a pass of the style sheets. */
  void show(ThemeChoice choice) {
    if (Optional.of(choice).equals(shown)) {
      return;
    }
    shown = Optional.of(choice);
    button.show(choice, "");
    button.setGraphic(
        Icons.of(
            switch (choice) {
              case LIGHT -> Feather.SUN;
              case DARK -> Feather.MOON;
              case SYSTEM -> Feather.MONITOR;
            }));
    button.setAccessibleText("Colours: " + choice.label());
  }
}
