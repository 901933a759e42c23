package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Ink;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Latex;

/**
 * A number worked out: names, numbers, what lies between, the result. The equals signs stand below
 * each other; a line that is too long is broken between its terms.
 */
final class DerivationBlock {
  private static final double SIZE = 16.5;
  private static final double ASIDE_SIZE = 13;

  private final Compositor compositor;
  private final Inks inks;
  private final double scale;
  private final double left;
  private final double room;
  private final Paper paper;

  DerivationBlock(
      Compositor compositor, Inks inks, double scale, double left, double room, Paper paper) {
    this.compositor = compositor;
    this.inks = inks;
    this.scale = scale;
    this.left = left;
    this.room = room;
    this.paper = paper;
  }

  /** Works a number out on as many lines as it takes. */
  void draw(Derivation derivation) {
    double size = SIZE * scale;
    Setting target = compositor.set(Phrase.of(derivation.names().left()), size);
    List<Expr> sides = new ArrayList<>(derivation.names().right());
    sides.addAll(derivation.lines());
    Setting result = result(derivation, size);
    lines(target, sides, result, size);
    if (!derivation.asides().isEmpty()) {
      paper.skip(3 * scale);
      derivation.asides().forEach(this::aside);
    }
  }

  /** Works a number out on one or two lines, without what lies between. */
  void drawBriefly(Derivation derivation) {
    double size = SIZE * 0.92 * scale;
    Setting target = compositor.set(Phrase.of(derivation.names().left()), size);
    List<Expr> sides = new ArrayList<>(List.of(derivation.names().computed()));
    derivation.lines().stream().findFirst().ifPresent(sides::add);
    lines(target, sides, result(derivation, size), size);
  }

  private void aside(Derivation derivation) {
    double size = ASIDE_SIZE * scale;
    Setting target = compositor.set(Phrase.of(derivation.names().left()), size);
    DerivationRow row = row(target, left);
    if (!(derivation.names().computed() instanceof Expr.Num)) {
      row.add(chunks(derivation.names().computed(), size, 0.6 * room));
    }
    derivation.lines().forEach(line -> row.add(chunks(line, size, 0.6 * room)));
    row.add(List.of(compositor.set(Phrase.equalTo(derivation.value()), size)));
    row.place(left + 14 * scale, paper);
  }

  private void lines(Setting target, List<Expr> sides, Setting result, double size) {
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
    DerivationRow last = row(target, indent);
    last.empty();
    last.add(List.of(result));
    last.place(indent, paper);
  }

  private DerivationRow row(Setting target, double start) {
    return new DerivationRow(compositor, target, start, left + room, scale);
  }

  private Setting result(Derivation derivation, double size) {
    return compositor.plain(Phrase.result(derivation.value()), size, Ink.of(inks.strong()));
  }

  private List<Setting> chunks(Expr side, double size, double available) {
    List<Setting> chunks = new ArrayList<>();
    Setting whole = compositor.set(Phrase.equalTo(side), size);
    if (whole.width() <= available || count(side) == 1) {
      return List.of(whole);
    }
    for (int i = 0; i < count(side); i++) {
      chunks.add(compositor.set(Phrase.term(side, i), size));
    }
    return chunks;
  }

  private int count(Expr side) {
    return new Latex(compositor.page().names(), compositor.page().digits()).terms(side).size();
  }
}
