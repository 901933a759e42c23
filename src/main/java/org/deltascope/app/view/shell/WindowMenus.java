package org.deltascope.app.view.shell;

import java.util.List;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.ask.AskCommands;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.GoCommands;
import org.deltascope.app.view.number.HeldNumbers;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.work.Player;
import org.kordamp.ikonli.feather.Feather;

/**
 * The menus of the window.
 *
 * @param sessions what is changed and shown
 * @param presentation shows things to many
 * @param player plays
 * @param front what can lie over the window
 * @param numbers those that can be taken hold of
 * @param network the picture of the network
 * @param runs goes from run to run
 * @param questions asks first
 */
record WindowMenus(
    Sessions sessions,
    Presentation presentation,
    Player player,
    Overlays front,
    HeldNumbers numbers,
    NetworkPane network,
    RunCommands runs,
    AskCommands questions) {

  /**
   * {@return all that the user can do}
   *
   * @param files the menu of files
   * @param recipe the menu of the network
   * @param lessons goes from lesson to lesson
   * @param panels shows other things beside the network
   * @param copy copies the numbers of what is pointed at
   * @param scrolling scrolls what is beside the network
   * @param dismissal puts things away
   * @param openMenus opens the menus
   */
  Commands commands(
      CommandMenu files,
      CommandMenu recipe,
      List<Command> lessons,
      List<Command> panels,
      Runnable copy,
      ViewCommands.Scrolled scrolling,
      Runnable dismissal,
      Runnable openMenus) {
    SceneCommands scenes = new SceneCommands(sessions, front);
    return new Commands(
        List.of(
            files,
            new EditCommands(sessions, numbers, front.export(), copy).menu(),
            recipe,
            new ViewCommands(sessions, presentation, network, panels, scrolling, dismissal).menu(),
            new GoCommands(
                    sessions,
                    player,
                    () ->
                        List.of(
                            runs.section(),
                            scenes.section(),
                            lessons,
                            questions.section(),
                            List.of(goTo())))
                .menu()
                .and(questions.keys()),
            new HelpCommands(front, openMenus).menu()));
  }

  private Command goTo() {
    return Command.of("go-to", "Go to…", () -> front.palette().setVisible(true))
        .by("Shortcut+K")
        .with(Feather.SEARCH);
  }
}
