package org.deltascope.figure.boundary;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Network;

/**
 * A network whose boundary or curve is drawn.
 *
 * @param network with its weights
 * @param data over which it is drawn; empty where only the network is known
 * @param decision how outputs are read to tell classes; empty where they are numbers
 * @param names what inputs and neurons are called
 * @param shown the sample that is looked at, if one is
 * @param tells whether it may be said how many samples are told right
 * @param width of the picture, in units
 */
public record BoundaryScene(
    Network network,
    Optional<Dataset> data,
    Optional<Decision> decision,
    Names names,
    OptionalInt shown,
    boolean tells,
    double width) {

  /** One whose targets say how outputs are read: all of them, so they are asked once. */
  public BoundaryScene(
      Network network,
      Optional<Dataset> data,
      Names names,
      OptionalInt shown,
      boolean tells,
      double width) {
    this(network, data, data.flatMap(Decision::of), names, shown, tells, width);
  }

  /** {@return how many classes there are; 1 where outputs are numbers} */
  int classes() {
    return decision.isEmpty() ? 1 : Math.max(2, network.outputs());
  }
}
