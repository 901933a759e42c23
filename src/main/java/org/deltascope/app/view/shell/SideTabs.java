package org.deltascope.app.view.shell;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.lab.FormulaPane;
import org.deltascope.app.view.side.PathsPane;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.figure.style.Theme;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands beside the network: what is said about the step, a formula to be tried there, or the
 * ways of a weight to the loss.
 */
final class SideTabs extends TabPane {
  private final SidePanel side;
  private final FormulaPane lab;
  private final Tab explain;
  private final Tab formulas;
  private final PathsPane paths;
  private final Tab ways;

  SideTabs(SidePanel side, FormulaPane lab, PathsPane paths) {
    this.side = side;
    this.lab = lab;
    this.paths = paths;
    explain = new Tab("Explain", side);
    formulas = new Tab("Formula lab", lab);
    explain.setId("tab-explain");
    ways = new Tab("Ways to L", paths);
    formulas.setId("tab-lab");
    ways.setId("tab-ways");
    getTabs().setAll(explain, formulas, ways);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("side-tabs");
    setAccessibleText("Explanation, formula lab, or ways to L");
    setMinWidth(0);
    formulas.selectedProperty().subscribe(lab::seen);
    ways.selectedProperty().subscribe(paths::seen);
  }

  void show(ViewState shown, Theme theme) {
    close(shown.session().isAsked());
    side.show(shown, theme);
    lab.show(shown, theme);
    paths.show(shown, theme);
  }

  /** {@return what opens the lab and leaves it} */
  List<Command> commands() {
    return List.of(
        Command.of("formula-lab", this::title, this::turn)
            .by("F")
            .with(Feather.EDIT_3)
            .when(() -> !formulas.isDisable()),
        Command.of("ways", this::waysTitle, this::turnToWays)
            .by("Y")
            .with(Feather.GIT_BRANCH)
            .when(() -> !ways.isDisable()));
  }

  /** Lab and ways have all numbers, so they are closed while one is asked for. */
  private void close(boolean asked) {
    formulas.setDisable(asked);
    ways.setDisable(asked);
    if (asked) {
      getSelectionModel().select(explain);
    }
  }

  private String title() {
    return formulas.isSelected() ? "Back to the explanation" : "Formula lab";
  }

  private String waysTitle() {
    return ways.isSelected() ? "Back from the ways" : "Every way of the selected weight to L";
  }

  private void turnToWays() {
    boolean open = ways.isSelected();
    getSelectionModel().select(open ? explain : ways);
    (open ? side : paths).requestFocus();
  }

  private void turn() {
    boolean open = formulas.isSelected();
    getSelectionModel().select(open ? explain : formulas);
    if (open) {
      side.requestFocus();
    } else {
      lab.type();
    }
  }
}
