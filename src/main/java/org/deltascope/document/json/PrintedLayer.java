package org.deltascope.document.json;

import java.util.List;
import java.util.OptionalLong;

/**
 * What some program printed of one layer.
 *
 * @param layer its number from 1, where it is there
 * @param arrays the numbers under each key
 * @param place in the file, for messages
 */
public record PrintedLayer(OptionalLong layer, List<PrintedArray> arrays, PrintedPlace place) {

  /** Makes it immutable. */
  public PrintedLayer {
    arrays = List.copyOf(arrays);
  }
}
