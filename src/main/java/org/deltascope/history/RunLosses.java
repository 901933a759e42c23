package org.deltascope.history;

/**
 * The losses of a run of a tree.
 *
 * @param run which
 * @param losses of its own updates, as far as they were made
 */
public record RunLosses(Run run, LossCurve losses) {}
