package org.deltascope.figure.equation.setting;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/** Collects marks from top to bottom. */
public final class MarkFlow {
  private static final double CORNER = 8;

  private final List<Mark> marks = new ArrayList<>();
  private final Subject hovered;
  private double y;

  public MarkFlow(Subject hovered) {
    this.hovered = hovered;
  }

  public double y() {
    return y;
  }

  public void skip(double height) {
    y += height;
  }

  public void add(Mark mark) {
    marks.add(mark);
  }

  /** Adds a formula, and behind it a ground under every term that the pointer is on. */
  public void add(FormulaMark formula) {
    for (Term term : formula.terms()) {
      if (isHovered(term.subject())) {
        formula.boundsOf(term).ifPresent(this::ground);
      }
    }
    marks.add(formula);
  }

  /** Adds the ground under something that the pointer is on. */
  public void ground(Bounds bounds) {
    marks.add(
        new BoxMark(
            bounds.inflate(2),
            3,
            Ink.of(Role.HIGHLIGHT_SOFT),
            Ink.of(Role.HIGHLIGHT).faded(0.5),
            1,
            Subject.none()));
  }

  public boolean isHovered(Subject subject) {
    return !(subject instanceof Subject.None) && subject.equals(hovered);
  }

  /**
   * Puts a card behind what was added since a place in the list of marks.
   *
   * @param since that place
   * @param bounds of the card
   * @param border its ink
   * @param width of the border
   * @param subject what the card stands for
   */
  public void card(int since, Bounds bounds, Ink border, double width, Subject subject) {
    marks.add(since, new BoxMark(bounds, CORNER, Ink.of(Role.BACKGROUND), border, width, subject));
  }

  /** {@return how many marks there are by now} */
  public int size() {
    return marks.size();
  }

  public List<Mark> marks() {
    return marks;
  }
}
