package org.deltascope.figure.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;

/**
 * Which terms of a set formula belong to parts that do not fit.
 *
 * @param parts for each of them its first term and the one after its last
 */
record Misfits(List<int[]> parts) {

  /** {@return those of a formula; none where its terms are not set in the order of the text} */
  static Optional<Misfits> of(LabScene scene, TypesetFormula setting) {
    List<Expr> symbols = new ArrayList<>();
    List<int[]> parts = new ArrayList<>();
    scene.sides().forEach(side -> walk(side, scene.misfits(), symbols, parts));
    return parts.isEmpty() || symbols.size() != setting.terms().size()
        ? Optional.empty()
        : Optional.of(new Misfits(parts));
  }

  @SuppressWarnings("ReferenceEquality") // of two equal parts only one may be meant
  private static void walk(Expr node, List<Expr> misfits, List<Expr> symbols, List<int[]> parts) {
    int begin = symbols.size();
    if (node instanceof Expr.Symbol) {
      symbols.add(node);
    }
    Exprs.children(node).forEach(child -> walk(child, misfits, symbols, parts));
    if (misfits.stream().anyMatch(misfit -> misfit == node) && symbols.size() > begin) {
      parts.add(new int[] {begin, symbols.size()});
    }
  }

  /** Puts a ground behind each part and a dashed line below it. */
  void draw(FormulaMark mark, MarkFlow paper) {
    for (int[] part : parts) {
      mark.terms().subList(part[0], part[1]).stream()
          .flatMap(term -> mark.boundsOf(term).stream())
          .reduce(Misfits::around)
          .ifPresent(bounds -> draw(bounds.inflate(3), paper));
    }
  }

  private static Bounds around(Bounds a, Bounds b) {
    Point low = new Point(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()));
    Point high = new Point(Math.max(a.right(), b.right()), Math.max(a.bottom(), b.bottom()));
    return Bounds.spanning(low, high);
  }

  private static void draw(Bounds bounds, MarkFlow paper) {
    paper.add(new BoxMark(bounds, 3, Ink.of(Role.WRONG_SOFT), Ink.none(), 0, Subject.none()));
    paper.add(
        new LineMark(
            new Point(bounds.x(), bounds.bottom()),
            new Point(bounds.right(), bounds.bottom()),
            1.5,
            Ink.of(Role.WRONG),
            LineStyle.DASHED,
            ArrowHead.NONE,
            Subject.none()));
  }
}
