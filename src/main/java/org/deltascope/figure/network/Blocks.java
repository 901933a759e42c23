package org.deltascope.figure.network;

import java.util.Arrays;
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
  private static final double LONGEST_TINY_BIAS = 66;

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

  /** How a neuron with all its numbers is written. */
  private enum Style {
    /** Numbers in the disc, the bias below. */
    BELOW,
    /** Numbers in the disc, the bias beside the name. */
    BESIDE,
    /** Numbers below the disc. */
    OUTSIDE,
    /** As outside, without z. */
    LEAN
  }

  /**
   * {@return for each column the largest block that fits} Where there is room for all numbers, all
   * columns have them in the same places and their discs are equally large: that is calmer.
   *
   * @param widths of each column's texts
   * @param pitches from neuron to neuron, of each column
   * @param columnPitch from column to column
   */
  static List<Block> choose(List<Widths> widths, double[] pitches, double columnPitch) {
    int columns = widths.size();
    int[] roomy =
        IntStream.range(0, columns)
            .filter(
                k ->
                    Arrays.stream(Style.values())
                        .anyMatch(style -> fits(style, widths, pitches, columnPitch, k)))
            .toArray();
    Style style =
        Arrays.stream(Style.values())
            .filter(
                tried ->
                    IntStream.of(roomy).allMatch(k -> fits(tried, widths, pitches, columnPitch, k)))
            .findFirst()
            .orElse(Style.LEAN);
    Block[] blocks = new Block[columns];
    for (int k = 0; k < columns; k++) {
      Place place = k == 0 ? Place.INPUT : k == columns - 1 ? Place.OUTPUT : Place.HIDDEN;
      blocks[k] =
          fits(style, widths, pitches, columnPitch, k)
              ? full(style, widths, pitches, columnPitch, k)
              : less(widths.get(k), pitches[k], columnPitch, place);
    }
    return alike(List.of(blocks), widths, columnPitch);
  }

  private static boolean fits(
      Style style, List<Widths> widths, double[] pitches, double columnPitch, int k) {
    return fits(full(style, widths, pitches, columnPitch, k), pitches[k], columnPitch);
  }

  private static boolean fits(Block block, double pitch, double columnPitch) {
    double between = block.detail() == Detail.COMPACT ? 3 : BETWEEN;
    double least = block.detail() == Detail.COMPACT ? LEAST_COMPACT_PITCH : LEAST_FULL_PITCH;
    return block.height() <= pitch - between
        && block.width() + LEAST_GAP <= columnPitch
        && columnPitch >= least;
  }

  private static Block full(
      Style style, List<Widths> widths, double[] pitches, double columnPitch, int k) {
    Widths own = widths.get(k);
    return switch (style) {
      case BELOW -> full(own.narrow(columnPitch), pitches[k], columnPitch, false);
      case BESIDE -> full(own, pitches[k], columnPitch, true);
      case OUTSIDE -> outside(true, own, columnPitch);
      case LEAN -> outside(false, own, columnPitch);
    };
  }

  private static Block outside(boolean withZ, Widths widths, double columnPitch) {
    double radius = Math.clamp(0.11 * columnPitch, 14.0, 19.0);
    return Block.outside(radius, columnPitch < TERSE_PITCH, withZ, widths.narrow(columnPitch));
  }

  private static Block less(Widths widths, double pitch, double columnPitch, Place place) {
    Block compact = compact(widths, pitch, columnPitch);
    if (fits(compact, pitch, columnPitch)) {
      return compact;
    }
    return pitch >= TEXT_PITCH - 2
        ? tiny(widths, pitch, columnPitch, place)
        : Block.dot(Math.clamp(0.36 * pitch, 1.2, 4.5));
  }

  private static List<Block> alike(List<Block> blocks, List<Widths> widths, double columnPitch) {
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
    double radius = Math.clamp(room, 0.0, Math.min(LARGEST, 0.15 * columnPitch));
    double size = 17;
    while (size > 10.5 && !holds(widths, radius, size)) {
      size -= 0.5;
    }
    boolean readable = radius >= SMALLEST && holds(widths, radius, size);
    return Block.full(
        readable ? radius : pitch, size, zSize(size), beside, columnPitch < TERSE_PITCH, widths);
  }

  private static double zSize(double valueSize) {
    return Math.clamp(0.72 * valueSize, 8.5, 11.5);
  }

  private static boolean holds(Widths widths, double radius, double size) {
    double z = zSize(size);
    return widths.value() * size <= chord(radius, 0.17 * radius + 0.36 * size)
        && widths.z() * z <= chord(radius, 0.4 * radius + 0.3 * z);
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
    boolean legible = widths.briefBias() > 0 && widths.briefBias() * 10 <= LONGEST_TINY_BIAS;
    boolean bias = legible && pitch >= 46 && columnPitch >= 110;
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
    return y >= radius ? 0 : 2 * Math.sqrt(radius * radius - y * y) - 2.5;
  }
}
