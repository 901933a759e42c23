package org.deltascope.formula.derive;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.parse.Parsed;

/**
 * A line of a derivation as it was read.
 *
 * @param number of the line in the text, from 1
 * @param text without its comment
 * @param parsed what was read
 * @param left what it says something about: its own left side, or that of the line it goes on from
 * @param goesOn whether it goes on from the line before
 * @param name of one's own that it gives, if it does
 */
record DerivationLine(
    int number,
    String text,
    Parsed parsed,
    Optional<Expr> left,
    boolean goesOn,
    Optional<String> name) {}
