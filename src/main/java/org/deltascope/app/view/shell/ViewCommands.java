package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.SpatialNavigation;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.present.PresentCommands;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.view.time.LossCommands;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows things larger or in other colours, and looks about in the network.
 *
 * @param sessions what is shown
 * @param presentation shows things to many
 * @param network the picture of the network
 * @param panels shows other things beside it
 * @param styles writes formulas in another way
 * @param scrolling scrolls what is beside it
 * @param dismissal puts things away
 */
record ViewCommands(
    Sessions sessions,
    Presentation presentation,
    NetworkPane network,
    List<Command> panels,
    List<Command> styles,
    Scrolled scrolling,
    Runnable dismissal) {

  /** What can be scrolled. */
  @FunctionalInterface
  interface Scrolled {
    void by(double screens);
  }

  /** How much closer one key press looks. */
  private static final double CLOSER = 1.25;

  /** How much of the view one key press goes aside. */
  private static final double PART = 0.2;

  CommandMenu menu() {
    return CommandMenu.of(
        "View",
        List.of(
            panels, sizes(), zoom(), new LossCommands(sessions).all(), styles, colours(), screen()),
        Stream.of(walk(), pan(), rest()).flatMap(List::stream).toList());
  }

  private List<Command> sizes() {
    return List.of(
        look("larger", "Everything larger", DisplaySettings::larger)
            .by("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add")
            .with(Feather.PLUS),
        look("smaller", "Everything smaller", DisplaySettings::smaller)
            .by("Shortcut+Minus", "Shortcut+Subtract")
            .with(Feather.MINUS),
        look("usual-size", "Everything in its usual size", DisplaySettings::plain),
        look("more-digits", "More digits", DisplaySettings::moreDigits),
        look("fewer-digits", "Fewer digits", DisplaySettings::fewerDigits));
  }

  private List<Command> zoom() {
    return List.of(
        Command.of("whole", "Show the whole network", network::fit)
            .by("Shortcut+0", "Shortcut+Numpad 0"),
        Command.of("closer", "Look closer", () -> network.zoom(CLOSER))
            .by("Alt+Plus", "Alt+Equals", "Alt+Shift+Equals", "Alt+Add"),
        Command.of("farther", "Look from farther off", () -> network.zoom(1 / CLOSER))
            .by("Alt+Minus", "Alt+Subtract"));
  }

  private List<Command> colours() {
    return Stream.of(ThemeChoice.values())
        .map(
            choice ->
                look(
                    "colours-" + choice.name().toLowerCase(Locale.ROOT),
                    "Colours: " + choice.label().toLowerCase(Locale.ROOT),
                    look -> look.in(choice)))
        .toList();
  }

  private List<Command> screen() {
    return new PresentCommands(presentation).section();
  }

  private List<Command> walk() {
    return List.of(
        walk("edge-left", "Follow the edge to the left", SpatialNavigation.Way.LEFT, "Alt+Left"),
        walk(
            "edge-right", "Follow the edge to the right", SpatialNavigation.Way.RIGHT, "Alt+Right"),
        walk("select-above", "Select the one above", SpatialNavigation.Way.UP, "Alt+Up"),
        walk("select-below", "Select the one below", SpatialNavigation.Way.DOWN, "Alt+Down"));
  }

  private List<Command> pan() {
    return List.of(
        pan("pan-left", "Look to the left", -PART, 0, "Alt+Shift+Left"),
        pan("pan-right", "Look to the right", PART, 0, "Alt+Shift+Right"),
        pan("pan-up", "Look up", 0, -PART, "Alt+Shift+Up"),
        pan("pan-down", "Look down", 0, PART, "Alt+Shift+Down"));
  }

  private List<Command> rest() {
    return List.of(
        Command.of("scroll-down", "Scroll down", () -> scrolling.by(PART)).by("Down"),
        Command.of("scroll-up", "Scroll up", () -> scrolling.by(-PART)).by("Up"),
        Command.of("dismiss", "Close what lies on top, let go", dismissal).by("Esc"));
  }

  private Command pan(String id, String title, double right, double down, String keys) {
    return Command.of(id, title, () -> network.pan(right, down)).by(keys);
  }

  private Command look(String id, String title, UnaryOperator<DisplaySettings> change) {
    return Command.of(
        id, title, () -> sessions.look(session -> session.shown(change.apply(session.look()))));
  }

  private Command walk(String id, String title, SpatialNavigation.Way way, String keys) {
    return Command.of(
            id,
            title,
            () ->
                sessions.look(
                    session ->
                        session.select(
                            new SpatialNavigation(session.opened().experiment().network())
                                .from(session.focus(), way))))
        .by(keys);
  }
}
