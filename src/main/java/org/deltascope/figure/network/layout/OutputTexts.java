package org.deltascope.figure.network.layout;

import java.util.Optional;
import org.deltascope.figure.Bounds;

/**
 * The texts of the outputs: their targets, what each adds to the loss, and the loss.
 *
 * @param side where they stand
 * @param targetWidth how wide those of a target may be; 0 where there is no room for them
 * @param loss where the loss stands, if there is room
 */
public record OutputTexts(OutputSide side, double targetWidth, Optional<Bounds> loss) {}
