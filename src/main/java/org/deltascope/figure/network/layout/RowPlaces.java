package org.deltascope.figure.network.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows of a column and which are taken by which unit; rows in between are left out.
 *
 * @param layer from 0, the inputs
 * @param count of the rows, empty ones included
 * @param rows that are taken, ascending
 * @param units that take them
 */
record RowPlaces(int layer, int count, List<Integer> rows, List<Integer> units) {
  private static final double ELIDED_PITCH = 29;

  /** Rows further apart than that would not be seen as one column. */
  static final double LARGEST_PITCH = 340;

  RowPlaces {
    rows = List.copyOf(rows);
    units = List.copyOf(units);
  }

  /**
   * {@return all units of a layer, or where there is no room for them the first, the last and the
   * one that is looked at}
   *
   * @param layer from 0
   * @param n how many neurons it has
   * @param looked the unit that must be among them, if any
   * @param room from top to bottom
   */
  static RowPlaces of(int layer, int n, OptionalInt looked, double room) {
    if (n * NeuronLayoutChooser.DOT_PITCH <= room) {
      List<Integer> all = IntStream.range(0, n).boxed().toList();
      return new RowPlaces(layer, n, all, all);
    }
    int fitting = Math.max(5, (int) (room / ELIDED_PITCH));
    int head = Math.max(1, (fitting - 3) * 2 / 3);
    int tail = Math.max(1, fitting - 3 - head);
    List<Integer> rows = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    for (int k = 0; k < head; k++) {
      rows.add(k);
      units.add(k);
    }
    if (looked.isPresent() && looked.getAsInt() >= head && looked.getAsInt() < n - tail) {
      rows.add(head + 1);
      units.add(looked.getAsInt());
    }
    for (int k = 0; k < tail; k++) {
      rows.add(head + 3 + k);
      units.add(n - tail + k);
    }
    return new RowPlaces(layer, head + 3 + tail, rows, units);
  }

  /** {@return the height there is for each row} */
  double pitch(double room) {
    return room / count;
  }

  /** {@return the distance of rows of which the first and the last stand at the ends of a range} */
  double pitch(HeightRange range) {
    return count == 1 ? LARGEST_PITCH : range.length() / (count - 1);
  }

  /** {@return the height of every unit, about the middle of a range} */
  double[] ys(HeightRange range) {
    double pitch = pitch(range);
    return rows.stream()
        .mapToDouble(row -> range.middle() + (row - (count - 1) / 2.0) * pitch)
        .toArray();
  }
}
