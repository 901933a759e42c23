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
 * @param width of the widest row or the disc
 * @param side how wide the value to the right and δ to the left of a tiny disc are; 0 without
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
    double width,
    double side) {

  double above() {
    return Math.max(radius, name.exists() ? -name.top() : 0);
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
    return bias.exists() && bias.y() == name.y();
  }

  static Block full(double radius, double valueSize, double zSize, Widths widths) {
    Row name = new Row(-radius - 13, 20, 17);
    Row value = new Row(-0.12 * radius, 0, valueSize);
    Row z = new Row(0.46 * radius, 0, zSize);
    Row pill = new Row(radius + 17, 22, 12.5);
    Row bias = widths.bias() > 0 ? new Row(radius + 41, 17, 11) : Row.NONE;
    return new Block(
        Detail.FULL,
        radius,
        true,
        name,
        value,
        z,
        pill,
        bias,
        width(radius, widths, pill, bias),
        0);
  }

  static Block fullOutside(double radius, Widths widths) {
    Row name = new Row(-radius - 13, 20, 17);
    Row value = new Row(radius + 14, 18, 13.5);
    Row z = new Row(radius + 31, 16, 11.5);
    Row pill = new Row(radius + 52, 21, 12);
    Row bias = widths.bias() > 0 ? new Row(radius + 74, 17, 11) : Row.NONE;
    double rows = Math.max(widths.value() * value.size(), widths.z() * z.size()) + 8;
    double width = Math.max(rows, width(radius, widths, pill, bias));
    return new Block(Detail.FULL, radius, false, name, value, z, pill, bias, width, 0);
  }

  static Block compact(double radius, double valueSize, Widths widths) {
    Row name = new Row(-radius - 9, 15, 12.5);
    Row value = new Row(0, 0, valueSize);
    Row pill = new Row(radius + 5.5, 15, 10.5);
    Row bias = widths.bias() > 0 ? new Row(name.y(), 15, 10) : Row.NONE;
    double top = widths.name() * name.size() + 6 + widths.biasBrief() * bias.size();
    double width = Math.max(top, Math.max(2 * radius + 4, widths.pill() * pill.size() + 14));
    return new Block(Detail.COMPACT, radius, true, name, value, Row.NONE, pill, bias, width, 0);
  }

  static Block compactOutside(double radius, Widths widths) {
    Row name = new Row(-radius - 9, 15, 12.5);
    Row value = new Row(radius + 8, 14, 11);
    Row pill = new Row(radius + 24, 15, 10.5);
    Row bias = widths.bias() > 0 ? new Row(name.y(), 15, 10) : Row.NONE;
    double top = widths.name() * name.size() + 6 + widths.biasBrief() * bias.size();
    double rows = Math.max(widths.value() * value.size() + 6, widths.pill() * pill.size() + 14);
    double width = Math.max(top, Math.max(2 * radius + 4, rows));
    return new Block(Detail.COMPACT, radius, false, name, value, Row.NONE, pill, bias, width, 0);
  }

  static Block tiny(double radius, double side) {
    Row name = new Row(0, 0, Math.min(10, radius));
    Row text = new Row(0, 0, 10);
    return new Block(
        Detail.TINY,
        radius,
        false,
        name,
        text,
        Row.NONE,
        text,
        Row.NONE,
        2 * radius + 3 + 2 * side,
        side);
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
        2 * radius + 1,
        0);
  }

  private static double width(double radius, Widths widths, Row pill, Row bias) {
    double chip = bias.exists() ? widths.bias() * bias.size() + 12 : 0;
    return Math.max(2 * radius + 5, Math.max(widths.pill() * pill.size() + 18, chip));
  }
}
