package org.deltascope.document.json;

import java.util.List;
import java.util.OptionalLong;

/**
 * What some program printed of one update.
 *
 * @param update its number from 0, where it is there
 * @param arrays the numbers under each key that belongs to no layer
 * @param layers what it printed of layers
 * @param place in the file, for messages
 */
public record PrintedUpdate(
    OptionalLong update, List<PrintedArray> arrays, List<PrintedLayer> layers, PrintedPlace place) {

  /** Makes it immutable. */
  public PrintedUpdate {
    arrays = List.copyOf(arrays);
    layers = List.copyOf(layers);
  }
}
