package org.deltascope.figure;

import java.awt.Font;

/**
 * Characters of one label that are drawn with one font in one colour.
 *
 * @param text the characters
 * @param font the font at size 1
 * @param size of the letters (em), in units
 * @param x the left end of the baseline in the figure
 * @param y the baseline in the figure
 * @param width how far the pen moves, in units
 * @param ink the colour
 */
public record Run(String text, Font font, double size, double x, double y, double width, Ink ink) {}
