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

  /** What has to wrap its own lines anyway is no reason to be wide. */
  @Override
  protected double computeMinWidth(double height) {
    double widest = 0;
    for (Node child : getManagedChildren()) {
      double wanted = child.prefWidth(-1);
      widest = Math.max(widest, wanted > child.maxWidth(-1) ? child.minWidth(-1) : wanted);
    }
    return snappedLeftInset() + widest + snappedRightInset();
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
