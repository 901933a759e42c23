/**
 * One update as data: every number that backpropagation computes, in the order in which it computes
 * them.
 *
 * <p>{@link org.deltascope.trace.Backpropagation} turns a state of training into a {@link
 * org.deltascope.trace.Trace}, a list of steps that hold their operands and their result. Going
 * back is therefore an index, and nothing that shows a step computes anything.
 */
package org.deltascope.trace;
