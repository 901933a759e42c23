package org.deltascope.figure.slice;

import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;

/**
 * A weight over which the loss is drawn, and what is known by now.
 *
 * @param slice the loss over it
 * @param names what it is called
 * @param digits how numbers are rounded
 * @param known how far the update has come
 * @param width of the picture, in units
 */
public record SliceScene(LossSlice slice, Names names, Digits digits, Known known, double width) {

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
