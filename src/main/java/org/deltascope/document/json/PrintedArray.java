package org.deltascope.document.json;

import java.util.List;
import org.deltascope.document.source.DocumentException;

/**
 * The numbers that some program printed under one key.
 *
 * @param key that they stand under
 * @param depth how many arrays they stand in: 0 for a number, 1 for an array, 2 for an array of
 *     arrays
 * @param rows the numbers; one row where there are no arrays of arrays
 * @param place in the file, for messages
 */
public record PrintedArray(
    String key, int depth, List<List<PrintedNumber>> rows, PrintedPlace place) {

  /** Makes it immutable. */
  public PrintedArray {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * {@return what is to be said of numbers that are not what they should be}
   *
   * @param expected what should be there
   */
  public DocumentException wrong(String expected) {
    return place.error(describe(), expected);
  }

  private String describe() {
    return switch (depth) {
      case 0 -> "a number";
      case 1 -> "an array of " + ValueReader.count(rows.getFirst().size(), "number");
      default -> {
        boolean even = rows.stream().map(List::size).distinct().count() == 1;
        yield "%s of %s"
            .formatted(
                ValueReader.count(rows.size(), "array"),
                even ? ValueReader.count(rows.getFirst().size(), "number") : "different lengths");
      }
    };
  }
}
