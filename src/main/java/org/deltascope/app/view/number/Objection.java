package org.deltascope.app.view.number;

import java.util.Optional;

/**
 * Why something cannot be.
 *
 * @param reason in one line
 * @param offer what would do instead, if there is anything
 */
record Objection(String reason, Optional<Offer> offer) {

  /**
   * What would do instead.
   *
   * @param title what it does
   * @param action does it
   */
  record Offer(String title, Runnable action) {}
}
