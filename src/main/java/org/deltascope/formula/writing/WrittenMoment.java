package org.deltascope.formula.writing;

import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * A moment of an update, and how its numbers are written.
 *
 * @param trace the update
 * @param knowledge where in it one stands, and which numbers are known there
 * @param lens which sample of the batch
 * @param names what quantities are called
 * @param numerals how numbers are written
 */
public record WrittenMoment(
    Trace trace, Knowledge knowledge, SampleSelection lens, Names names, Numerals numerals) {

  /**
   * {@return a moment with nothing withheld}
   *
   * @param trace the update
   * @param moment where in it one stands
   * @param lens which sample of the batch
   * @param names what quantities are called
   * @param numerals how numbers are written
   */
  public static WrittenMoment of(
      Trace trace, Moment moment, SampleSelection lens, Names names, Numerals numerals) {
    return new WrittenMoment(trace, Knowledge.of(trace.outline(), moment), lens, names, numerals);
  }

  /** {@return where in the update one stands} */
  public Moment moment() {
    return knowledge.moment();
  }

  /** {@return the same at another moment of the update} */
  public WrittenMoment at(Moment other) {
    return with(knowledge.at(other));
  }

  /** {@return the same with that withheld} */
  public WrittenMoment withholding(Knowledge.Withheld withheld) {
    return with(knowledge.withholding(withheld));
  }

  private WrittenMoment with(Knowledge other) {
    return new WrittenMoment(trace, other, lens, names, numerals);
  }

  /** {@return the same of another sample, or of their mean} */
  public WrittenMoment under(SampleSelection other) {
    return new WrittenMoment(trace, knowledge, other, names, numerals.under(other));
  }

  /** {@return the same with numbers written otherwise} */
  public WrittenMoment writing(Numerals other) {
    return new WrittenMoment(trace, knowledge, lens, names, other);
  }

  /** {@return whether another differs in nothing but numbers, as while one of them is dragged} */
  public boolean standsAs(WrittenMoment other) {
    return moment().equals(other.moment())
        && knowledge.withheld().equals(other.knowledge.withheld())
        && lens.equals(other.lens)
        && numerals.digits().equals(other.numerals.digits())
        && numerals.batch().equals(other.numerals.batch())
        && names.notation() == other.names.notation()
        && names.convention().equals(other.names.convention())
        && trace.before().network().widths().equals(other.trace.before().network().widths());
  }
}
