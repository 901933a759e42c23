package org.deltascope.figure.equation.setting;

import org.deltascope.figure.Bounds;

/**
 * What is being set: cards one below the other.
 *
 * @param page what is asked for
 * @param paper what is drawn on
 * @param compositor of formulas
 * @param inks of the phase
 */
public record CardLayout(
    EquationScene page, MarkFlow paper, FormulaSetter compositor, TermColors inks) {
  private static final double MARGIN = 16;
  private static final double TOP = 10;
  private static final double PADDING = 14;
  private static final double BETWEEN = 7;

  /** {@return an empty one} */
  public static CardLayout of(
      EquationScene page, MarkFlow paper, FormulaSetter compositor, TermColors inks) {
    paper.skip(TOP * page.textScale());
    return new CardLayout(page, paper, compositor, inks);
  }

  public double scale() {
    return page.textScale();
  }

  public double margin() {
    return MARGIN * scale();
  }

  public double room() {
    return page.width() - 2 * margin();
  }

  public double cardLeft() {
    return margin() + PADDING * scale();
  }

  public double cardRoom() {
    return room() - 2 * PADDING * scale();
  }

  /** Leaves as much room as between two cards. */
  public void skip() {
    paper.skip(BETWEEN * scale());
  }

  /** Draws a card around something. */
  public void card(Runnable content) {
    int since = paper.size();
    double top = paper.y();
    paper.skip(PADDING * scale() * 0.6);
    content.run();
    paper.skip(PADDING * scale() * 0.4);
    paper.card(since, new Bounds(margin(), top, room(), paper.y() - top));
    skip();
  }

  /** {@return how high it is, with the margin below the last card} */
  public double height() {
    return paper.y() + (MARGIN - BETWEEN) * scale();
  }
}
