package org.deltascope.handout.report;

import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;

/**
 * What was trained.
 *
 * @param title may be empty, and hold any characters
 * @param experiment what it was to begin with
 * @param names what quantities are called
 * @param given how given numbers were written
 */
public record TrainedDocument(
    String title, Experiment experiment, Names names, GivenNumbers given) {}
