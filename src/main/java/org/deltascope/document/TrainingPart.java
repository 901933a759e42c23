package org.deltascope.document;

import org.deltascope.nn.Training;

/**
 * The key {@code training}.
 *
 * @param training how samples become updates
 * @param extras unknown keys
 */
public record TrainingPart(Training training, Extras extras) {}
