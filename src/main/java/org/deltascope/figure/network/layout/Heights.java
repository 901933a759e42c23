package org.deltascope.figure.network.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Spreads neurons over the height there is. Columns with all their texts share a range, so that
 * edges run level; others use what they need.
 */
final class Heights {
  /** What labels of edges need that stand above them. */
  private static final double LABELS = 84;

  private final List<NeuronLayout> blocks;
  private final List<RowPlaces> places;
  private final OutputSide side;
  private final double top;
  private final double bottom;
  private final double labels;
  private final HeightRange common;

  Heights(
      List<NeuronLayout> blocks,
      List<RowPlaces> places,
      OutputSide side,
      double top,
      double bottom) {
    this.blocks = blocks;
    this.places = places;
    this.side = side;
    this.top = top;
    this.bottom = bottom;
    this.labels = labels();
    int[] deciding = deciding();
    this.common =
        new HeightRange(
                top + largest(deciding, this::above),
                bottom - largest(deciding, k -> blocks.get(k).below()))
            .atMost(RowPlaces.LARGEST_PITCH * gaps(places));
  }

  /** As much for all columns, so that they stand level. */
  private double labels() {
    boolean chain = IntStream.range(0, blocks.size()).allMatch(this::isStacked);
    double highest = blocks.stream().mapToDouble(NeuronLayout::height).max().orElse(0);
    return chain ? Math.clamp(bottom - top - highest, 0.0, LABELS) : 0;
  }

  private boolean isStacked(int k) {
    return blocks.get(k).isStacked() && places.get(k).count() == 1;
  }

  /** How many there are between the rows of the column that has most of them. */
  private static int gaps(List<RowPlaces> places) {
    return Math.max(1, places.stream().mapToInt(RowPlaces::count).max().orElse(1) - 1);
  }

  /** A single neuron stands in the middle, so it decides only if there are no others. */
  private int[] deciding() {
    int[] several =
        IntStream.range(0, blocks.size())
            .filter(k -> isFull(k) && places.get(k).count() > 1)
            .toArray();
    return several.length > 0
        ? several
        : IntStream.range(0, blocks.size()).filter(this::isFull).toArray();
  }

  private boolean isFull(int k) {
    return blocks.get(k).detail() == Detail.FULL;
  }

  private static double largest(int[] columns, ToDoubleFunction<Integer> size) {
    return IntStream.of(columns).mapToDouble(size::applyAsDouble).max().orElse(0);
  }

  private double above(int k) {
    boolean texts = side.targetsAbove() && k == blocks.size() - 1;
    double over = texts ? OutputSide.ABOVE : 0;
    return blocks.get(k).above() + Math.max(over, labels);
  }

  /** {@return the height of every neuron of a column that is shown} */
  double[] of(int k) {
    RowPlaces column = places.get(k);
    HeightRange own = new HeightRange(top + above(k), bottom - blocks.get(k).below());
    if (column.count() == 1) {
      boolean centred = own.top() <= common.middle() && common.middle() <= own.bottom();
      return column.ys(centred ? common : own);
    }
    HeightRange shared = own.within(common);
    boolean apart = column.pitch(shared) >= above(k) + blocks.get(k).below();
    return column.ys(apart ? shared : own);
  }
}
