package org.deltascope.figure.change;

import org.deltascope.figure.Subject;

/**
 * A number that was changed.
 *
 * @param subject what stands for it in pictures
 * @param was what it was, as it was written
 */
public record ChangedNumber(Subject subject, String was) {}
