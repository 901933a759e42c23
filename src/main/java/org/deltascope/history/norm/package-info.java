/**
 * How long errors and gradients are, layer by layer, and the loss of the samples that are held
 * back, over the updates of a training.
 */
package org.deltascope.history.norm;
