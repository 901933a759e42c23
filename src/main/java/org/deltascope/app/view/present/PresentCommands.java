package org.deltascope.app.view.present;

import java.util.List;
import org.deltascope.app.view.command.Command;
import org.kordamp.ikonli.feather.Feather;

/**
 * Presents, and what one does meanwhile.
 *
 * @param presentation presents
 */
public record PresentCommands(Presentation presentation) {

  /** {@return what is in the menu} */
  public List<Command> section() {
    return List.of(
        Command.of(
                "present",
                () -> presentation.isOn() ? "Present no more" : "Present",
                presentation::toggle)
            .by("F11")
            .with(Feather.MAXIMIZE),
        Command.of("present-prose", "Explain in words", presentation::toggleProse)
            .by("E")
            .when(presentation::isOn),
        Command.of("present-blank", "Blank the window (hold)", presentation::holdBlank)
            .by("B")
            .when(presentation::isOn),
        Command.of("present-light", "Spotlight around the pointer", presentation::toggleSpotlight)
            .by("L")
            .when(presentation::isOn));
  }
}
