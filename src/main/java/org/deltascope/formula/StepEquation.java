package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.trace.Part;

/** The formulas of one kind of step. Without a part, about the step as a whole. */
interface StepEquation {

  StepWords words();

  Statement formula(Optional<Part> part);

  Tableau tableau(Optional<Part> part);

  /** {@return how the number of a part comes about} */
  Derivation derivation(Part part);

  /** {@return the parts whose numbers are the step's result} */
  List<Part> results();

  /** {@return a derivation of the step's one number, if it has one beside its parts'} */
  default Optional<Derivation> total() {
    return Optional.empty();
  }

  Set<Ref> reads(Optional<Part> part);

  Set<Ref> writes(Optional<Part> part);
}
