package org.deltascope.app.view.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.control.Scrolling;
import org.deltascope.app.view.lab.FormulaPane;
import org.deltascope.app.view.side.PathsPane;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.app.view.solution.SolutionPane;
import org.deltascope.document.Document;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.figure.style.Theme;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands beside the network: what is said about the step, a formula to be tried there, the
 * ways of a weight to the loss, or numbers that someone worked out.
 */
final class SideTabs extends TabPane {
  private final SidePanel side;
  private final FormulaPane lab;
  private final Tab explain;
  private final Tab formulas;
  private final PathsPane paths;
  private final Tab ways;
  private final SolutionPane solution;
  private final Tab numbers;

  SideTabs(SidePanel side, FormulaPane lab, PathsPane paths, SolutionPane solution) {
    this.side = side;
    this.lab = lab;
    this.paths = paths;
    this.solution = solution;
    explain = new Tab("Explain", side);
    formulas = new Tab("Formula lab", lab);
    explain.setId("tab-explain");
    ways = new Tab("Ways to L", paths);
    formulas.setId("tab-lab");
    ways.setId("tab-ways");
    numbers = new Tab("My numbers", solution);
    numbers.setId("tab-numbers");
    getTabs().setAll(explain, formulas, ways, numbers);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("side-tabs");
    setAccessibleText("Explanation, formula lab, ways to L, or numbers of your own");
    setMinWidth(0);
    formulas.selectedProperty().subscribe(lab::seen);
    ways.selectedProperty().subscribe(paths::seen);
    numbers.selectedProperty().subscribe(solution::seen);
    side.onJudge(this::judge);
  }

  void show(ViewState shown, Theme theme) {
    close(shown.session().isAsked());
    side.show(shown, theme);
    lab.show(shown, theme);
    paths.show(shown, theme);
    solution.show(shown);
  }

  private void judge(String formula) {
    getSelectionModel().select(formulas);
    lab.judge(formula);
  }

  /** Is given each document that is to be opened from the lab. */
  void onDocument(Consumer<Document> action) {
    lab.onDocument(action);
  }

  /** Is given each formula that is to be written into a file, and what is said of it. */
  void onSave(BiConsumer<LabScene, List<String>> action) {
    lab.onSave(action);
  }

  /** {@return what opens the lab and leaves it} */
  List<Command> commands() {
    return List.of(
        Command.of(
                "formula-lab",
                () -> title(formulas, "Formula lab", "Back to the explanation"),
                () -> turn(formulas, lab::type))
            .by("F")
            .with(Feather.EDIT_3)
            .when(() -> !formulas.isDisable()),
        Command.of(
                "ways",
                () -> title(ways, "Every way of the selected weight to L", "Back from the ways"),
                () -> turn(ways, paths::requestFocus))
            .by("Y")
            .with(Feather.GIT_BRANCH)
            .when(() -> !ways.isDisable()),
        Command.of("way-factor", "Work the next factor of the way out alone", paths::goToFactor)
            .by("Shift+Y")
            .when(ways::isSelected),
        Command.of(
                "solution",
                () -> title(numbers, "Check numbers of your own", "Back from your numbers"),
                () -> turn(numbers, solution::type))
            .by("C")
            .with(Feather.CHECK_SQUARE)
            .when(() -> !numbers.isDisable()));
  }

  /** Lab, ways and verdicts have all numbers, so they are closed while one is asked for. */
  private void close(boolean asked) {
    formulas.setDisable(asked);
    ways.setDisable(asked);
    numbers.setDisable(asked);
    if (asked) {
      getSelectionModel().select(explain);
    }
  }

  /** Goes from way to way where they are seen, and else scrolls the explanation. */
  void scroll(double screens) {
    if (ways.isSelected()) {
      paths.go(screens > 0);
    } else {
      Scrolling.by(side, screens);
    }
  }

  /** Opens the ways of the selected weight, if none is asked for. */
  void openWays() {
    if (!ways.isDisable()) {
      getSelectionModel().select(ways);
      paths.requestFocus();
    }
  }

  /** {@return the way that is drawn in the network, if one is} */
  ChosenWay way() {
    return ways.isSelected() ? paths.chosen() : ChosenWay.none();
  }

  /** {@return whether the ways are seen} */
  ReadOnlyBooleanProperty seesWays() {
    return ways.selectedProperty();
  }

  private static String title(Tab tab, String opens, String leaves) {
    return tab.isSelected() ? leaves : opens;
  }

  /** Opens a tab, or goes from it back to the explanation. */
  private void turn(Tab tab, Runnable begin) {
    if (tab.isSelected()) {
      getSelectionModel().select(explain);
      side.requestFocus();
    } else {
      getSelectionModel().select(tab);
      begin.run();
    }
  }

  /** Checks the numbers of a file, if none is asked for. */
  void check(Path file) {
    if (!numbers.isDisable()) {
      getSelectionModel().select(numbers);
      solution.check(file);
    }
  }
}
