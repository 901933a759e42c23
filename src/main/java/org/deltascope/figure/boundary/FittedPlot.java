package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.train.Predictor;

/**
 * The outputs over the one input.
 *
 * @param scene what is drawn
 * @param across the input
 */
record FittedPlot(BoundaryScene scene, InputRange across) {
  private static final int POINTS = 160;
  private static final double LINE = 2.2;

  static FittedPlot of(BoundaryScene scene) {
    return new FittedPlot(
        scene,
        scene.data().map(data -> InputRange.of(data.inputs(), 0)).orElseGet(InputRange::usual));
  }

  List<Mark> marks(Bounds area, PlotTexts texts) {
    int depth = scene.network().depth();
    List<double[]> curves = new ArrayList<>();
    for (int k = 0; k < scene.network().outputs(); k++) {
      int output = k;
      curves.add(curve(predictor -> predictor.activation(depth, output)));
    }
    Axes axes = across.axes(area, range(curves));
    List<Mark> marks = new ArrayList<>();
    marks.add(Axes.frame(area, Subject.none()));
    for (int k = 0; k < curves.size(); k++) {
      Role role = curves.size() == 1 ? Role.FORWARD : new ClassLook(k, curves.size()).role();
      marks.add(
          new CurveMark(
              points(axes, curves.get(k)),
              LINE,
              Ink.of(role),
              LineStyle.SOLID,
              new Subject.Neuron(depth, k)));
    }
    marks.addAll(new SampleMarks(scene).marks(axes));
    Ink ink = Ink.of(Role.TEXT);
    marks.addAll(
        texts.axes(
            axes,
            SpanFactory.unit(scene.names(), 0, 0, ink),
            SpanFactory.unit(scene.names(), depth, 0, ink)));
    return marks;
  }

  /** {@return a number of the network at even places of the axis} */
  double[] curve(ToDoubleFunction<Predictor> number) {
    Predictor predictor = new Predictor(scene.network());
    double[] curve = new double[POINTS + 1];
    for (int k = 0; k <= POINTS; k++) {
      predictor.pass(across.at((double) k / POINTS));
      curve[k] = number.applyAsDouble(predictor);
    }
    return curve;
  }

  /** {@return the curve on axes; what is not finite is a gap} */
  List<Point> points(Axes axes, double[] curve) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < curve.length; k++) {
      points.add(axes.at(across.at((double) k / POINTS), curve[k]));
    }
    return points;
  }

  /** Of the samples and of the curves. */
  private InputRange range(List<double[]> curves) {
    InputRange range = scene.data().map(FittedPlot::targets).orElseGet(InputRange::usual);
    return widened(range, curves);
  }

  static InputRange widened(InputRange begun, List<double[]> curves) {
    InputRange range = begun;
    for (double[] curve : curves) {
      for (double y : curve) {
        range = Math.abs(y) < Scale.FARTHEST ? range.with(y) : range;
      }
    }
    return range.widened();
  }

  private static InputRange targets(Dataset data) {
    Matrix targets = data.targets();
    InputRange range = new InputRange(0, 0);
    for (int s = 0; s < targets.rows() && data.hasTargets(); s++) {
      double target = targets.get(s, 0);
      range = s == 0 ? new InputRange(target, target) : range.with(target);
    }
    return range;
  }
}
