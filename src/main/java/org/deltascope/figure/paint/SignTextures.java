package org.deltascope.figure.paint;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Bundle;
import org.deltascope.figure.Cells;
import org.deltascope.figure.Curve;
import org.deltascope.figure.Disc;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Head;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Line;
import org.deltascope.figure.LineStyle;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Theme;

/**
 * Tells the sign of weights without colour where a figure is to be printed: a positive cell or
 * neuron is filled, a negative one striped; a negative edge of a bundle is dashed. Both are as dark
 * as the weight is strong.
 */
final class SignTextures {
  /** So high are the cells that stripes can be seen in, and so far apart the stripes. */
  private static final double STRIPE = 4;

  /**
   * So much of their ground do stripes cover, however strong: a thinner line may vanish in print.
   */
  private static final double COVER = 0.55;

  private static final double FAINTEST = 1.0 / 32;
  private static final int MOST_LINES = 2000;
  private static final double LINE_WIDTH = 0.6;

  private SignTextures() {}

  /** {@return the figure as it is to be painted in a theme} */
  static Figure of(Figure figure, Theme theme) {
    return switch (theme) {
      case LIGHT, DARK -> figure;
      case PRINT -> {
        List<Mark> marks = new ArrayList<>();
        figure.marks().forEach(mark -> add(mark, marks));
        yield new Figure(
            figure.width(), figure.height(), marks, figure.title(), figure.description());
      }
    };
  }

  private static void add(Mark mark, List<Mark> marks) {
    switch (mark) {
      case Cells cells -> fillOrStripe(CoarseCells.of(cells, STRIPE), marks);
      case Bundle bundle ->
          BundleEdges.strongest(bundle, MOST_LINES)
              .forEach(edge -> add(edge, bundle.opacity(), marks));
      case Disc disc when disc.fill().role() == Role.NEGATIVE -> stripes(disc, marks);
      case Line _, Disc _, Box _, Label _, Formula _, Curve _ -> marks.add(mark);
    }
  }

  private static void fillOrStripe(Cells cells, List<Mark> marks) {
    marks.add(
        new Cells(
            cells.bounds(),
            cells.values().map(value -> Math.max(0, value)),
            cells.range(),
            cells.gap(),
            cells.opacity(),
            cells.subject()));
    for (int i = 0; i < cells.values().rows(); i++) {
      for (int j = 0; j < cells.values().columns(); j++) {
        if (cells.strength(i, j) < -FAINTEST) {
          stripes(cells.cell(i, j), -cells.strength(i, j), cells.opacity(), marks);
        }
      }
    }
  }

  private static void stripes(Bounds cell, double strength, double opacity, List<Mark> marks) {
    int count = (int) Math.max(1, Math.rint(cell.height() / STRIPE));
    double apart = cell.height() / count;
    Ink ink = new Ink(Role.NEGATIVE, strength * opacity);
    for (int k = 0; k < count; k++) {
      double y = cell.y() + (k + 0.5) * apart;
      Point from = new Point(cell.x(), y);
      Point to = new Point(cell.right(), y);
      marks.add(Line.solid(from, to, COVER * apart, ink, Subject.none()));
    }
  }

  /** The fill of a neuron is its activation. */
  private static void stripes(Disc disc, List<Mark> marks) {
    double radius = disc.radius();
    int count = (int) Math.max(2, Math.rint(2 * radius / STRIPE));
    double apart = 2 * radius / count;
    for (int k = 0; k < count; k++) {
      double down = (k + 0.5) * apart - radius;
      double half = Math.sqrt(radius * radius - down * down);
      Point middle = disc.center().plus(0, down);
      marks.add(
          Line.solid(
              middle.plus(-half, 0),
              middle.plus(half, 0),
              COVER * apart,
              disc.fill(),
              disc.subject()));
    }
    marks.add(
        new Disc(
            disc.center(), radius, Ink.none(), disc.stroke(), disc.strokeWidth(), disc.subject()));
  }

  private static void add(BundleEdges.Edge edge, double opacity, List<Mark> marks) {
    boolean negative = edge.strength() < 0;
    double cover = opacity * Math.abs(edge.strength());
    if (cover >= FAINTEST) {
      marks.add(
          new Line(
              edge.from(),
              edge.to(),
              LINE_WIDTH,
              new Ink(negative ? Role.NEGATIVE : Role.POSITIVE, cover),
              negative ? LineStyle.DASHED : LineStyle.SOLID,
              Head.NONE,
              Subject.none()));
    }
  }
}
