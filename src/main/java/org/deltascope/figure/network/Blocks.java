package org.deltascope.figure.network;

import java.util.List;
import java.util.stream.IntStream;

/** Chooses how much of a column's neurons to show: as much as there is room for. */
final class Blocks {
  /** Pitch at which neurons are told apart without any text. */
  static final double DOT_PITCH = 4;

  /** Pitch at which a line of text fits beside each neuron. */
  static final double TEXT_PITCH = 14;

  private static final double LARGEST = 38;
  private static final double SMALLEST = 24;
  private static final double BETWEEN = 8;
  private static final double LEAST_GAP = 12;
  private static final double TERSE_PITCH = 210;
  private static final double LEAST_COMPACT_PITCH = 80;
  private static final double LEAST_FULL_PITCH = 110;

  private Blocks() {}

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
   * {@return the largest block that fits}
   *
   * @param widths of the column's texts
   * @param pitch from neuron to neuron
   * @param columnPitch from column to column
   * @param place where the column stands
   */
  static Block choose(Widths widths, double pitch, double columnPitch, Place place) {
    boolean terse = columnPitch < TERSE_PITCH;
    for (Block block :
        List.of(
            full(widths.narrow(columnPitch), pitch, columnPitch, false),
            full(widths, pitch, columnPitch, true),
            Block.outside(14, terse, widths.narrow(columnPitch)),
            compact(widths, pitch, columnPitch))) {
      double between = block.detail() == Detail.COMPACT ? 3 : BETWEEN;
      double least = block.detail() == Detail.COMPACT ? LEAST_COMPACT_PITCH : LEAST_FULL_PITCH;
      if (block.height() <= pitch - between
          && block.width() + LEAST_GAP <= columnPitch
          && columnPitch >= least) {
        return block;
      }
    }
    return pitch >= TEXT_PITCH - 2
        ? tiny(widths, pitch, columnPitch, place)
        : Block.dot(Math.clamp(0.36 * pitch, 1.2, 4.5));
  }

  /** Large discs are equally large and their numbers equally high: that is calmer. */
  static List<Block> alike(List<Block> blocks, List<Widths> widths, double columnPitch) {
    List<Block> large =
        blocks.stream().filter(b -> b.detail() == Detail.FULL && b.valueInside()).toList();
    double radius = large.stream().mapToDouble(Block::radius).min().orElse(0);
    double value = large.stream().mapToDouble(b -> b.value().size()).min().orElse(0);
    double z = large.stream().mapToDouble(b -> b.z().size()).min().orElse(0);
    boolean beside = large.stream().anyMatch(Block::biasBesideName);
    return IntStream.range(0, blocks.size())
        .mapToObj(
            k ->
                large.contains(blocks.get(k))
                    ? Block.full(
                        radius,
                        value,
                        z,
                        beside,
                        columnPitch < TERSE_PITCH,
                        beside ? widths.get(k) : widths.get(k).narrow(columnPitch))
                    : blocks.get(k))
        .toList();
  }

  private static Block full(Widths widths, double pitch, double columnPitch, boolean beside) {
    Block smallest = Block.full(0, 0, 0, beside, columnPitch < TERSE_PITCH, widths);
    double room = (pitch - BETWEEN - smallest.height()) / 2;
    double radius = Math.clamp(room, 0.0, Math.min(LARGEST, 0.175 * columnPitch));
    double size = 17;
    while (size > 10.5 && !holds(widths, radius, size)) {
      size -= 0.5;
    }
    boolean readable = radius >= SMALLEST && holds(widths, radius, size);
    return Block.full(
        readable ? radius : pitch, size, zSize(size), beside, columnPitch < TERSE_PITCH, widths);
  }

  private static double zSize(double valueSize) {
    return Math.clamp(0.72 * valueSize, 9.0, 11.5);
  }

  private static boolean holds(Widths widths, double radius, double size) {
    double z = zSize(size);
    return widths.value() * size <= chord(radius, 0.12 * radius + 0.36 * size)
        && widths.z() * z <= chord(radius, 0.44 * radius + 0.3 * z);
  }

  private static Block compact(Widths widths, double pitch, double columnPitch) {
    double room = (pitch - 3 - Block.compact(0, 0, widths).height()) / 2;
    double radius = Math.clamp(room, 0.0, Math.min(25, 0.175 * columnPitch));
    double size = 13;
    while (size > 9.5 && widths.value() * size > chord(radius, 0.36 * size)) {
      size -= 0.5;
    }
    boolean readable = radius >= 14 && widths.value() * size <= chord(radius, 0.36 * size);
    return Block.compact(readable ? radius : pitch, size, widths);
  }

  private static Block tiny(Widths widths, double pitch, double columnPitch, Place place) {
    double largest = Math.clamp(0.12 * columnPitch + 2, 4.5, 15.0);
    boolean text = pitch >= TEXT_PITCH;
    boolean bias = widths.bias() > 0 && pitch >= 46 && columnPitch >= 110;
    double radius = Math.clamp(bias ? (pitch - 18) / 2 : 0.36 * pitch, 4.5, largest);
    double value = widths.value() * 10.5 + 8;
    double delta = widths.delta() * 10.5 + 8;
    double inside = 2 * radius + delta + (place == Place.OUTPUT ? 0 : value);
    boolean beside = text && inside + 60 <= columnPitch;
    return switch (place) {
      case INPUT -> Block.tiny(radius, 0, text ? value : 0, false);
      case HIDDEN -> Block.tiny(radius, beside ? value : 0, beside ? delta : 0, bias);
      case OUTPUT -> Block.tiny(radius, text ? value : 0, beside ? delta : 0, bias);
    };
  }

  /** {@return how wide the disc is at that height, less a little} */
  private static double chord(double radius, double y) {
    return y >= radius ? 0 : 2 * Math.sqrt(radius * radius - y * y) - 3;
  }
}
