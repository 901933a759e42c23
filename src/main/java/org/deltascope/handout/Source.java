package org.deltascope.handout;

import org.deltascope.trace.Lens;

/**
 * Whose numbers are shown.
 *
 * @param update the update, from 0
 * @param lens one sample of its batch, or the whole batch
 */
public record Source(long update, Lens lens) {}
