package org.deltascope.app.model.recipe;

import java.util.Optional;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Initializer;

/**
 * What the edits that add and take neurons of a layer, or choose its activation, depend on.
 *
 * @param width how many neurons, or inputs
 * @param activation none for the inputs
 * @param initializer draws the weights of what is added
 */
public record LayerKind(int width, Optional<Activation> activation, Initializer initializer) {}
