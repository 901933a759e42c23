package org.deltascope.figure.style;

/**
 * What a colour is for. Marks carry roles; a {@link Theme} says which colour a role has. Each phase
 * of backpropagation has three: the solid colour, which is also readable as text on the ground and
 * on its own soft tint; the SOFT tint, the ground of a pill; and the ON colour, for text upon the
 * solid one.
 */
public enum Role {
  /** The ground of the whole figure. */
  BACKGROUND,
  /** The ground of a card or of a label's box. */
  SURFACE,
  /** Hairlines that only separate. */
  BORDER,
  /** What one reads first. */
  TEXT,
  /** What one reads second. */
  MUTED,
  /** The inside of a neuron. */
  NEURON_FILL,
  /** The rim of a neuron. */
  NEURON_STROKE,
  /** A positive weight. */
  POSITIVE,
  /** A negative weight. */
  NEGATIVE,
  /** The forward pass. */
  FORWARD,
  /** The ground of a forward pill. */
  FORWARD_SOFT,
  /** Text upon FORWARD. */
  ON_FORWARD,
  /** The loss. */
  LOSS,
  /** The ground of a loss pill. */
  LOSS_SOFT,
  /** Text upon LOSS. */
  ON_LOSS,
  /** The backward pass: δ and the gradients. */
  BACKWARD,
  /** The ground of a backward pill. */
  BACKWARD_SOFT,
  /** Text upon BACKWARD. */
  ON_BACKWARD,
  /** The update of the weights. */
  UPDATE,
  /** The ground of an update pill. */
  UPDATE_SOFT,
  /** Text upon UPDATE. */
  ON_UPDATE,
  /** What the output should have been. */
  TARGET,
  /** Something that was checked and holds. */
  CORRECT,
  /** The ground of a CORRECT pill. */
  CORRECT_SOFT,
  /** Something that was checked and does not hold. */
  WRONG,
  /** The ground of a WRONG pill. */
  WRONG_SOFT,
  /** The ring around what the pointer is on or what is selected. */
  HIGHLIGHT,
  /** The ground of what is hovered or selected. */
  HIGHLIGHT_SOFT;

  /**
   * {@return the colour of a number's sign; what is no number has none and is muted}
   *
   * @param value a weight or an activation
   */
  public static Role ofSign(double value) {
    return Double.isNaN(value) ? MUTED : value < 0 ? NEGATIVE : POSITIVE;
  }
}
