package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/**
 * What the outputs are over the plane of two inputs, in colours, and the lines on which the
 * decision changes.
 *
 * @param scene what is drawn
 * @param lattice the network's numbers over the plane
 * @param across the first input
 * @param up the second input
 */
record PlanePlot(BoundaryScene scene, Lattice lattice, InputRange across, InputRange up) {
  /** Pictures are so many units wide, or a multiple: then no seams are seen between cells. */
  static final int CELLS = 48;

  private static final int NO_CLASS = -1;
  private static final double OPACITY = 0.42;
  private static final double CLASS_OPACITY = 0.3;
  private static final double LINE = 2.2;

  static PlanePlot of(BoundaryScene scene) {
    InputRange across = range(scene, 0);
    InputRange up = range(scene, 1);
    return new PlanePlot(scene, Lattice.of(scene.network(), across, up, CELLS), across, up);
  }

  private static InputRange range(BoundaryScene scene, int input) {
    return scene
        .data()
        .map(data -> InputRange.of(data.inputs(), input))
        .orElseGet(InputRange::usual);
  }

  /** {@return the axes of the plane in an area} */
  static Axes axes(BoundaryScene scene, Bounds area) {
    return range(scene, 0).axes(area, range(scene, 1));
  }

  List<Mark> marks(Bounds area, PlotTexts texts) {
    Axes axes = across.axes(area, up);
    List<Mark> marks = new ArrayList<>();
    if (scene.classes() > 2) {
      marks.addAll(classes(area));
    } else {
      Matrix corners = corners();
      marks.add(cells(Lattice.means(corners), area, OPACITY, Subject.none()));
      if (scene.decision().isPresent()) {
        Contour.of(change(corners), area).forEach(line -> marks.add(line(line, LINE)));
      }
    }
    marks.add(Axes.frame(area, Subject.none()));
    marks.addAll(new SampleMarks(scene).marks(axes));
    Ink ink = Ink.of(Role.TEXT);
    marks.addAll(
        texts.axes(
            axes,
            SpanFactory.unit(scene.names(), 0, 0, ink),
            SpanFactory.unit(scene.names(), 0, 1, ink)));
    return marks;
  }

  /** 0 where the decision changes, positive for the second class. */
  private Matrix corners() {
    return lattice.ofOutputs(
        outputs ->
            switch (scene.decision().orElse(Decision.ABOVE_ZERO)) {
              case LARGEST -> outputs[1] - outputs[0];
              case ABOVE_HALF -> 2 * outputs[0] - 1;
              case ABOVE_ZERO -> outputs[0];
            });
  }

  /**
   * Where outputs are close to 0 and 1 the line between them would be found in steps; their
   * weighted inputs change their sign at the same places, and evenly.
   */
  private Matrix change(Matrix corners) {
    Activation last = scene.network().layer(scene.network().depth()).activation();
    return switch (scene.decision().orElseThrow()) {
      case LARGEST -> growsEverywhere(last) ? lattice.ofSums(sums -> sums[1] - sums[0]) : corners;
      case ABOVE_HALF -> last.equals(Elementwise.SIGMOID) ? lattice.ofSums(z -> z[0]) : corners;
      case ABOVE_ZERO -> last.equals(Elementwise.TANH) ? lattice.ofSums(z -> z[0]) : corners;
    };
  }

  private static boolean growsEverywhere(Activation last) {
    return last instanceof Softmax
        || last.equals(Elementwise.SIGMOID)
        || last.equals(Elementwise.TANH);
  }

  static CellsMark cells(Matrix values, Bounds area, double opacity, Subject subject) {
    double range = 0;
    for (int i = 0; i < values.rows(); i++) {
      for (int j = 0; j < values.columns(); j++) {
        double size = Math.abs(values.get(i, j));
        range = Double.isFinite(size) ? Math.max(range, size) : range;
      }
    }
    return new CellsMark(area, values, range > 0 ? range : 1, 0, opacity, subject);
  }

  static Mark line(List<Point> points, double width) {
    return new CurveMark(points, width, Ink.of(Role.TEXT), LineStyle.SOLID, Subject.none());
  }

  /** Each class where it is the largest output, and the line around it. */
  private List<Mark> classes(Bounds area) {
    List<Mark> marks = new ArrayList<>();
    int[][] largest = largest();
    double wide = area.width() / CELLS;
    double high = area.height() / CELLS;
    for (int i = 0; i < CELLS; i++) {
      int start = 0;
      for (int j = 1; j <= CELLS; j++) {
        if (j == CELLS || largest[i][j] != largest[i][start]) {
          Bounds run =
              new Bounds(area.x() + start * wide, area.y() + i * high, (j - start) * wide, high);
          if (largest[i][start] != NO_CLASS) {
            marks.add(ground(run, largest[i][start]));
          }
          start = j;
        }
      }
    }
    for (int k = 0; k < scene.classes(); k++) {
      Contour.of(lead(k), area).forEach(line -> marks.add(line(line, LINE / 1.5)));
    }
    return marks;
  }

  private Mark ground(Bounds run, int label) {
    Role role = new ClassLook(label, scene.classes()).role();
    return new BoxMark(run, 0, new Ink(role, CLASS_OPACITY), Ink.none(), 0, Subject.none());
  }

  /** {@return which output is the largest, for each cell; {@link #NO_CLASS} where none is} */
  private int[][] largest() {
    Matrix[] outputs = new Matrix[scene.classes()];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = Lattice.means(lattice.activation(scene.network().depth(), k));
    }
    int[][] largest = new int[CELLS][CELLS];
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double[] at = new double[outputs.length];
        for (int k = 0; k < at.length; k++) {
          at[k] = outputs[k].get(i, j);
        }
        largest[i][j] = Decision.LARGEST.classOf(at).orElse(NO_CLASS);
      }
    }
    return largest;
  }

  /** How far an output is ahead of all others. */
  private Matrix lead(int k) {
    Activation last = scene.network().layer(scene.network().depth()).activation();
    ToDoubleFunction<double[]> lead =
        outputs -> {
          double most = Double.NEGATIVE_INFINITY;
          for (int i = 0; i < outputs.length; i++) {
            most = i == k ? most : Math.max(most, outputs[i]);
          }
          return outputs[k] - most;
        };
    return growsEverywhere(last) ? lattice.ofSums(lead) : lattice.ofOutputs(lead);
  }
}
