package org.deltascope.app.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.SpatialNavigation;
import org.deltascope.trace.Granularity;

/** All keys of the window, in one list that is both obeyed and shown. */
public final class Shortcuts {

  /** How much closer one key press looks. */
  private static final double CLOSER = 1.25;

  /** How much of the view one key press goes aside. */
  private static final double PART = 0.2;

  private final Sessions sessions;
  private final Shell shell;
  private final List<Shortcut> all = new ArrayList<>();

  private Shortcuts(Sessions sessions, Shell shell) {
    this.sessions = sessions;
    this.shell = shell;
  }

  public static List<Shortcut> of(Sessions sessions, Shell shell) {
    Shortcuts shortcuts = new Shortcuts(sessions, shell);
    shortcuts.time();
    shortcuts.network();
    shortcuts.window();
    return List.copyOf(shortcuts.all);
  }

  private void time() {
    String group = "Time";
    session(group, "one step on", Session::forward, "Right", "Page Down");
    session(group, "one step back", Session::back, "Left", "Page Up");
    session(group, "one phase on", session -> session.forward(Granularity.PHASE), "Shortcut+Right");
    session(group, "one phase back", session -> session.back(Granularity.PHASE), "Shortcut+Left");
    session(group, "one update on", session -> session.forward(Granularity.UPDATE), "Shift+Right");
    session(group, "one update back", session -> session.back(Granularity.UPDATE), "Shift+Left");
    session(
        group,
        "one epoch on",
        session -> session.forward(Granularity.EPOCH),
        "Shortcut+Shift+Right");
    session(
        group, "one epoch back", session -> session.back(Granularity.EPOCH), "Shortcut+Shift+Left");
    session(group, "start of the update", Session::home, "Home");
    session(group, "end of the update", Session::end, "End");
    all.add(Shortcut.of(group, "play or pause", shell::togglePlaying, "Space"));
    look(group, "play faster", DisplaySettings::faster, "Shortcut+Up");
    look(group, "play slower", DisplaySettings::slower, "Shortcut+Down");
    all.add(Shortcut.of(group, "undo", sessions::undo, "Shortcut+Z"));
    all.add(Shortcut.of(group, "redo", sessions::redo, "Shortcut+Y", "Shortcut+Shift+Z"));
  }

  private void network() {
    String group = "Network";
    walk("follow the edge to the left", SpatialNavigation.Way.LEFT, "Alt+Left");
    walk("follow the edge to the right", SpatialNavigation.Way.RIGHT, "Alt+Right");
    walk("select the one above", SpatialNavigation.Way.UP, "Alt+Up");
    walk("select the one below", SpatialNavigation.Way.DOWN, "Alt+Down");
    all.add(
        Shortcut.of(
            group, "show the whole network", shell::fit, "Shortcut+0", "Shortcut+Numpad 0"));
    zoom("look closer", CLOSER, "Alt+Plus", "Alt+Equals", "Alt+Shift+Equals", "Alt+Add");
    zoom("look from farther off", 1 / CLOSER, "Alt+Minus", "Alt+Subtract");
    pan("look to the left", -PART, 0, "Alt+Shift+Left");
    pan("look to the right", PART, 0, "Alt+Shift+Right");
    pan("look up", 0, -PART, "Alt+Shift+Up");
    pan("look down", 0, PART, "Alt+Shift+Down");
  }

  private void window() {
    String group = "Window";
    look(
        group,
        "everything larger",
        DisplaySettings::larger,
        "Shortcut+Plus",
        "Shortcut+Equals",
        "Shortcut+Shift+Equals",
        "Shortcut+Add");
    look(
        group,
        "everything smaller",
        DisplaySettings::smaller,
        "Shortcut+Minus",
        "Shortcut+Subtract");
    scroll("scroll down", PART, "Down");
    scroll("scroll up", -PART, "Up");
    all.add(Shortcut.of(group, "full screen", shell::toggleFullScreen, "F11"));
    all.add(Shortcut.of(group, "open a document", shell::chooseDocument, "Shortcut+O"));
    all.add(Shortcut.of(group, "export figures", shell::toggleExport, "Shortcut+E"));
    all.add(Shortcut.of(group, "copy the figure", shell::copyFigure, "Shortcut+Shift+C"));
    all.add(
        Shortcut.of(group, "copy the equation as LaTeX", shell::copyEquation, "Shortcut+Shift+L"));
    all.add(Shortcut.of(group, "this list", shell::toggleKeys, "?", "F1"));
    all.add(Shortcut.of(group, "close what lies on top, let go", shell::dismiss, "Esc"));
  }

  private void session(String group, String does, UnaryOperator<Session> action, String... keys) {
    all.add(Shortcut.of(group, does, () -> sessions.act(action), keys));
  }

  private void look(
      String group, String does, UnaryOperator<DisplaySettings> action, String... keys) {
    session(group, does, session -> session.shown(action.apply(session.look())), keys);
  }

  private void zoom(String does, double factor, String... keys) {
    all.add(Shortcut.of("Network", does, () -> shell.zoom(factor), keys));
  }

  private void pan(String does, double right, double down, String key) {
    all.add(Shortcut.of("Network", does, () -> shell.pan(right, down), key));
  }

  private void scroll(String does, double screens, String key) {
    all.add(Shortcut.of("Window", does, () -> shell.scroll(screens), key));
  }

  private void walk(String does, SpatialNavigation.Way way, String key) {
    session(
        "Network",
        does,
        session ->
            session.select(
                new SpatialNavigation(session.opened().experiment().network())
                    .from(session.focus(), way)),
        key);
  }
}
