package org.deltascope.figure.network;

import org.deltascope.figure.Role;
import org.deltascope.trace.Phase;

/**
 * The two colours of a phase.
 *
 * @param strong lines and text
 * @param soft the ground of text
 */
record Tint(Role strong, Role soft) {
  static final Tint FORWARD = new Tint(Role.FORWARD, Role.FORWARD_SOFT);
  static final Tint LOSS = new Tint(Role.LOSS, Role.LOSS_SOFT);
  static final Tint BACKWARD = new Tint(Role.BACKWARD, Role.BACKWARD_SOFT);
  static final Tint UPDATE = new Tint(Role.UPDATE, Role.UPDATE_SOFT);

  static Tint of(Phase phase) {
    return switch (phase) {
      case FORWARD -> FORWARD;
      case LOSS -> LOSS;
      case BACKWARD -> BACKWARD;
      case UPDATE -> UPDATE;
    };
  }
}
