package org.deltascope.app.view.shell;

import java.util.List;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.overlay.Overlays;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says what can be done.
 *
 * @param front has the list of keys
 * @param menus opens the menus
 */
record HelpCommands(Overlays front, Runnable menus) {

  CommandMenu menu() {
    return CommandMenu.of(
        "Help",
        List.of(
            List.of(
                Command.of("help", "Keys", front::toggleKeys)
                    .by("?", "F1")
                    .with(Feather.HELP_CIRCLE)),
            List.of(Command.of("about", "About Deltascope", front::showAbout))),
        List.of(Command.of("menus", "Open the menus", menus).by("F10")));
  }
}
