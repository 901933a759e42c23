package org.deltascope.figure.network.state;

import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * What a picture of the network is to show.
 *
 * @param trace the update
 * @param knowledge where in it one stands, and which numbers are known there
 * @param lens which sample of the batch
 * @param names what quantities are called
 * @param numerals how numbers are written
 * @param selected what is selected, or {@link Subject#none()}
 * @param hovered what the pointer is on, or {@link Subject#none()}
 * @param width of the picture, in units, greater than 0
 * @param height of the picture, in units, greater than 0
 * @param textScale how large everything is, from 1 to 3
 * @param progress how far the transition into the moment has come: from 0 to 1, its end
 */
public record NetworkScene(
    Trace trace,
    Knowledge knowledge,
    SampleSelection lens,
    Names names,
    Numerals numerals,
    Subject selected,
    Subject hovered,
    double width,
    double height,
    double textScale,
    double progress) {

  /** Rejects sizes, scales and progress out of range. */
  public NetworkScene {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "a picture %s by %s, expected both greater than 0".formatted(width, height));
    }
    if (!(textScale >= 1 && textScale <= 3)) {
      throw new IllegalArgumentException("text scale %s, expected 1 to 3".formatted(textScale));
    }
    if (!(progress >= 0 && progress <= 1)) {
      throw new IllegalArgumentException("progress %s, expected 0 to 1".formatted(progress));
    }
  }

  /**
   * {@return the first sample at a moment, nothing selected, the transition over}
   *
   * @param trace the update
   * @param moment where in it one stands
   * @param names what quantities are called
   * @param width of the picture, in units
   * @param height of the picture, in units
   */
  public static NetworkScene of(
      Trace trace, Moment moment, Names names, double width, double height) {
    return new NetworkScene(
        trace,
        Knowledge.of(trace.outline(), moment),
        SampleSelection.first(),
        names,
        Numerals.rounded(Digits.DEFAULT),
        Subject.none(),
        Subject.none(),
        width,
        height,
        1,
        1);
  }

  /** {@return where in the update one stands} */
  public Moment moment() {
    return knowledge.moment();
  }

  /** {@return this scene with that withheld} */
  public NetworkScene withholding(Knowledge.Withheld withheld) {
    return copy(
        knowledge.withholding(withheld), lens, numerals, selected, hovered, textScale, progress);
  }

  /** {@return this scene at another moment of the update} */
  public NetworkScene at(Moment other) {
    return copy(knowledge.at(other), lens, numerals, selected, hovered, textScale, progress);
  }

  /** {@return this scene under a lens} */
  public NetworkScene under(SampleSelection other) {
    return copy(knowledge, other, numerals.under(other), selected, hovered, textScale, progress);
  }

  /** {@return this scene with numbers written otherwise} */
  public NetworkScene writing(Numerals other) {
    return copy(knowledge, lens, other, selected, hovered, textScale, progress);
  }

  /** {@return this scene with the pointer on that} */
  public NetworkScene hovering(Subject subject) {
    return copy(knowledge, lens, numerals, selected, subject, textScale, progress);
  }

  /** {@return this scene with everything that large} */
  public NetworkScene scaled(double scale) {
    return copy(knowledge, lens, numerals, selected, hovered, scale, progress);
  }

  /** {@return this scene that far into the transition} */
  public NetworkScene during(double transition) {
    return copy(knowledge, lens, numerals, selected, hovered, textScale, transition);
  }

  private NetworkScene copy(
      Knowledge newKnowledge,
      SampleSelection newLens,
      Numerals newNumerals,
      Subject newSelected,
      Subject newHovered,
      double newScale,
      double newProgress) {
    return new NetworkScene(
        trace,
        newKnowledge,
        newLens,
        names,
        newNumerals,
        newSelected,
        newHovered,
        width,
        height,
        newScale,
        newProgress);
  }
}
