package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Calculation.Line;
import org.deltascope.formula.writing.Latex;

/**
 * A number worked out: names, numbers, what lies between, the result. The equals signs stand below
 * each other; a line that is too long is broken between its terms.
 */
final class DerivationBlock {
  private static final double SIZE = 16.5;
  private static final double ASIDE_SIZE = 13;
  private static final double INDENT = 14;

  private final FormulaSetter compositor;
  private final TermColors inks;
  private final double scale;
  private final double left;
  private final double room;
  private final MarkFlow paper;

  DerivationBlock(
      FormulaSetter compositor,
      TermColors inks,
      double scale,
      double left,
      double room,
      MarkFlow paper) {
    this.compositor = compositor;
    this.inks = inks;
    this.scale = scale;
    this.left = left;
    this.room = room;
    this.paper = paper;
  }

  /** Works a number out on as many lines as it takes. */
  void draw(Derivation derivation) {
    Calculation calculation = calculation(derivation);
    double size = SIZE * scale;
    TypesetFormula target = compositor.set(FormulaText.of(calculation.left()), size);
    lines(target, calculation.before(), result(calculation, size), size);
    if (!calculation.asides().isEmpty()) {
      paper.skip(3 * scale);
      calculation.asides().forEach(this::aside);
    }
  }

  /** Works a number out on one or two lines, without what lies between. */
  void drawBriefly(Derivation derivation) {
    Calculation calculation =
        calculation(
            new Derivation(
                Statement.equal(derivation.names().left(), derivation.names().computed()),
                derivation.lines().stream().limit(1).toList(),
                derivation.value(),
                List.of()));
    double size = SIZE * 0.92 * scale;
    TypesetFormula target = compositor.set(FormulaText.of(calculation.left()), size);
    lines(target, calculation.before(), result(calculation, size), size);
  }

  /** Works a number out below its own long name. */
  void drawBelow(Derivation derivation) {
    Calculation calculation = calculation(derivation);
    double size = SIZE * 0.92 * scale;
    double indent = left + INDENT * scale;
    TypesetFormula target = compositor.set(FormulaText.of(calculation.left()), size);
    row(target, left).place(left, paper);
    for (Line line : calculation.before()) {
      DerivationRow row = row(target, indent);
      row.empty();
      row.add(chunks(line, size, left + room - indent));
      row.place(indent, paper);
    }
    DerivationRow last = row(target, indent);
    last.empty();
    last.add(List.of(result(calculation, size)));
    last.place(indent, paper);
  }

  /** Says by names alone what a number comes from. */
  void drawNames(Statement names) {
    double size = SIZE * 0.92 * scale;
    double indent = left + INDENT * scale;
    TypesetFormula target = compositor.set(FormulaText.of(names.left()), size);
    row(target, left).place(left, paper);
    for (Expr side : names.right()) {
      DerivationRow row = row(target, indent);
      row.empty();
      Line line = new Line(Calculation.Sign.EQUALS, side, compositor.page().numerals());
      row.add(chunks(line, size, left + room - indent));
      row.place(indent, paper);
    }
  }

  private Calculation calculation(Derivation derivation) {
    return Calculation.of(derivation, compositor.page().numerals());
  }

  private void aside(Calculation calculation) {
    double size = ASIDE_SIZE * scale;
    TypesetFormula target = compositor.set(FormulaText.of(calculation.left()), size);
    DerivationRow row = row(target, left);
    calculation.lines().forEach(line -> row.add(chunks(line, size, 0.6 * room)));
    row.place(left + INDENT * scale, paper);
  }

  private void lines(TypesetFormula target, List<Line> sides, TypesetFormula result, double size) {
    double indent = left + Math.min(target.width(), 0.4 * room);
    for (int i = 0; i < sides.size(); i++) {
      DerivationRow row = row(target, i == 0 ? left : indent);
      if (i > 0) {
        row.empty();
      }
      row.add(chunks(sides.get(i), size, left + room - indent));
      if (i == sides.size() - 1 && row.hasRoomFor(result)) {
        row.add(List.of(result));
        row.place(indent, paper);
        return;
      }
      row.place(indent, paper);
    }
    DerivationRow last = row(target, sides.isEmpty() ? left : indent);
    if (!sides.isEmpty()) {
      last.empty();
    }
    last.add(List.of(result));
    last.place(indent, paper);
  }

  private DerivationRow row(TypesetFormula target, double start) {
    return new DerivationRow(compositor, target, start, left + room, scale);
  }

  private TypesetFormula result(Calculation calculation, double size) {
    Line result = calculation.result();
    return compositor
        .writing(result.numerals())
        .plain(FormulaText.result(result.sign(), result.side()), size, Ink.of(inks.strong()));
  }

  private List<TypesetFormula> chunks(Line line, double size, double available) {
    FormulaSetter setter = compositor.writing(line.numerals());
    TypesetFormula whole = setter.set(FormulaText.of(line.sign(), line.side()), size);
    int count = count(line);
    if (whole.width() <= available || count == 1) {
      return List.of(whole);
    }
    List<TypesetFormula> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chunks.add(setter.set(FormulaText.term(line.sign(), line.side(), i), size));
    }
    return chunks;
  }

  private int count(Line line) {
    return new Latex(compositor.page().names(), line.numerals()).terms(line.side()).size();
  }
}
