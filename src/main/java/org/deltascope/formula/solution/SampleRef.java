package org.deltascope.formula.solution;

import org.deltascope.trace.Ref;

/**
 * The address of one number of one sample.
 *
 * @param ref which number
 * @param sample of the batch, from 0; 0 for what belongs to the whole batch
 */
public record SampleRef(Ref.One ref, int sample) {}
