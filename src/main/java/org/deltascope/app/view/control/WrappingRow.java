package org.deltascope.app.view.control;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** A row that goes on below where there is no room, and takes no more room than it has use for. */
public final class WrappingRow extends FlowPane {

  public WrappingRow(ObservableDoubleValue room, Node... children) {
    super(children);
    setRowValignment(VPos.TOP);
    prefWrapLengthProperty().bind(room);
  }

  @Override
  protected double computePrefWidth(double height) {
    double all = snappedLeftInset() + snappedRightInset();
    for (Node child : getManagedChildren()) {
      all += snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }
    all += snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1);
    return Math.min(all, super.computePrefWidth(height));
  }
}
