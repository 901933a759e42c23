/** How long errors and gradients are, layer by layer, over the updates of a training. */
package org.deltascope.history.norm;
