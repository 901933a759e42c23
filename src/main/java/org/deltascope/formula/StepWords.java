package org.deltascope.formula;

import java.util.Optional;
import org.deltascope.trace.Part;

/** What is said about one kind of step in words. Without a part, about the step as a whole. */
interface StepWords {

  Prose title(Optional<Part> part);

  /** {@return what happens, and why} */
  Prose sentence(Optional<Part> part);
}
