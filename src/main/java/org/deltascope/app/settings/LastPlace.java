package org.deltascope.app.settings;

import org.deltascope.trace.Granularity;

/**
 * Where one stood last.
 *
 * @param document the name of what was open; may be empty
 * @param moment where in it one stood, {@code U:S:P}, after the letter of the run where there are
 *     several
 * @param selection what was selected, such as {@code W[2](1,1)}; may be empty
 * @param steps how far one key press went
 */
public record LastPlace(String document, String moment, String selection, Granularity steps) {

  /** {@return where one stands at the first start} */
  static LastPlace none() {
    return new LastPlace("", "", "", Granularity.PART);
  }
}
