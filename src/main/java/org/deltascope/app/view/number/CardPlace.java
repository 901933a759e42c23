package org.deltascope.app.view.number;

import java.util.Optional;
import org.deltascope.figure.Bounds;

/**
 * Where a card lies beside what it belongs to: below, where there is room, else above, else beside
 * it, and always within the view.
 *
 * @param width of the view
 * @param height of the view
 */
record CardPlace(double width, double height) {

  private static final double GAP = 8;

  /**
   * {@return the card's place}
   *
   * @param number what it belongs to, if that is seen
   * @param cardWidth of the card
   * @param cardHeight of the card
   */
  Bounds beside(Optional<Bounds> number, double cardWidth, double cardHeight) {
    Bounds at = number.orElseGet(() -> new Bounds(GAP, GAP, 0, 0));
    double x = Math.clamp(at.center().x() - cardWidth / 2, GAP, most(width, cardWidth));
    double below = at.bottom() + GAP;
    double above = at.y() - GAP - cardHeight;
    if (below + cardHeight + GAP <= height) {
      return new Bounds(x, below, cardWidth, cardHeight);
    }
    if (above >= GAP) {
      return new Bounds(x, above, cardWidth, cardHeight);
    }
    double y = Math.clamp(at.center().y() - cardHeight / 2, GAP, most(height, cardHeight));
    double right = at.right() + GAP;
    double left = at.x() - GAP - cardWidth;
    double beside = right + cardWidth + GAP <= width ? right : Math.max(GAP, left);
    return new Bounds(beside, y, cardWidth, cardHeight);
  }

  private static double most(double room, double size) {
    return Math.max(GAP, room - size - GAP);
  }
}
