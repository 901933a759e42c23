/** Draws the parts of the network: discs, edges, labels, biases, what stands beside the outputs. */
package org.deltascope.figure.network.draw;
