/** A way from a weight to the loss, drawn in the picture of the network. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.paths;
