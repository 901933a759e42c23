package org.deltascope.document;

import org.deltascope.nn.Optimizer;

/**
 * The key {@code optimizer}.
 *
 * @param optimizer how gradients change parameters
 * @param extras unknown keys
 */
public record OptimizerPart(Optimizer optimizer, Extras extras) {}
