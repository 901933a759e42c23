package org.deltascope.app.view.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.menu.SubjectMenu;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.work.Exporter;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;

/** The menu of a number: by the right button where it stands, or by a key for what is selected. */
final class NumberMenu {

  private final Sessions sessions;
  private final EditDoor door;
  private final NumberEditor numbers;
  private final Exporter exporter;
  private final FigureView picture;
  private final ContextMenu menu = new ContextMenu();
  private Runnable ways = () -> {};

  /**
   * Opens nothing yet.
   *
   * @param sessions what is looked at
   * @param door through which edges come and go
   * @param numbers those that can be typed
   * @param exporter copies
   * @param picture of the network, beside whose selection it opens by a key
   */
  NumberMenu(
      Sessions sessions,
      EditDoor door,
      NumberEditor numbers,
      Exporter exporter,
      FigureView picture) {
    this.sessions = sessions;
    this.door = door;
    this.numbers = numbers;
    this.exporter = exporter;
    this.picture = picture;
    menu.setId("number-menu");
    menu.setAutoHide(true);
  }

  /** Shows the ways of the selected weight to the loss. */
  void onWays(Runnable action) {
    ways = action;
  }

  /** Lets it be opened in a picture from now on. */
  void install(FigureView view) {
    view.setOnContextMenuRequested(event -> requested(view, event));
  }

  private void requested(FigureView view, ContextMenuEvent event) {
    event.consume();
    if (event.isKeyboardTrigger()) {
      open();
    } else {
      Subject subject = view.subjectAt(event.getX(), event.getY());
      if (!(subject instanceof Subject.None)) {
        sessions.look(session -> session.select(subject));
      }
      open(view, subject, new Point2D(event.getScreenX(), event.getScreenY()));
    }
  }

  /** Opens it for what is selected. */
  void open() {
    Subject subject = sessions.get().focus();
    Optional<Bounds> at = picture.boundsOf(subject);
    Point2D place =
        picture.localToScreen(
            at.map(Bounds::right).orElse(0.0), at.map(Bounds::bottom).orElse(0.0));
    open(picture, subject, place);
  }

  private void open(FigureView owner, Subject subject, Point2D at) {
    menu.hide();
    List<MenuItem> items = items(subject);
    if (!items.isEmpty()) {
      menu.getItems().setAll(items);
      menu.show(owner, at.getX(), at.getY());
    }
  }

  private List<MenuItem> items(Subject subject) {
    return door.current()
        .map(shown -> new SubjectMenu(shown, subject))
        .filter(all -> !all.isEmpty())
        .map(this::items)
        .orElseGet(List::of);
  }

  private List<MenuItem> items(SubjectMenu of) {
    List<MenuItem> items = new ArrayList<>();
    of.held()
        .ifPresent(number -> items.add(item("edit", "Change " + number.name(), numbers::edit)));
    items.add(item("copy", "Copy all digits", () -> exporter.copyNumbers(of.numbers())));
    if (!of.latex().isEmpty()) {
      items.add(
          item(
              "latex",
              "Copy as LaTeX",
              () -> exporter.copyText(of.latex(), "The LaTeX is on the clipboard.")));
    }
    section(
        items,
        of.origins(),
        origin ->
            item(
                "origin",
                "How was %s computed".formatted(origin.name()),
                () -> sessions.look(origin.place()::in)));
    section(
        items,
        of.way().stream().toList(),
        weight ->
            item(
                "ways",
                "Show every way of %s to L".formatted(weight),
                () -> {
                  sessions.look(session -> session.select(of.subject()));
                  ways.run();
                }));
    section(
        items,
        of.origins(),
        origin ->
            item(
                "ask",
                "Hide %s and ask for it".formatted(origin.name()),
                () -> sessions.look(session -> origin.place().in(session).askingHere())));
    section(
        items,
        of.edges(),
        change -> item("edge", change.title(), () -> door.apply(change.edit(), _ -> {})));
    return items;
  }

  private static <T> void section(List<MenuItem> items, List<T> all, Function<T, MenuItem> each) {
    if (!all.isEmpty()) {
      items.add(new SeparatorMenuItem());
      all.stream().map(each).forEach(items::add);
    }
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId("number-menu-" + id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
