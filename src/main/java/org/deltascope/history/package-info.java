/**
 * Time travel over training: any update of any run, forward and back.
 *
 * <p>Nothing is recorded but a checkpoint of the parameters now and then, under a budget of bytes.
 * Training is deterministic to the last bit, so whatever lies between two checkpoints is computed
 * again when it is asked for, and is what it was.
 */
package org.deltascope.history;
