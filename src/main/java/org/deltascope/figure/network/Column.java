package org.deltascope.figure.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;

/** The neurons of one layer that are shown, from top to bottom. */
final class Column {
  private final int layer;
  private final int size;
  private final Block block;
  private final double x;
  private final int[] units;
  private final double[] ys;

  /**
   * Places a layer's neurons.
   *
   * @param layer from 0, the inputs
   * @param size how many neurons the layer has
   * @param block what is written about each
   * @param x of the centres
   * @param units that are shown, ascending
   * @param ys of their centres
   */
  Column(int layer, int size, Block block, double x, int[] units, double[] ys) {
    this.layer = layer;
    this.size = size;
    this.block = block;
    this.x = x;
    this.units = units.clone();
    this.ys = ys.clone();
  }

  int layer() {
    return layer;
  }

  /** {@return how many neurons the layer has, shown or not} */
  int size() {
    return size;
  }

  Block block() {
    return block;
  }

  double x() {
    return x;
  }

  /** {@return how many neurons are shown} */
  int shown() {
    return units.length;
  }

  boolean isElided() {
    return units.length < size;
  }

  int unit(int slot) {
    return units[slot];
  }

  Point center(int slot) {
    return new Point(x, ys[slot]);
  }

  /** {@return where a unit stands, or a negative number if it is not shown} */
  int slotOf(int unit) {
    return Arrays.binarySearch(units, unit);
  }

  /** {@return where neurons are left out} */
  List<Point> ellipses() {
    return IntStream.range(1, units.length)
        .filter(slot -> units[slot] > units[slot - 1] + 1)
        .mapToObj(slot -> center(slot - 1).towards(center(slot), 0.5))
        .toList();
  }

  /** {@return the ground of a row that exists, as wide as the whole block} */
  Bounds row(int slot, Row row) {
    return Bounds.around(center(slot).plus(0, row.y()), block.width(), row.height());
  }
}
