package org.deltascope.question;

import org.deltascope.formula.solution.GivenAnswer;

/**
 * An answer that was given.
 *
 * @param answer what was typed
 * @param sureness how sure of it
 * @param assessment what is to be said of it
 */
public record Reply(GivenAnswer answer, Sureness sureness, Assessment assessment) {}
