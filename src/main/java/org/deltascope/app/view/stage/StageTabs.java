package org.deltascope.app.view.stage;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.picture.FigurePane;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;

/** The network, and other pictures of the same moment that can stand in its place. */
public final class StageTabs extends TabPane {
  private final NetworkPane network;
  private final List<FigurePane> others;

  /**
   * A picture in the place of the network.
   *
   * @param title of its tab
   * @param pane the picture
   */
  public record Other(String title, FigurePane pane) {}

  /**
   * Shows the network.
   *
   * @param network it
   * @param all what can stand in its place, in order
   */
  public StageTabs(NetworkPane network, List<Other> all) {
    this.network = network;
    this.others = all.stream().map(Other::pane).toList();
    add("Network", network);
    all.forEach(
        other -> add(other.title(), other.pane()).selectedProperty().subscribe(other.pane()::seen));
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("stage-tabs");
    setAccessibleText("Pictures of the moment");
    setMinWidth(0);
  }

  private Tab add(String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setId("stage-" + title.toLowerCase(Locale.ROOT));
    tab.setTooltip(new Tooltip(command(getTabs().size(), title).tip()));
    getTabs().add(tab);
    return tab;
  }

  /** Tells what is chosen in what stands in the place of the network. */
  public void onChosen(Consumer<Subject> action) {
    others.forEach(pane -> pane.onChosen(action));
  }

  /** Shows a moment, each picture as soon as it is seen. */
  public void show(ViewState shown, Theme theme) {
    network.show(shown, theme);
    MomentView moment = shown.occasion();
    others.forEach(pane -> pane.show(moment, shown.session().look().scale(), theme));
  }

  /** {@return what turns to each} */
  public List<Command> commands() {
    return IntStream.range(0, getTabs().size())
        .mapToObj(k -> command(k, getTabs().get(k).getText()))
        .toList();
  }

  private Command command(int k, String title) {
    return Command.of(
            "stage-" + title.toLowerCase(Locale.ROOT),
            "Stage: " + title.toLowerCase(Locale.ROOT),
            () -> turn(k))
        .by("Alt+" + (k + 1), "Alt+Numpad " + (k + 1));
  }

  private void turn(int k) {
    getSelectionModel().select(k);
    (k == 0 ? network.picture() : others.get(k - 1)).requestFocus();
  }
}
