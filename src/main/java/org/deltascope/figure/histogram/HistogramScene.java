package org.deltascope.figure.histogram;

import java.util.List;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;

/**
 * Layers whose numbers are drawn.
 *
 * @param layers all of a network, from the first on
 * @param names what they are called
 * @param digits how numbers are rounded
 * @param width of the picture, in units
 */
public record HistogramScene(List<LayerNumbers> layers, Names names, Digits digits, double width) {}
