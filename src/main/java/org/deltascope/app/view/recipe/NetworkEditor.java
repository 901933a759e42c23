package org.deltascope.app.view.recipe;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.CommandMenu;
import org.deltascope.app.view.data.DataCard;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.table.TableCard;
import org.kordamp.ikonli.feather.Feather;

/**
 * Changes what the network is made of and trained with: in the line under the title, at the
 * captions of its layers, in tables, and by commands.
 */
public final class NetworkEditor {

  private final EditDoor door;
  private final TableCard tables;
  private final DataCard data;
  private final RecipeBar bar;
  private final CaptionControls captions;

  /**
   * Changes nothing yet.
   *
   * @param door through which the document is changed
   * @param picture of the network
   * @param tables of the document's numbers
   * @param data puts samples that people know in their place
   * @param reset takes all changes back
   */
  public NetworkEditor(
      EditDoor door, FigureView picture, TableCard tables, DataCard data, Runnable reset) {
    this.door = door;
    this.tables = tables;
    this.data = data;
    bar = new RecipeBar(door, reset);
    captions = new CaptionControls(door, picture);
  }

  /** {@return the line under the title} */
  public Node bar() {
    return bar;
  }

  /** {@return the card under a word of it, which lies over the window} */
  public Node card() {
    return bar.card();
  }

  /** {@return what lies over the picture of the network} */
  public Node captions() {
    return captions;
  }

  /** {@return the menu of the network} */
  public CommandMenu menu() {
    List<List<Command>> sections = new ArrayList<>(new RecipeCommands(bar::open).sections());
    sections.add(
        List.of(
            Command.of("tables", "Tables of samples, weights and biases…", this::openTables)
                .by("Shortcut+T")
                .with(Feather.GRID),
            Command.of("known-data", "Two moons, Iris and other data…", data::open)
                .by("Shortcut+Shift+D"),
            Command.of("names", "Table of names…", () -> tables.open("Names"))));
    return CommandMenu.of("Network", sections, List.of());
  }

  private void openTables() {
    tables.setVisible(true);
  }

  /** Shows what can be changed at a moment. */
  public void show(ViewState now) {
    door.show(now);
    bar.show(now);
    captions.show();
    tables.refresh();
  }
}
