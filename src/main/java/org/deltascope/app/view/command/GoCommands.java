package org.deltascope.app.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.work.Player;
import org.deltascope.trace.Granularity;
import org.kordamp.ikonli.feather.Feather;

/** Goes through time, and back to where one was. */
public final class GoCommands {

  private final Sessions sessions;
  private final Player player;
  private final Supplier<List<List<Command>>> elsewhere;

  /**
   * Goes nowhere yet.
   *
   * @param sessions what goes
   * @param player goes by itself
   * @param elsewhere sections of what goes elsewhere by now, such as to other lessons
   */
  public GoCommands(Sessions sessions, Player player, Supplier<List<List<Command>>> elsewhere) {
    this.sessions = sessions;
    this.elsewhere = elsewhere;
    this.player = player;
  }

  /** {@return all of them} */
  public CommandMenu menu() {
    List<Command> more = List.of(new InputGradientCommand(sessions).command());
    List<List<Command>> fixed = List.of(steps(), larger(), ends(), places(), more);
    return new CommandMenu("Go", () -> sections(fixed), speed());
  }

  private List<List<Command>> sections(List<List<Command>> fixed) {
    List<List<Command>> sections = new ArrayList<>(fixed);
    sections.addAll(elsewhere.get());
    return sections;
  }

  private List<Command> steps() {
    return List.of(
        walk("forward", "One step on", Session::forward, "Right", "Page Down")
            .with(Feather.CHEVRON_RIGHT),
        walk("back", "One step back", Session::back, "Left", "Page Up").with(Feather.CHEVRON_LEFT),
        Command.of("play", "Play or pause", player::toggle).by("Space").with(Feather.PLAY));
  }

  private List<Command> larger() {
    return List.of(
        by("phase-on", "One phase on", Granularity.PHASE, "Shortcut+Right"),
        back("phase-back", "One phase back", Granularity.PHASE, "Shortcut+Left"),
        by("update-on", "One update on", Granularity.UPDATE, "Shift+Right"),
        back("update-back", "One update back", Granularity.UPDATE, "Shift+Left"),
        by("epoch-on", "One epoch on", Granularity.EPOCH, "Shortcut+Shift+Right"),
        back("epoch-back", "One epoch back", Granularity.EPOCH, "Shortcut+Shift+Left"));
  }

  private List<Command> ends() {
    return List.of(
        Command.of("home", "Start of the update", () -> sessions.look(Session::home))
            .by("Home")
            .with(Feather.SKIP_BACK),
        Command.of("end", "End of the update", () -> sessions.look(Session::end))
            .by("End")
            .with(Feather.SKIP_FORWARD));
  }

  private List<Command> places() {
    return List.of(
        Command.of("place-back", "Back to where you were", sessions::back)
            .by("Shortcut+Open Bracket", "Shortcut+Alt+Left")
            .with(Feather.ARROW_LEFT)
            .when(sessions::canGoBack),
        Command.of("place-forward", "Forward again", sessions::forward)
            .by("Shortcut+Close Bracket", "Shortcut+Alt+Right")
            .with(Feather.ARROW_RIGHT)
            .when(sessions::canGoForward));
  }

  private List<Command> speed() {
    return List.of(
        look("faster", "Play faster", DisplaySettings::faster, "Shortcut+Up"),
        look("slower", "Play slower", DisplaySettings::slower, "Shortcut+Down"));
  }

  private Command by(String id, String title, Granularity by, String keys) {
    return walk(id, title, session -> session.forward(by), keys);
  }

  private Command back(String id, String title, Granularity by, String keys) {
    return walk(id, title, session -> session.back(by), keys);
  }

  private Command walk(String id, String title, UnaryOperator<Session> action, String... keys) {
    return Command.of(id, title, () -> sessions.walk(action)).by(keys);
  }

  private Command look(
      String id, String title, UnaryOperator<DisplaySettings> action, String keys) {
    return Command.of(
            id, title, () -> sessions.look(session -> session.shown(action.apply(session.look()))))
        .by(keys);
  }
}
