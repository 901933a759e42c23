package org.deltascope.figure.slice;

import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Numerals;

/**
 * A weight over which the loss is drawn, and what is known by now.
 *
 * @param slice the loss over it
 * @param names what it is called
 * @param numerals how numbers are written
 * @param known how far the update has come
 * @param width of the picture, in units
 */
public record SliceScene(
    LossSlice slice, Names names, Numerals numerals, Known known, double width) {

  /** How far an update has come. */
  public enum Known {
    /** Not even the loss is computed, or shown. */
    NOTHING,
    /** The loss is, but not its derivative. */
    LOSS,
    /** ∂L/∂w is. */
    GRADIENT,
    /** The weight after the update is. */
    STEP
  }
}
