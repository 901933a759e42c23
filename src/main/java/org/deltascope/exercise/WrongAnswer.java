package org.deltascope.exercise;

import org.deltascope.formula.mistake.Diagnosis;

/**
 * What mistakes give in the place of a number.
 *
 * @param value that comes of it
 * @param mistakes that give it; several where no numbers can tell them apart here
 */
public record WrongAnswer(double value, Diagnosis mistakes) {}
