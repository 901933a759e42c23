package org.deltascope.figure.network;

/**
 * A neuron with all that is written about it, measured from its centre.
 *
 * @param detail how much there is
 * @param radius of the disc
 * @param valueInside whether the value stands in the disc
 * @param name row of the name
 * @param value row of the activation
 * @param z row of the weighted input
 * @param pill row of δ
 * @param bias row of the bias; the name's own where it stands beside the name
 * @param terse whether there is little room for words
 * @param width of the widest row or the disc
 * @param right how wide the value right of a tiny disc may be; 0 where there is no room
 * @param left how wide δ left of a tiny disc may be; 0 where there is no room
 */
record Block(
    Detail detail,
    double radius,
    boolean valueInside,
    Row name,
    Row value,
    Row z,
    Row pill,
    Row bias,
    boolean terse,
    double width,
    double right,
    double left) {
  double above() {
    double above = Math.max(radius, name.exists() ? -name.top() : 0);
    return Math.max(above, bias.exists() ? -bias.top() : 0);
  }

  double below() {
    double below = radius;
    for (Row row : new Row[] {value, z, pill, bias}) {
      if (row.exists()) {
        below = Math.max(below, row.bottom());
      }
    }
    return below;
  }

  double height() {
    return above() + below();
  }

  boolean biasBesideName() {
    return bias.exists() && name.exists() && bias.y() == name.y();
  }

  /** Name above, value and z inside, the bias beside the name or below the disc, δ below it. */
  static Block full(
      double radius, double valueSize, double zSize, boolean beside, boolean terse, Widths widths) {
    Row name = new Row(-radius - 13, 20, 17);
    Row value = new Row(-0.17 * radius, 0, valueSize);
    Row z = new Row(0.4 * radius, 0, zSize);
    Row bias = beside ? new Row(name.y(), 17, 11) : new Row(radius + 14.5, 17, 11);
    boolean between = widths.bias() > 0 && !beside;
    double under = between ? bias.bottom() : radius + 3;
    Row pill = terse ? new Row(under + 12.5, 17, 11) : new Row(under + 15, 22, 12.5);
    return new Block(
        Detail.FULL,
        radius,
        true,
        name,
        value,
        z,
        pill,
        widths.bias() > 0 ? bias : Row.NONE,
        terse,
        width(radius, widths, terse, name, pill, bias),
        0,
        0);
  }

  /** The name inside, the bias above and all other numbers, too long for the disc, below it. */
  static Block outside(double radius, boolean terse, boolean withZ, Widths widths) {
    Row name = new Row(0, 0, 0.8 * radius);
    Row value = new Row(radius + 15, 18, 13.5);
    Row z = withZ ? new Row(radius + 31, 15, 11) : Row.NONE;
    Row pill = new Row(radius + (withZ ? 50 : 34), 19, terse ? 11 : 12);
    Row bias = new Row(-radius - 13.5, 17, 11);
    double rows = Math.max(widths.value() * value.size(), widths.z() * z.size()) + 8;
    return new Block(
        Detail.FULL,
        radius,
        false,
        name,
        value,
        z,
        pill,
        widths.bias() > 0 ? bias : Row.NONE,
        terse,
        Math.max(rows, width(radius, widths, terse, name, pill, bias)),
        0,
        0);
  }

  static Block compact(double radius, double valueSize, Widths widths) {
    Row name = new Row(-radius - 9, 15, 13);
    Row value = new Row(0, 0, valueSize);
    Row pill = new Row(radius + 5.5, 15, 10.5);
    Row bias = new Row(name.y(), 15, 10);
    return new Block(
        Detail.COMPACT,
        radius,
        true,
        name,
        value,
        Row.NONE,
        pill,
        widths.bias() > 0 ? bias : Row.NONE,
        true,
        width(radius, widths, true, name, pill, bias),
        0,
        0);
  }

  static Block tiny(double radius, double right, double left, boolean withBias) {
    Row text = new Row(0, 0, 10.5);
    return new Block(
        Detail.TINY,
        radius,
        false,
        new Row(0, 0, Math.min(12, radius)),
        text,
        Row.NONE,
        text,
        withBias ? new Row(radius + 9, 13, 10) : Row.NONE,
        true,
        2 * radius + 3,
        right,
        left);
  }

  static Block dot(double radius) {
    return new Block(
        Detail.DOT,
        radius,
        false,
        Row.NONE,
        Row.NONE,
        Row.NONE,
        Row.NONE,
        Row.NONE,
        true,
        2 * radius + 1,
        0,
        0);
  }

  private static double width(
      double radius, Widths widths, boolean terse, Row name, Row pill, Row bias) {
    double chip = widths.bias() > 0 ? widths.bias() * bias.size() + 12 : 0;
    double top = bias.y() == name.y() && chip > 0 ? widths.name() * name.size() + 6 + chip : chip;
    double words = terse ? widths.tersePill() : widths.pill();
    return Math.max(2 * radius + 5, Math.max(words * pill.size() + (terse ? 10 : 18), top));
  }
}
