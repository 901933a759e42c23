package org.deltascope.figure.network.state;

import java.util.Optional;
import org.deltascope.figure.Subject;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.AtMoment;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * What a picture of the network is to show.
 *
 * @param written the moment and how it is written
 * @param selected what is selected, or {@link Subject#none()}
 * @param hovered what the pointer is on, or {@link Subject#none()}
 * @param size of the picture
 * @param progress how far the transition into the moment has come: from 0 to 1, its end
 * @param formula what is lit in the place of the step, if a formula is looked at
 * @param held whether a number is being dragged, so that what stands there stands still
 */
public record NetworkScene(
    WrittenMoment written,
    Subject selected,
    Subject hovered,
    PictureSize size,
    double progress,
    Optional<FormulaLights> formula,
    boolean held)
    implements AtMoment {

  /** Rejects progress out of range. */
  public NetworkScene {
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
    Numerals numerals = Numerals.rounded(Digits.DEFAULT);
    return of(
        WrittenMoment.of(trace, moment, SampleSelection.first(), names, numerals),
        Subject.none(),
        PictureSize.of(width, height));
  }

  /**
   * {@return a moment, nothing hovered, the transition over}
   *
   * @param written the moment and how it is written
   * @param selected what is selected, or {@link Subject#none()}
   * @param size of the picture
   */
  public static NetworkScene of(WrittenMoment written, Subject selected, PictureSize size) {
    return new NetworkScene(written, selected, Subject.none(), size, 1, Optional.empty(), false);
  }

  /** {@return how wide the picture is, in units} */
  public double width() {
    return size.width();
  }

  /** {@return how high the picture is, in units} */
  public double height() {
    return size.height();
  }

  /** {@return how large everything is} */
  public double textScale() {
    return size.textScale();
  }

  /** {@return this scene with that withheld} */
  public NetworkScene withholding(Knowledge.Withheld withheld) {
    return of(written.withholding(withheld));
  }

  /** {@return this scene at another moment of the update} */
  public NetworkScene at(Moment other) {
    return of(written.at(other));
  }

  /** {@return this scene under a lens} */
  public NetworkScene under(SampleSelection other) {
    return of(written.under(other));
  }

  /** {@return this scene with numbers written otherwise} */
  public NetworkScene writing(Numerals other) {
    return of(written.writing(other));
  }

  private NetworkScene of(WrittenMoment other) {
    return new NetworkScene(other, selected, hovered, size, progress, formula, held);
  }

  /** {@return this scene with the pointer on that} */
  public NetworkScene hovering(Subject subject) {
    return new NetworkScene(written, selected, subject, size, progress, formula, held);
  }

  /** {@return what the formula that is looked at reads and writes, or else a part of the step} */
  public FormulaLights lights(StepEquation equation, Optional<Ref.One> part) {
    return formula.orElseGet(() -> new FormulaLights(equation.reads(part), equation.writes(part)));
  }

  /** {@return this scene where a formula is looked at, or none} */
  public NetworkScene lit(Optional<FormulaLights> looked) {
    return new NetworkScene(written, selected, hovered, size, progress, looked, held);
  }

  /** {@return this scene with everything that large} */
  public NetworkScene scaled(double scale) {
    return new NetworkScene(
        written, selected, hovered, size.scaled(scale), progress, formula, held);
  }

  /**
   * {@return this scene with labels of edges that matter larger still, where there is room}
   *
   * @param scale how much larger, at least 1
   */
  public NetworkScene labelled(double scale) {
    return new NetworkScene(
        written, selected, hovered, size.labelled(scale), progress, formula, held);
  }

  /** {@return this scene that far into the transition} */
  public NetworkScene during(double transition) {
    return new NetworkScene(written, selected, hovered, size, transition, formula, held);
  }

  /** {@return this scene while a number is being dragged, or not} */
  public NetworkScene held(boolean dragged) {
    return new NetworkScene(written, selected, hovered, size, progress, formula, dragged);
  }

  /** {@return whether another scene differs in nothing but its numbers, as while one is dragged} */
  public boolean standsAs(NetworkScene other) {
    return written.standsAs(other.written)
        && selected.equals(other.selected)
        && hovered.equals(other.hovered)
        && size.equals(other.size)
        && progress == other.progress
        && formula.equals(other.formula);
  }
}
