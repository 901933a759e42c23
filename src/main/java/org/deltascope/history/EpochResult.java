package org.deltascope.history;

import java.util.Optional;
import org.deltascope.nn.train.Score;

/**
 * How well samples are learnt after an epoch.
 *
 * @param epoch how many were made
 * @param updates how many were made
 * @param trained of the samples that are trained on
 * @param test of those that are held back; empty where none are
 */
public record EpochResult(long epoch, long updates, Score trained, Optional<Score> test) {}
