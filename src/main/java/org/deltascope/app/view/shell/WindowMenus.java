package org.deltascope.app.view.shell;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.ask.AskCommands;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.GoCommands;
import org.deltascope.app.view.learn.LearnCommands;
import org.deltascope.app.view.notation.NotationCommands;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.present.Presentation;
import org.kordamp.ikonli.feather.Feather;

/**
 * The menus of the window.
 *
 * @param work what they work with
 * @param door through which the document is changed
 * @param centre the network, and what is said beside it
 * @param front what can lie over the window
 * @param presentation shows things to many
 * @param runs goes from run to run
 * @param learning lets the network learn
 * @param questions asks first
 */
record WindowMenus(
    WindowWork work,
    EditDoor door,
    Centre centre,
    Overlays front,
    Presentation presentation,
    RunCommands runs,
    LearnCommands learning,
    AskCommands questions) {

  /**
   * {@return all that the user can do}
   *
   * @param files the menu of files
   * @param lessons goes from lesson to lesson
   * @param copy copies the numbers of what is pointed at
   * @param dismissal puts things away
   * @param openMenus opens the menus
   */
  Commands commands(
      CommandMenu files,
      List<Command> lessons,
      Runnable copy,
      Runnable dismissal,
      Runnable openMenus) {
    SceneCommands scenes = new SceneCommands(work.sessions(), front);
    return new Commands(
        List.of(
            files,
            new EditCommands(work.sessions(), centre.numbers(), front.export(), copy).menu(),
            centre.editor().menu(),
            new ViewCommands(
                    work.sessions(),
                    presentation,
                    centre.network(),
                    Stream.concat(
                            centre.stage().commands().stream(), centre.tabs().commands().stream())
                        .toList(),
                    new NotationCommands(work.sessions(), door, front).section(),
                    screens -> front.scroll(screens, centre.tabs()::scroll),
                    dismissal)
                .menu(),
            new GoCommands(
                    work.sessions(),
                    work.player(),
                    () ->
                        List.of(
                            learning.section(),
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
