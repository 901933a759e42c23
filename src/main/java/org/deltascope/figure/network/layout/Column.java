package org.deltascope.figure.network.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;

/** The neurons of one layer that are shown, from top to bottom. */
public final class Column {
  private final int layer;
  private final int size;
  private final NeuronLayout block;
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
  Column(int layer, int size, NeuronLayout block, double x, int[] units, double[] ys) {
    this.layer = layer;
    this.size = size;
    this.block = block;
    this.x = x;
    this.units = units.clone();
    this.ys = ys.clone();
  }

  public int layer() {
    return layer;
  }

  /** {@return how many neurons the layer has, shown or not} */
  public int size() {
    return size;
  }

  public NeuronLayout block() {
    return block;
  }

  public double x() {
    return x;
  }

  /** {@return how many neurons are shown} */
  public int shown() {
    return units.length;
  }

  public boolean isElided() {
    return units.length < size;
  }

  public int unit(int slot) {
    return units[slot];
  }

  public Point center(int slot) {
    return new Point(x, ys[slot]);
  }

  /** {@return where a unit stands, or a negative number if it is not shown} */
  public int slotOf(int unit) {
    return Arrays.binarySearch(units, unit);
  }

  /** {@return where neurons are left out} */
  public List<Point> ellipses() {
    return IntStream.range(1, units.length)
        .filter(slot -> units[slot] > units[slot - 1] + 1)
        .mapToObj(slot -> center(slot - 1).towards(center(slot), 0.5))
        .toList();
  }

  /** {@return the ground of a row that exists, as wide as it ever is in the update} */
  public Bounds row(int slot, NeuronRow row) {
    double width = Math.min(row.width(), block.width());
    return Bounds.around(center(slot).plus(0, row.y()), width, row.height());
  }
}
