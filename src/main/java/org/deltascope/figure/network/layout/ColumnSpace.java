package org.deltascope.figure.network.layout;

import java.util.Optional;

/**
 * How much room each neuron of a column has, and the largest block of each kind that it can hold.
 *
 * @param widths of the column's texts
 * @param pitch from neuron to neuron, in units
 * @param columnPitch from column to column, in units
 */
record ColumnSpace(Widths widths, double pitch, double columnPitch) {
  private static final double LARGEST = 38;
  private static final double SMALLEST = 24;
  private static final double BETWEEN = 8;
  private static final double BETWEEN_WITH_LABELS = 30;
  private static final double BETWEEN_COMPACT = 3;
  private static final double LEAST_GAP = 12;
  private static final double LEAST_GAP_STACKED = 3;
  private static final double TERSE_PITCH = 210;
  private static final double LEAST_COMPACT_PITCH = 80;
  private static final double LEAST_FULL_PITCH = 106;
  private static final double LONGEST_TINY_BIAS = 66;

  /** How large z is where it stands in the place of the activation, beside that. */
  private static final double BEFORE = 0.9;

  /** The letters of names are slanted and low: they have to be larger than others. */
  private static final double LEGIBLE_NAME = 13;

  private static final double LARGEST_AROUND = 0.13;

  /** What the thickest rim covers, that of a neuron which is computed. */
  private static final double RIM = 2;

  /** How a neuron with all its numbers is written. */
  enum Style {
    /** Numbers in the disc, the bias below. */
    BELOW,
    /** Numbers in the disc, the bias beside the name. */
    BESIDE,
    /** Numbers below the disc. */
    OUTSIDE,
    /** As outside, without z. */
    LEAN
  }

  /** {@return whether a block has room} */
  boolean fits(NeuronLayout block) {
    boolean compact = block.detail() == Detail.COMPACT;
    return block.height() <= pitch - (compact ? BETWEEN_COMPACT : BETWEEN)
        && block.width() + LEAST_GAP <= columnPitch
        && columnPitch >= (compact ? LEAST_COMPACT_PITCH : LEAST_FULL_PITCH);
  }

  /**
   * {@return whether a block has room} Rows that can be left out leave some for labels of edges.
   */
  boolean fits(NeuronLayout block, Style style) {
    return fits(block) && (style != Style.OUTSIDE || block.height() <= pitch - BETWEEN_WITH_LABELS);
  }

  /** {@return a block with all numbers} It may have no room. */
  NeuronLayout full(Style style) {
    return switch (style) {
      case BELOW -> inside(false);
      case BESIDE -> inside(true);
      case OUTSIDE -> outside(true);
      case LEAN -> outside(false);
    };
  }

  /** {@return a block with all numbers in a disc, as large as in other columns} */
  NeuronLayout inside(double radius, double size, boolean beside) {
    return NeuronLayout.full(
        radius,
        size,
        zSize(size),
        zBefore(radius, size),
        beside,
        columnPitch < TERSE_PITCH,
        texts(beside));
  }

  private NeuronLayout inside(boolean beside) {
    double height =
        NeuronLayout.full(0, 0, 0, 0, beside, columnPitch < TERSE_PITCH, texts(beside)).height();
    double radius =
        Math.clamp((pitch - BETWEEN - height) / 2, 0.0, Math.min(LARGEST, 0.15 * columnPitch));
    double size = size(radius, beside);
    boolean readable = radius >= SMALLEST && holds(texts(beside), radius, size);
    return inside(readable ? radius : pitch, size, beside);
  }

  /** {@return how large values are in a disc that has to hold them} */
  double size(double radius, boolean beside) {
    double size = 17;
    while (size > 10.5 && !holds(texts(beside), radius, size)) {
      size -= 0.5;
    }
    return size;
  }

  private Widths texts(boolean beside) {
    return beside ? widths : widths.narrow(columnPitch);
  }

  /** As large as the disc has room for; while it stands there alone it is what one looks for. */
  private double zBefore(double radius, double valueSize) {
    double fitting = 0.94 * chord(radius, 0.36 * valueSize) / Math.max(1, widths.z());
    return Math.min(BEFORE * valueSize, fitting);
  }

