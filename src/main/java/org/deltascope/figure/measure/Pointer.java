package org.deltascope.figure.measure;

import java.util.List;
import java.util.Optional;
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
import org.deltascope.figure.Subject.None;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;

/**
 * Finds what a point of a figure stands for. What has an area goes before lines, because a neuron
 * or a label lies on the edges and is what was meant; among the former the topmost wins, among
 * lines the nearest.
 */
public final class Pointer {
  private final TextMeasure text;
  private final double tolerance;

  /**
   * Points with that precision.
   *
   * @param text how labels are set
   * @param tolerance how far from a line still counts as on it, in units
   */
  public Pointer(TextMeasure text, double tolerance) {
    this.text = text;
    this.tolerance = tolerance;
  }

  /** {@return what stands at a point, if anything that means something does} */
  public Optional<Subject> subjectAt(Figure figure, Point point) {
    List<Mark> topmostFirst = figure.marks().reversed();
    for (Mark mark : topmostFirst) {
      Subject subject = inside(mark, point);
      if (!(subject instanceof None)) {
        return Optional.of(subject);
      }
    }
    double nearest = tolerance;
    Optional<Subject> found = Optional.empty();
    for (Mark mark : topmostFirst) {
      Near near = nearest(mark, point);
      if (near.beyond() < nearest && !(near.subject() instanceof None)) {
        nearest = near.beyond();
        found = Optional.of(near.subject());
      }
    }
    return found;
  }

  private Subject inside(Mark mark, Point point) {
    return switch (mark) {
      case DiscMark disc
          when disc.center().distance(point) <= disc.radius() + disc.strokeWidth() / 2 ->
          disc.subject();
      case BoxMark box when box.bounds().inflate(box.strokeWidth() / 2).contains(point) ->
          box.subject();
      case TextMark label when means(label) && text.covers(label, point) -> label.subject();
      case FormulaMark formula when formula.bounds().inflate(tolerance).contains(point) ->
          term(formula, point);
      case CellsMark cells when cells.bounds().contains(point) -> cell(cells, point);
      case DiscMark _,
          BoxMark _,
          TextMark _,
          FormulaMark _,
          CellsMark _,
          LineMark _,
          CurveMark _,
          BundleMark _ ->
          Subject.none();
    };
  }

  private static boolean means(TextMark label) {
    return !(label.subject() instanceof None);
  }

  private static Subject term(FormulaMark formula, Point point) {
    Subject found = formula.subject();
    double area = Double.POSITIVE_INFINITY;
    for (Term term : formula.terms()) {
      Optional<Bounds> box = formula.boundsOf(term).map(b -> b.inflate(1));
      if (box.isPresent() && box.get().contains(point)) {
        double size = box.get().width() * box.get().height();
        if (size < area) {
          area = size;
          found = term.subject();
        }
      }
    }
    return found;
  }

  private static Subject cell(CellsMark cells, Point point) {
    Bounds all = cells.bounds();
    int rows = cells.values().rows();
    int columns = cells.values().columns();
    if (rows == 0 || columns == 0) {
      return Subject.none();
    }
    int row = Math.min(rows - 1, (int) ((point.y() - all.y()) / all.height() * rows));
    int column = Math.min(columns - 1, (int) ((point.x() - all.x()) / all.width() * columns));
    return entry(cells.subject(), row, column);
  }

  private static Near nearest(Mark mark, Point point) {
    return switch (mark) {
      case LineMark line ->
          new Near(
              point.distanceToSegment(line.from(), line.to()) - line.width() / 2, line.subject());
      case CurveMark curve -> nearest(curve, point);
      case BundleMark bundle -> nearest(bundle, point);
      case DiscMark _, BoxMark _, TextMark _, FormulaMark _, CellsMark _ -> Near.NOTHING;
    };
  }

  private static Near nearest(CurveMark curve, Point point) {
    double distance = Double.POSITIVE_INFINITY;
    for (int k = 1; k < curve.points().size(); k++) {
      Point a = curve.points().get(k - 1);
      Point b = curve.points().get(k);
      distance = Math.min(distance, point.distanceToSegment(a, b));
    }
    return new Near(distance - curve.width() / 2, curve.subject());
  }

  private static Near nearest(BundleMark bundle, Point point) {
    Near near = Near.NOTHING;
    for (int i = 0; i < bundle.to().size(); i++) {
      for (int j = 0; j < bundle.from().size(); j++) {
        if (bundle.strength(i, j) != 0) {
          double distance = point.distanceToSegment(bundle.from().get(j), bundle.to().get(i));
          if (distance < near.beyond()) {
            near = new Near(distance, entry(bundle.subject(), i, j));
          }
        }
      }
    }
    return near;
  }

  private static Subject entry(Subject all, int row, int column) {
    return switch (all) {
      case Subject.Weights weights -> new Subject.Edge(weights.layer(), row, column);
      case Subject.Layer layer -> new Subject.Neuron(layer.layer(), Math.max(row, column));
      case Subject.Biases biases -> new Subject.Bias(biases.layer(), Math.max(row, column));
      case Subject.Neuron _,
          Subject.Edge _,
          Subject.Bias _,
          Subject.Target _,
          Subject.Symbol _,
          None _ ->
          all;
    };
  }

  /** A subject and how far beyond its ink the point is, in units. */
  private record Near(double beyond, Subject subject) {
    static final Near NOTHING = new Near(Double.POSITIVE_INFINITY, Subject.none());
  }
}
