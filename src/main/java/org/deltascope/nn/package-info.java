/**
 * The network and what trains it: layers, activations, losses, initializers, optimizers, data and
 * the order in which samples are taken.
 *
 * <p>Everything here is an immutable value except {@code Trainer}, the fast loop. Whoever computes
 * an update, the fast loop or the recording one, calls the same row functions in the same order, so
 * both give the same bits. Transcendental functions are {@link StrictMath}'s or plain arithmetic,
 * so every machine does.
 */
package org.deltascope.nn;
