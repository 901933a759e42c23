package org.deltascope.figure.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.figure.Point;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.Scale;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;

/**
 * Which inputs lie where in the plane of two inputs, so that samples can be put there by hand.
 *
 * @param axes of the plane
 * @param inputs of the samples in it, a row for each
 */
public record SamplePlane(Axes axes, Matrix inputs) {

  /** From this distance on, in units, another place is meant than that of the sample. */
  private static final double NEAR = 9;

  /** Numbers are as fine as one can point at: so many over the whole axis. */
  private static final int PLACES = 400;

  /**
   * {@return the plane of a picture; nothing where the network has not two inputs, or no samples
   * are known}
   *
   * @param scene what is drawn
   */
  public static Optional<SamplePlane> of(BoundaryScene scene) {
    return scene.network().inputs() == 2
        ? scene
            .data()
            .map(Dataset::inputs)
            .map(
                inputs ->
                    new SamplePlane(PlanePlot.axes(scene, BoundaryFigure.area(scene)), inputs))
        : Optional.empty();
  }

  /**
   * {@return whether a place is in the plane}
   *
   * @param at in the figure's units
   */
  public boolean contains(Point at) {
    return axes.area().contains(at);
  }

  /**
   * {@return the sample at a place, the nearest one, if one is near}
   *
   * @param at in the figure's units
   */
  public OptionalInt sampleAt(Point at) {
    return IntStream.range(0, Math.min(SampleMarks.MOST, inputs.rows()))
        .boxed()
        .filter(sample -> distance(sample, at) < NEAR)
        .min(Comparator.comparingDouble(sample -> distance(sample, at)))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private double distance(int sample, Point at) {
    Point place = axes.at(inputs.get(sample, 0), inputs.get(sample, 1));
    return Math.hypot(place.x() - at.x(), place.y() - at.y());
  }

  /**
   * {@return the two inputs of a place, as round as one can point at}
   *
   * @param at in the figure's units
   */
  public List<BigDecimal> inputsAt(Point at) {
    return List.of(round(axes.x(), at.x()), round(axes.y(), at.y()));
  }

  private static BigDecimal round(Scale scale, double place) {
    double step = (scale.high() - scale.low()) / PLACES;
    int decimals = (int) Math.ceil(-Math.log10(step));
    BigDecimal number =
        new BigDecimal(scale.valueAt(place)).setScale(decimals, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
