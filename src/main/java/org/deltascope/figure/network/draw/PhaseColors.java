package org.deltascope.figure.network.draw;

import org.deltascope.figure.style.Role;
import org.deltascope.trace.Phase;

/**
 * The two colours of a phase.
 *
 * @param strong lines and text
 * @param soft the ground of text
 */
record PhaseColors(Role strong, Role soft) {
  static final PhaseColors FORWARD = new PhaseColors(Role.FORWARD, Role.FORWARD_SOFT);
  static final PhaseColors LOSS = new PhaseColors(Role.LOSS, Role.LOSS_SOFT);
  static final PhaseColors BACKWARD = new PhaseColors(Role.BACKWARD, Role.BACKWARD_SOFT);
  static final PhaseColors UPDATE = new PhaseColors(Role.UPDATE, Role.UPDATE_SOFT);

  static PhaseColors of(Phase phase) {
    return switch (phase) {
      case FORWARD -> FORWARD;
      case LOSS -> LOSS;
      case BACKWARD -> BACKWARD;
      case UPDATE -> UPDATE;
    };
  }
}
