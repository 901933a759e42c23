package org.deltascope.figure;

import org.deltascope.figure.style.Ink;

/**
 * A part of a formula that has a subject and a colour. The LaTeX marks it as {@code
 * \term{number}{…}}, which is nestable and no command of LaTeX; a writer for LaTeX strips or
 * defines it.
 *
 * @param number from 0, unique in its formula
 * @param subject what this part stands for
 * @param ink its colour
 */
public record Term(int number, Subject subject, Ink ink) {}
