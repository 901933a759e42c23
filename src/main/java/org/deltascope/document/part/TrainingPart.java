package org.deltascope.document.part;

import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Training;

/**
 * The key {@code training}.
 *
 * @param training how samples become updates
 * @param extras unknown keys
 */
public record TrainingPart(Training training, UnknownKeys extras) {}
