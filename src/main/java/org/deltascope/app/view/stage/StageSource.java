package org.deltascope.app.view.stage;

import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.Growth;

/** What stands in the place of the network: its letters grow with the room it has. */
interface StageSource extends FigureSource {

  /** As wide as it is in a window of 1280 pixels. */
  Growth GROWTH = new Growth(725);

  double LARGEST = DisplaySettings.LARGEST / 100.0;

  @Override
  default double magnification(double wanted, double width, double height) {
    return Math.max(wanted, Math.min(LARGEST, wanted * GROWTH.in(width)));
  }
}
