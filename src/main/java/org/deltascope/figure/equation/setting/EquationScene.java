package org.deltascope.figure.equation.setting;

import org.deltascope.figure.Subject;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.AtMoment;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Phase;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * What is to be set.
 *
 * @param written the moment and how it is written
 * @param equation of that moment
 * @param hovered what the pointer is on, or {@link Subject#none()}
 * @param width of the picture, in units, at least {@link #LEAST_WIDTH}
 * @param textScale how large everything is, from 1 to 3
 */
public record EquationScene(
    WrittenMoment written, Equation equation, Subject hovered, double width, double textScale)
    implements AtMoment {

  /** The narrowest page, in units. */
  public static final double LEAST_WIDTH = 120;

  /** Rejects sizes out of range. */
  public EquationScene {
    if (!(width >= LEAST_WIDTH)) {
      throw new IllegalArgumentException(
          "a page %s wide, expected at least %s".formatted(width, LEAST_WIDTH));
    }
    if (!(textScale >= 1 && textScale <= 3)) {
      throw new IllegalArgumentException("text scale %s, expected 1 to 3".formatted(textScale));
    }
  }

  /**
   * {@return the page of a moment, nothing hovered}
   *
   * @param trace the update
   * @param moment where in it one stands
   * @param lens which sample of the batch
   * @param names what quantities are called
   * @param width of the picture, in units
   */
  public static EquationScene of(
      Trace trace, Moment moment, SampleSelection lens, Names names, double width) {
    Equation equation = Equations.of(trace, moment.step(), moment.part(), lens, names);
    Numerals numerals = Numerals.rounded(Digits.DEFAULT);
    return of(WrittenMoment.of(trace, moment, lens, names, numerals), equation, width);
  }

  /**
   * {@return a page, nothing hovered}
   *
   * @param written the moment and how it is written
   * @param equation of that moment
   * @param width of the picture, in units
   */
  public static EquationScene of(WrittenMoment written, Equation equation, double width) {
    return new EquationScene(written, equation, Subject.none(), width, 1);
  }

  /** {@return this page with the pointer on that} */
  public EquationScene hovering(Subject subject) {
    return new EquationScene(written, equation, subject, width, textScale);
  }

  /** {@return this page with numbers written otherwise} */
  public EquationScene writing(Numerals other) {
    return new EquationScene(written.writing(other), equation, hovered, width, textScale);
  }

  /** {@return this page with everything that large} */
  public EquationScene scaled(double scale) {
    return new EquationScene(written, equation, hovered, width, scale);
  }

  public Phase phase() {
    return step().phase();
  }
}
