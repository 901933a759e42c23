package org.deltascope.figure.network;

import org.deltascope.figure.Role;
import org.deltascope.trace.Phase;

/**
 * The three colours of a phase.
 *
 * @param strong lines and text
 * @param soft the ground of text
 * @param on text upon the strong one
 */
record Tint(Role strong, Role soft, Role on) {
  static final Tint FORWARD = new Tint(Role.FORWARD, Role.FORWARD_SOFT, Role.ON_FORWARD);
  static final Tint LOSS = new Tint(Role.LOSS, Role.LOSS_SOFT, Role.ON_LOSS);
  static final Tint BACKWARD = new Tint(Role.BACKWARD, Role.BACKWARD_SOFT, Role.ON_BACKWARD);
  static final Tint UPDATE = new Tint(Role.UPDATE, Role.UPDATE_SOFT, Role.ON_UPDATE);

  static Tint of(Phase phase) {
    return switch (phase) {
      case FORWARD -> FORWARD;
      case LOSS -> LOSS;
      case BACKWARD -> BACKWARD;
      case UPDATE -> UPDATE;
    };
  }
}
