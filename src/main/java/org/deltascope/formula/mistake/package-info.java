/**
 * Finds mistakes in formulas: a mistake is an edit of the true formula that comes to the same
 * numbers as what someone wrote.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.mistake;
