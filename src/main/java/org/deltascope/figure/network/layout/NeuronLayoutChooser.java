package org.deltascope.figure.network.layout;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses how much of a column's neurons to show: as much as there is room for. */
final class NeuronLayoutChooser {
  /** Pitch at which neurons are told apart without any text. */
  static final double DOT_PITCH = 4;

  /** Pitch at which a line of text fits beside each neuron. */
  static final double TEXT_PITCH = 14;

  private NeuronLayoutChooser() {}

  /** Where a column stands in the network. */
  enum Place {
    /** The first column: its texts stand to the left, and nothing comes back to it. */
    INPUT,
    /** Between others. */
    HIDDEN,
    /** The last column: its values stand to the right. */
    OUTPUT
  }

  /**
   * {@return for each column the largest block that fits} Where there is room for all numbers, all
   * columns have them in the same places and their discs are equally large: that is calmer.
   *
   * @param widths of each column's texts
   * @param pitches from neuron to neuron, of each column
   * @param columnPitch from column to column
   */
  static List<NeuronLayout> choose(List<Widths> widths, double[] pitches, double columnPitch) {
    List<ColumnSpace> rooms =
        IntStream.range(0, widths.size())
            .mapToObj(k -> new ColumnSpace(widths.get(k), pitches[k], columnPitch))
            .toList();
    List<NeuronLayout> stacked = rooms.stream().flatMap(room -> room.stacked().stream()).toList();
    if (rooms.stream().noneMatch(NeuronLayoutChooser::fitsFull) && stacked.size() == rooms.size()) {
      return stacked;
    }
    ColumnSpace.Style style = style(rooms);
    List<NeuronLayout> blocks =
        IntStream.range(0, rooms.size())
            .mapToObj(k -> largest(rooms.get(k), style, place(k, rooms.size())))
            .toList();
    return alike(blocks, rooms);
  }

  private static Place place(int column, int columns) {
    if (column == 0) {
      return Place.INPUT;
    }
    return column == columns - 1 ? Place.OUTPUT : Place.HIDDEN;
  }

  /** The one that fits wherever any does. */
  private static ColumnSpace.Style style(List<ColumnSpace> rooms) {
    List<ColumnSpace> roomy = rooms.stream().filter(NeuronLayoutChooser::fitsFull).toList();
    return Stream.of(ColumnSpace.Style.values())
        .filter(style -> roomy.stream().allMatch(room -> fits(room, style)))
        .findFirst()
        .orElse(ColumnSpace.Style.LEAN);
  }

  private static boolean fitsFull(ColumnSpace room) {
    return Stream.of(ColumnSpace.Style.values()).anyMatch(style -> fits(room, style));
  }

  private static boolean fits(ColumnSpace room, ColumnSpace.Style style) {
    return room.fits(room.full(style), style);
  }

  private static NeuronLayout largest(ColumnSpace room, ColumnSpace.Style style, Place place) {
    NeuronLayout full = room.full(style);
    if (room.fits(full)) {
      return full;
    }
    NeuronLayout compact = room.compact();
    if (room.fits(compact)) {
      return compact;
    }
    return room.pitch() >= TEXT_PITCH - 2
        ? room.tiny(place)
        : NeuronLayout.dot(Math.clamp(0.36 * room.pitch(), 1.2, 4.5));
  }

  private static List<NeuronLayout> alike(List<NeuronLayout> blocks, List<ColumnSpace> rooms) {
    List<Integer> large =
        IntStream.range(0, blocks.size())
            .filter(k -> blocks.get(k).detail() == Detail.FULL && blocks.get(k).valueInside())
            .boxed()
            .toList();
    boolean beside = large.stream().anyMatch(k -> blocks.get(k).biasBesideName());
    double name = rooms.stream().mapToDouble(room -> room.widths().name()).max().orElse(0);
    double radius = large.stream().mapToDouble(k -> blocks.get(k).radius()).min().orElse(0);
    double size =
        large.stream().mapToDouble(k -> rooms.get(k).size(radius, beside)).min().orElse(0);
    return IntStream.range(0, blocks.size())
        .mapToObj(
            k -> {
              NeuronLayout block = blocks.get(k);
              if (large.contains(k)) {
                return rooms.get(k).inside(radius, size, beside);
              }
              return block.hasNameInside() ? rooms.get(k).around(name, block) : block;
            })
        .toList();
  }
}
