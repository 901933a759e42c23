package org.deltascope.app.view.shell;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.lab.FormulaPane;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.figure.style.Theme;
import org.kordamp.ikonli.feather.Feather;

/** What stands beside the network: what is said about the step, or a formula to be tried there. */
final class SideTabs extends TabPane {
  private final SidePanel side;
  private final FormulaPane lab;
  private final Tab explain;
  private final Tab formulas;

  SideTabs(SidePanel side, FormulaPane lab) {
    this.side = side;
    this.lab = lab;
    explain = new Tab("Explain", side);
    formulas = new Tab("Formula lab", lab);
    explain.setId("tab-explain");
    formulas.setId("tab-lab");
    getTabs().setAll(explain, formulas);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("side-tabs");
    setAccessibleText("Explanation, or formula lab");
    setMinWidth(0);
    formulas.selectedProperty().subscribe(lab::seen);
  }

  void show(ViewState shown, Theme theme) {
    side.show(shown, theme);
    lab.show(shown, theme);
  }

  /** {@return what opens the lab and leaves it} */
  List<Command> commands() {
    return List.of(Command.of("formula-lab", this::title, this::turn).by("F").with(Feather.EDIT_3));
  }

  private String title() {
    return formulas.isSelected() ? "Back to the explanation" : "Formula lab";
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
