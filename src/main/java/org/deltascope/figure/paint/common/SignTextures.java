package org.deltascope.figure.paint.common;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/**
 * Tells the sign of weights without colour where a figure is to be printed: a positive cell or
 * neuron is filled, a negative one striped; a negative edge of a bundle is dashed. Both are as dark
 * as the weight is strong.
 */
public final class SignTextures {
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
  public static Figure of(Figure figure, Theme theme) {
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
      case CellsMark cells -> fillOrStripe(CoarseCells.of(cells, STRIPE), marks);
      case BundleMark bundle ->
          BundleEdges.strongest(bundle, MOST_LINES)
              .forEach(edge -> add(edge, bundle.opacity(), marks));
      case DiscMark disc when disc.fill().role() == Role.NEGATIVE -> stripes(disc, marks);
      case LineMark _, DiscMark _, BoxMark _, TextMark _, FormulaMark _, CurveMark _ ->
          marks.add(mark);
    }
  }

  private static void fillOrStripe(CellsMark cells, List<Mark> marks) {
    marks.add(
        new CellsMark(
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
      marks.add(LineMark.solid(from, to, COVER * apart, ink, Subject.none()));
    }
  }

  /** The fill of a neuron is its activation. */
  private static void stripes(DiscMark disc, List<Mark> marks) {
    double radius = disc.radius();
    int count = (int) Math.max(2, Math.rint(2 * radius / STRIPE));
    double apart = 2 * radius / count;
    for (int k = 0; k < count; k++) {
      double down = (k + 0.5) * apart - radius;
      double half = Math.sqrt(radius * radius - down * down);
      Point middle = disc.center().plus(0, down);
      marks.add(
          LineMark.solid(
              middle.plus(-half, 0),
              middle.plus(half, 0),
              COVER * apart,
              disc.fill(),
              disc.subject()));
    }
    marks.add(
        new DiscMark(
            disc.center(), radius, Ink.none(), disc.stroke(), disc.strokeWidth(), disc.subject()));
  }

  private static void add(BundleEdges.Edge edge, double opacity, List<Mark> marks) {
    boolean negative = edge.strength() < 0;
    double cover = opacity * Math.abs(edge.strength());
    if (cover >= FAINTEST) {
      marks.add(
          new LineMark(
              edge.from(),
              edge.to(),
              LINE_WIDTH,
              new Ink(negative ? Role.NEGATIVE : Role.POSITIVE, cover),
              negative ? LineStyle.DASHED : LineStyle.SOLID,
              ArrowHead.NONE,
              Subject.none()));
    }
  }
}
