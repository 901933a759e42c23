package org.deltascope.app.model.solution;

import java.util.function.LongFunction;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.nn.TrainingState;

/**
 * What is asked of the numbers of a worked solution.
 *
 * @param source where they stand
 * @param run what they are meant to be of
 * @param last the last update that is gone to for their sake
 * @param states where training stood before an update
 */
public record SolutionQuery(
    SolutionSource source, OpenDocument run, long last, LongFunction<TrainingState> states) {}
