/**
 * The network as a picture at one moment of an update. A {@link
 * org.deltascope.figure.network.state.NetworkScene} says what to show, {@link
 * org.deltascope.figure.network.NetworkFigure} makes marks of it: what was computed so far is
 * there, what the current step reads is lit, what it writes is marked, the rest steps back. How
 * much is shown follows from the room there is, and what is left out is said on the picture.
 *
 * <p>All geometry is worked out at text scale 1 and enlarged at the very end, so that one rule
 * serves the window and the projector.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.network;
