package org.deltascope.figure.norms;

import java.util.List;
import java.util.OptionalLong;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.norm.UpdateNorms;

/**
 * What is drawn of a training.
 *
 * @param norms of some of its updates, in order; empty where none is known
 * @param layers how many there are
 * @param current the update one stands at
 * @param pointed the update that is pointed at, here or in another plot
 * @param digits how numbers are rounded
 * @param width of the picture, in units
 */
public record NormsScene(
    List<UpdateNorms> norms,
    int layers,
    long current,
    OptionalLong pointed,
    Digits digits,
    double width) {

  /** Makes it immutable. */
  public NormsScene {
    norms = List.copyOf(norms);
  }

  /** {@return the update whose numbers are told: the one pointed at, or else where one stands} */
  long told() {
    return pointed.orElse(current);
  }
}
