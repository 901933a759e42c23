package org.deltascope.figure.equation.setting;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Phase;

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

  /**
   * {@return an empty one}
   *
   * @param page what is asked for
   * @param formulas typesets formulas
   * @param phase whose colours its formulas have
   */
  public static CardLayout of(EquationScene page, FormulaMeasure formulas, Phase phase) {
    TermColors inks = new TermColors(page.trace(), phase);
    MarkFlow paper = new MarkFlow(page.hovered());
    paper.skip(TOP * page.textScale());
    return new CardLayout(page, paper, new FormulaSetter(page, formulas, inks), inks);
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
    card(content, Ink.of(Role.BORDER), 1);
  }

  /** Likewise, with such a border. */
  public void card(Runnable content, Ink border, double width) {
    int since = paper.size();
    double top = paper.y();
    paper.skip(PADDING * scale() * 0.6);
    content.run();
    paper.skip(PADDING * scale() * 0.4);
    Bounds bounds = new Bounds(margin(), top, room(), paper.y() - top);
    paper.card(since, bounds, border, width, Subject.none());
    skip();
  }

  /**
   * {@return what was set, on its ground}
   *
   * @param title of the figure
   * @param spoken what it says to someone who does not see it
   */
  public Figure figure(String title, String spoken) {
    double height = paper.y() + (MARGIN - BETWEEN) * scale();
    Bounds all = new Bounds(0, 0, page.width(), height);
    List<Mark> marks = paper.marks();
    marks.addFirst(new BoxMark(all, 0, Ink.of(Role.SURFACE), Ink.none(), 0, Subject.none()));
    return new Figure(page.width(), height, marks, title, spoken);
  }
}
