package org.deltascope.formula;

import java.util.AbstractList;
import java.util.List;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** The parts of a step as a list that makes each when it is asked for: there may be millions. */
final class Parts extends AbstractList<Part> {
  private final Step step;

  private Parts(Step step) {
    this.step = step;
  }

  static List<Part> of(Step step) {
    return new Parts(step);
  }

  @Override
  public Part get(int index) {
    return step.part(index);
  }

  @Override
  public int size() {
    return step.parts();
  }
}
