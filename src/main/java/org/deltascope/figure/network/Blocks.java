package org.deltascope.figure.network;

/** Chooses how much of a column's neurons to show: as much as there is room for. */
final class Blocks {
  /** Pitch at which neurons are told apart without any text. */
  static final double DOT_PITCH = 4;

  /** Pitch at which a line of text fits beside each neuron. */
  static final double TEXT_PITCH = 14;

  private static final double LARGEST = 38;
  private static final double BETWEEN = 8;
  private static final double LEAST_GAP = 46;

  private Blocks() {}

  /**
   * {@return the largest block that fits}
   *
   * @param widths of the column's texts
   * @param pitch from neuron to neuron
   * @param columnPitch from column to column
   * @param outer whether the column is the first or the last, whose texts stand outside
   */
  static Block choose(Widths widths, double pitch, double columnPitch, boolean outer) {
    Block block = full(widths, pitch, columnPitch);
    if (!fits(block, pitch - BETWEEN, columnPitch)) {
      block = Block.fullOutside(14, widths);
    }
    if (!fits(block, pitch - BETWEEN, columnPitch)) {
      block = compact(widths, pitch, columnPitch);
    }
    if (!fits(block, pitch - 3, columnPitch)) {
      block = Block.compactOutside(Math.clamp((pitch - 52) / 2, 6.0, 12.0), widths);
    }
    if (!fits(block, pitch - 3, columnPitch)) {
      double radius = Math.clamp(0.36 * pitch, 4.5, Math.min(13, 0.12 * columnPitch + 2));
      double side = Math.max(widths.value(), widths.pill()) * 10 + 8;
      boolean beside = pitch >= TEXT_PITCH && 2 * radius + 2 * side + 60 <= columnPitch;
      block = Block.tiny(radius, beside || (outer && pitch >= TEXT_PITCH) ? side : 0);
    }
    return pitch >= TEXT_PITCH - 2 ? block : Block.dot(Math.clamp(0.36 * pitch, 1.2, 4.5));
  }

  private static Block full(Widths widths, double pitch, double columnPitch) {
    Block smallest = Block.full(0, 0, 0, widths);
    double room = (pitch - BETWEEN - smallest.height()) / 2;
    double radius = Math.clamp(room, 0.0, Math.min(LARGEST, 0.17 * columnPitch));
    double size = 17;
    while (size > 11 && !insideFull(widths, radius, size)) {
      size -= 0.5;
    }
    double z = Math.clamp(0.72 * size, 10.0, 11.5);
    boolean readable = radius >= 22 && insideFull(widths, radius, size);
    return readable ? Block.full(radius, size, z, widths) : Block.dot(pitch);
  }

  private static boolean insideFull(Widths widths, double radius, double size) {
    double z = Math.clamp(0.72 * size, 10.0, 11.5);
    return widths.value() * size <= chord(radius, 0.12 * radius + 0.36 * size)
        && widths.z() * z <= chord(radius, 0.46 * radius + 0.3 * z);
  }

  private static Block compact(Widths widths, double pitch, double columnPitch) {
    double room = (pitch - 3 - Block.compact(0, 0, widths).height()) / 2;
    double radius = Math.clamp(room, 0.0, Math.min(25, 0.17 * columnPitch));
    double size = 13;
    while (size > 9.5 && widths.value() * size > chord(radius, 0.36 * size)) {
      size -= 0.5;
    }
    boolean readable = radius >= 14 && widths.value() * size <= chord(radius, 0.36 * size);
    return readable ? Block.compact(radius, size, widths) : Block.dot(pitch);
  }

  /** {@return how wide the disc is at that height, less a little} */
  private static double chord(double radius, double y) {
    return y >= radius ? 0 : 2 * Math.sqrt(radius * radius - y * y) - 4;
  }

  private static boolean fits(Block block, double height, double columnPitch) {
    return block.height() <= height && block.width() + LEAST_GAP <= columnPitch;
  }
}
