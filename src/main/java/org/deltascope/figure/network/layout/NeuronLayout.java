package org.deltascope.figure.network.layout;

/**
 * A neuron with all that is written about it, measured from its centre.
 *
 * @param detail how much there is
 * @param radius of the disc
 * @param valueInside whether the value stands in the disc
 * @param texts the rows
 * @param terse whether there is little room for words
 * @param reach how far they reach
 */
public record NeuronLayout(
    Detail detail,
    double radius,
    boolean valueInside,
    NeuronTexts texts,
    boolean terse,
    TextReach reach) {
  private static final double BESIDE = 6;

  /** How large z is in the place of the activation, beside that. */
  private static final double BEFORE = 0.75;

  private static final double LARGEST_NAME = 15.2;
  private static final double STACKED = 11;

  /** The height of a line of a name or a number that stand below each other. */
  public static final double LINE = 14;

  /** How much of a disc is left and right of the name in it. */
  public static final double AROUND_NAME = 9;

  /** What the ground of a number is wider than the number. */
  public static final double GROUND = 6;

  /** {@return the row of the name} */
  public NeuronRow name() {
    return texts.name();
  }

  /** {@return the row of the activation} */
  public NeuronRow value() {
    return texts.value();
  }

  /** {@return the row of the weighted input} */
  public NeuronRow z() {
    return texts.z();
  }

  /** {@return the row of δ} */
  public NeuronRow pill() {
    return texts.pill();
  }

  /** {@return the row of the bias; the name's own where it stands beside the name} */
  public NeuronRow bias() {
    return texts.bias();
  }

  /** {@return how wide the widest row is, or the disc} */
  public double width() {
    return reach.width();
  }

  /** {@return how wide the value right of a tiny disc may be; 0 where there is no room} */
  public double right() {
    return reach.right();
  }

  /** {@return how wide δ left of a tiny disc may be; 0 where there is no room} */
  public double left() {
    return reach.left();
  }

  /** {@return the row of the weighted input until the activation is known} */
  public NeuronRow before() {
    return texts.before();
  }

  public double above() {
    double above = Math.max(radius, name().exists() ? -name().top() : 0);
    return Math.max(above, bias().exists() ? -bias().top() : 0);
  }

  double below() {
    double below = radius;
    for (NeuronRow row : new NeuronRow[] {value(), z(), pill(), bias()}) {
      if (row.exists()) {
        below = Math.max(below, row.bottom());
      }
    }
    return below;
  }

  double height() {
    return above() + below();
  }

  public boolean biasBesideName() {
    return bias().exists() && name().exists() && bias().y() == name().y();
  }

  /**
   * {@return where a bias begins that stands beside the name, right of the centre} It grows to the
   * right when it says more, so that the name stands still.
   */
  public double biasStart() {
    return -0.35 * radius;
  }

  /** {@return where a name ends that has a bias beside it, right of the centre} */
  public double nameEnd() {
    return biasStart() - BESIDE;
  }

  /** Name above, value and z inside, the bias beside the name or below the disc, δ below it. */
  static NeuronLayout full(
      double radius,
      double valueSize,
      double zSize,
      double zBefore,
      boolean beside,
      boolean terse,
      Widths widths) {
    NeuronRow name = new NeuronRow(-radius - 13, 20, 17);
    NeuronRow value = new NeuronRow(-0.17 * radius, 0, valueSize);
    NeuronRow z = new NeuronRow(0.4 * radius, 0, zSize);
    NeuronRow bias =
        beside ? new NeuronRow(name.y(), 17, 11) : new NeuronRow(radius + 14.5, 17, 11);
    boolean between = widths.bias().whole() > 0 && !beside;
    double under = between ? bias.bottom() : radius + 3;
    NeuronRow pill =
        terse ? new NeuronRow(under + 12.5, 17, 11) : new NeuronRow(under + 15, 22, 12.5);
    return new NeuronLayout(
        Detail.FULL,
        radius,
        true,
        new NeuronTexts(
            name,
            value,
            z,
            new NeuronRow(0, 0, zBefore),
            pill,
            widths.bias().whole() > 0 ? bias : NeuronRow.NONE),
        terse,
        TextReach.of(width(radius, widths, terse, name, pill, bias)));
  }

  /** The name inside, the bias above and all other numbers, too long for the disc, below it. */
  static NeuronLayout outside(double radius, boolean terse, boolean withZ, Widths widths) {
    NeuronRow name = new NeuronRow(0, 0, Math.min(0.8 * radius, LARGEST_NAME));
    NeuronRow value = new NeuronRow(radius + 15, 18, 13.5);
    NeuronRow z = withZ ? new NeuronRow(radius + 31, 15, 11) : NeuronRow.NONE;
    NeuronRow before = withZ ? z : new NeuronRow(value.y(), value.height(), BEFORE * value.size());
    NeuronRow pill = new NeuronRow(radius + (withZ ? 50 : 34), 19, terse ? 11 : 12);
    NeuronRow bias = new NeuronRow(-radius - 13.5, 17, 11);
    double rows = Math.max(widths.value() * value.size(), widths.z() * z.size()) + 8;
    double alone = withZ ? 0 : widths.z() * before.size();
    NeuronTexts texts =
        new NeuronTexts(
            name,
            value.upTo(Math.max(widths.value() * value.size(), alone) + GROUND),
            withZ ? z.upTo(widths.z() * z.size() + GROUND) : z,
            before,
            pill.upTo(Math.max(2 * radius, pillWidth(widths, terse, pill))),
            widths.bias().whole() > 0 ? bias : NeuronRow.NONE);
    return new NeuronLayout(
        Detail.FULL,
        radius,
        false,
        texts,
        terse,
        TextReach.of(Math.max(rows, width(radius, widths, terse, name, pill, bias))));
  }

  /** The name inside and all else below the disc, so that edges are free above it. */
  static NeuronLayout stacked(double radius, Widths widths) {
    NeuronRow value = new NeuronRow(radius + 13, 17, 12);
    NeuronRow z = new NeuronRow(radius + 29, 15, STACKED);
    NeuronRow pill = new NeuronRow(radius + 54, 2 * LINE + 4, STACKED);
    NeuronRow bias = new NeuronRow(pill.bottom() + LINE + 4, 2 * LINE + 2, STACKED);
    double rows = Math.max(widths.value() * value.size(), widths.z() * z.size()) + GROUND;
    double numbers = Math.max(widths.pill().number(), widths.bias().number()) * STACKED + 9;
    return new NeuronLayout(
        Detail.FULL,
        radius,
        false,
        new NeuronTexts(
            new NeuronRow(0, 0, 0.85 * radius),
            value,
            z,
            z,
            pill,
            widths.bias().whole() > 0 ? bias : NeuronRow.NONE),
        true,
        TextReach.of(Math.max(2 * radius + 5, Math.max(rows, numbers))));
  }

  /** {@return whether all texts stand below the disc, names above their numbers} */
  public boolean isStacked() {
    return detail == Detail.FULL && !valueInside && pill().height() > 2 * LINE;
  }

  /** {@return whether the name stands in the disc, and all numbers outside of it} */
  boolean hasNameInside() {
    return detail == Detail.FULL && !valueInside;
  }

  static NeuronLayout compact(double radius, double valueSize, double zBefore, Widths widths) {
    NeuronRow name = new NeuronRow(-radius - 9, 15, 13);
    NeuronRow value = new NeuronRow(0, 0, valueSize);
    NeuronRow pill = new NeuronRow(radius + 5.5, 15, 10.5);
    NeuronRow bias = new NeuronRow(name.y(), 15, 10);
    return new NeuronLayout(
        Detail.COMPACT,
        radius,
        true,
        new NeuronTexts(
            name,
            value,
            NeuronRow.NONE,
            new NeuronRow(0, 0, zBefore),
            pill,
            widths.bias().whole() > 0 ? bias : NeuronRow.NONE),
        true,
        TextReach.of(width(radius, widths, true, name, pill, bias)));
  }

  static NeuronLayout tiny(double radius, double right, double left, boolean withBias) {
    NeuronRow text = new NeuronRow(0, 0, 10.5);
    return new NeuronLayout(
        Detail.TINY,
        radius,
        false,
        new NeuronTexts(
            new NeuronRow(0, 0, Math.min(12, radius)),
            text,
            NeuronRow.NONE,
            NeuronRow.NONE,
            text,
            withBias ? new NeuronRow(radius + 9, 13, 10) : NeuronRow.NONE),
        true,
        new TextReach(2 * radius + 3, right, left));
  }

  static NeuronLayout dot(double radius) {
    return new NeuronLayout(
        Detail.DOT, radius, false, NeuronTexts.NONE, true, TextReach.of(2 * radius + 1));
  }

  private static double width(
      double radius, Widths widths, boolean terse, NeuronRow name, NeuronRow pill, NeuronRow bias) {
    double chip = widths.bias().whole() > 0 ? widths.bias().whole() * bias.size() + 12 : 0;
    double top =
        bias.y() == name.y() && chip > 0 ? widths.name() * name.size() + BESIDE + chip : chip;
    return Math.max(2 * radius + 5, Math.max(pillWidth(widths, terse, pill), top));
  }

  private static double pillWidth(Widths widths, boolean terse, NeuronRow pill) {
    double words = terse ? widths.pill().brief() : widths.pill().whole();
    return words * pill.size() + (terse ? 10 : 18);
  }
}
