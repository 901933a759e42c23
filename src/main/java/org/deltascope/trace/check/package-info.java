/**
 * Compares the derivatives of a trace with central differences, which know nothing of
 * backpropagation.
 */
package org.deltascope.trace.check;
