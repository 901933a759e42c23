package org.deltascope.figure;

import org.deltascope.figure.style.Ink;

/**
 * A filled circle with a rim, such as a neuron.
 *
 * @param center its middle
 * @param radius to the middle of the rim, in units
 * @param fill the inside
 * @param stroke the rim
 * @param strokeWidth of the rim, in units; 0 for none
 * @param subject what it stands for
 */
public record DiscMark(
    Point center, double radius, Ink fill, Ink stroke, double strokeWidth, Subject subject)
    implements Mark {
  /** {@return the upright square around it, rim included} */
  public Bounds bounds() {
    return Bounds.around(center, 2 * radius + strokeWidth, 2 * radius + strokeWidth);
  }
}
