package org.deltascope.app.view.solution;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deltascope.app.model.solution.SolutionRow;
import org.deltascope.app.view.control.Icons;
import org.deltascope.formula.solution.NumberStanding;
import org.kordamp.ikonli.feather.Feather;

/** A number of a worked solution, and how it stands. */
final class RowCell extends ListCell<SolutionRow> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Label number = new Label();
  private final Label remark = new Label();
  private final HBox line = new HBox(number, remark);

  RowCell(Consumer<SolutionRow> chosen) {
    getStyleClass().add("solution-row");
    number.getStyleClass().add("lab-line");
    number.setMinWidth(Region.USE_PREF_SIZE);
    remark.getStyleClass().add("check-details");
    remark.setMinWidth(0);
    HBox.setHgrow(remark, Priority.ALWAYS);
    line.getStyleClass().add("solution-line");
    setPrefWidth(0);
    setOnMouseClicked(
        _ -> {
          if (!isEmpty()) {
            chosen.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(SolutionRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    NumberStanding standing = row.standing();
    number.setText(row.text());
    number.setGraphic(Icons.of(icon(standing)));
    number.pseudoClassStateChanged(WRONG, standing == NumberStanding.WRONG);
    number.pseudoClassStateChanged(
        OPEN, standing == NumberStanding.CARRIED || standing == NumberStanding.ROUNDED);
    remark.setText(row.remark());
    setGraphic(line);
    setAccessibleText(
        "%s, %s".formatted(row.text(), row.remark().isEmpty() ? "agrees" : row.remark()));
  }

  private static Feather icon(NumberStanding standing) {
    return switch (standing) {
      case AGREES, CLOSE -> Feather.CHECK;
      case ROUNDED, CARRIED -> Feather.CORNER_DOWN_RIGHT;
      case WRONG -> Feather.X;
    };
  }
}
