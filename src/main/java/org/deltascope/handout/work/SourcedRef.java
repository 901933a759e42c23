package org.deltascope.handout.work;

import org.deltascope.trace.Ref;

/**
 * A number that is computed once and may be shown in many places.
 *
 * @param source whose it is: the update's that computes it, and the sample's or the whole batch's
 * @param ref its address in that update
 */
public record SourcedRef(Source source, Ref ref) {}
