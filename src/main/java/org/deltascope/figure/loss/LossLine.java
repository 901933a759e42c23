package org.deltascope.figure.loss;

import org.deltascope.history.LossCurve;

/**
 * The losses of a run beside the one in which one stands.
 *
 * @param label what is written at its end, such as A
 * @param losses that it does not share with that
 */
public record LossLine(String label, LossCurve losses) {}
