package org.deltascope.document.part;

import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Optimizer;

/**
 * The key {@code optimizer}.
 *
 * @param optimizer how gradients change parameters
 * @param extras unknown keys
 */
public record OptimizerPart(Optimizer optimizer, UnknownKeys extras) {}
