package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;

/** A matrix with what stands beside it, laid out. */
sealed interface PanelBlock permits NumberPanel, HeatPanel {

  double width();

  double height();

  /** Draws it with its upper left corner there. */
  void draw(Point at, List<Mark> marks);
}
