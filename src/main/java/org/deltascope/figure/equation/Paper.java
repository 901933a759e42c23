package org.deltascope.figure.equation;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Role;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;

/** Collects marks from top to bottom. */
final class Paper {
  private static final double CORNER = 8;

  private final List<Mark> marks = new ArrayList<>();
  private final Subject hovered;
  private double y;

  Paper(Subject hovered) {
    this.hovered = hovered;
  }

  double y() {
    return y;
  }

  void skip(double height) {
    y += height;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Adds a formula, and behind it a ground under every term that the pointer is on. */
  void add(Formula formula) {
    for (Term term : formula.terms()) {
      if (isHovered(term.subject())) {
        formula.boundsOf(term).ifPresent(this::ground);
      }
    }
    marks.add(formula);
  }

  /** Adds the ground under something that the pointer is on. */
  void ground(Bounds bounds) {
    marks.add(
        new Box(
            bounds.inflate(2),
            3,
            Ink.of(Role.HIGHLIGHT_SOFT),
            Ink.of(Role.HIGHLIGHT).faded(0.5),
            1,
            Subject.none()));
  }

  boolean isHovered(Subject subject) {
    return !(subject instanceof Subject.None) && subject.equals(hovered);
  }

  /** Puts a card behind what was added since a place in the list of marks. */
  void card(int since, Bounds bounds) {
    marks.add(
        since,
        new Box(bounds, CORNER, Ink.of(Role.BACKGROUND), Ink.of(Role.BORDER), 1, Subject.none()));
  }

  int size() {
    return marks.size();
  }

  List<Mark> marks() {
    return marks;
  }
}