  private static double zSize(double valueSize) {
    return Math.clamp(0.72 * valueSize, 8.5, 11.5);
  }

  private static boolean holds(Widths texts, double radius, double size) {
    double z = zSize(size);
    return texts.value() * size <= chord(radius, 0.17 * radius + 0.36 * size)
        && texts.z() * z <= chord(radius, 0.4 * radius + 0.3 * z);
  }

  private NeuronLayout outside(boolean withZ) {
    return outside(Math.clamp(0.11 * columnPitch, 14.0, 19.0), withZ);
  }

  private NeuronLayout outside(double radius, boolean withZ) {
    return NeuronLayout.outside(
        radius, columnPitch < TERSE_PITCH, withZ, widths.narrow(columnPitch));
  }

  /**
   * {@return a block with all numbers below a disc that is large enough for a name, where there is
   * room for that}
   *
   * @param name the width of the longest name, in units at letter size 1
   */
  NeuronLayout around(double name, NeuronLayout usual) {
    double radius =
        Math.min(
            (name * LEGIBLE_NAME + NeuronLayout.AROUND_NAME) / 2, LARGEST_AROUND * columnPitch);
    NeuronLayout larger = outside(Math.max(usual.radius(), radius), usual.z().exists());
    return fits(larger) ? larger : usual;
  }

  /** {@return a block with all numbers below each other, if it has room} */
  Optional<NeuronLayout> stacked() {
    double radius = Math.clamp(0.19 * columnPitch, 12.0, 17.0);
    double most = columnPitch - LEAST_GAP_STACKED;
    NeuronLayout block = NeuronLayout.stacked(radius, widths);
    return Optional.of(block)
        .filter(b -> b.width() <= most && b.height() <= pitch - BETWEEN_WITH_LABELS);
  }

  /** {@return a block with the most important numbers} It may have no room. */
  NeuronLayout compact() {
    double height = NeuronLayout.compact(0, 0, 0, widths).height();
    double radius =
        Math.clamp((pitch - BETWEEN_COMPACT - height) / 2, 0.0, Math.min(25, 0.175 * columnPitch));
    double size = 13;
    while (size > 9.5 && widths.value() * size > chord(radius, 0.36 * size)) {
      size -= 0.5;
    }
    boolean readable = radius >= 14 && widths.value() * size <= chord(radius, 0.36 * size);
    return NeuronLayout.compact(readable ? radius : pitch, size, zBefore(radius, size), widths);
  }

  /** {@return a small disc with the numbers that have room beside it} */
  NeuronLayout tiny(NeuronLayoutChooser.Place place) {
    double largest = Math.clamp(0.12 * columnPitch + 2, 4.5, 15.0);
    boolean text = pitch >= NeuronLayoutChooser.TEXT_PITCH;
    boolean legible = widths.bias().brief() > 0 && widths.bias().brief() * 10 <= LONGEST_TINY_BIAS;
    boolean bias = legible && pitch >= 46 && columnPitch >= 110;
    double radius = Math.clamp(bias ? (pitch - 18) / 2 : 0.36 * pitch, 4.5, largest);
    double value = widths.value() * 10.5 + 8;
    double delta = widths.pill().brief() * 10.5 + 8;
    double inside = 2 * radius + delta + (place == NeuronLayoutChooser.Place.OUTPUT ? 0 : value);
    boolean beside = text && inside + 60 <= columnPitch;
    return switch (place) {
      case INPUT -> NeuronLayout.tiny(radius, 0, text ? value : 0, false);
      case HIDDEN -> NeuronLayout.tiny(radius, beside ? value : 0, beside ? delta : 0, bias);
      case OUTPUT -> NeuronLayout.tiny(radius, text ? value : 0, beside ? delta : 0, bias);
    };
  }

  /** {@return how wide the disc is at that height within its rim, less a little} */
  private static double chord(double radius, double y) {
    double inside = radius - RIM;
    return y >= inside ? 0 : 2 * Math.sqrt(inside * inside - y * y) - 2.5;
  }
}
