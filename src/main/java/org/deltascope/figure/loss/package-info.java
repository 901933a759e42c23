/** The loss over the updates made so far, as a small plot that one can click to go to an update. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.loss;
