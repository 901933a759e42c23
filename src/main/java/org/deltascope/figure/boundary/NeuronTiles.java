package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;

/**
 * What each hidden neuron makes of the inputs, small, layer under layer.
 *
 * @param scene what is drawn
 * @param texts what is written
 */
record NeuronTiles(BoundaryScene scene, PlotTexts texts) {
  private static final int MOST_COLUMNS = 12;
  private static final double HEAD = 20;
  private static final double CAPTION = 22;
  private static final double GAP = 8;
  private static final double CELLS = PlanePlot.CELLS / 2.0;
  private static final double SMALLEST = 2 * CELLS;
  private static final double LARGEST = 6 * CELLS;
  private static final double OPACITY = 0.55;
  private static final double LINE = 1.6;

  /** A tile and whose it is. */
  private record Tile(Subject.Neuron neuron, Bounds area) {}

  /** Draws what a neuron makes of the inputs. */
  @FunctionalInterface
  interface Drawing {
    List<Mark> marks(Subject.Neuron neuron, Bounds area);
  }

  /** {@return all of them within an area} */
  List<Mark> marks(Bounds area, Drawing drawing) {
    List<Mark> marks = new ArrayList<>();
    List<Tile> tiles = new ArrayList<>();
    int columns = columns(area);
    double side = side(area, columns);
    double y = area.y();
    Network network = scene.network();
    for (int l = 1; l < network.depth(); l++) {
      int shown = 0;
      int units = network.width(l);
      double head = y + HEAD / 2 - 2;
      y += HEAD;
      for (int i = 0; i < units && y + side + CAPTION <= area.bottom() + 0.5; i++) {
        double x = area.x() + i % columns * (side + GAP);
        tiles.add(new Tile(new Subject.Neuron(l, i), new Bounds(x, y, side, side)));
        shown++;
        y += i % columns == columns - 1 || i == units - 1 ? side + CAPTION : 0;
      }
      marks.add(head(l, shown, units, new Point(area.x(), head), area.width()));
    }
    for (Tile tile : tiles) {
      marks.addAll(drawing.marks(tile.neuron(), tile.area()));
      marks.add(caption(tile));
    }
    return marks;
  }

  private Mark head(int l, int shown, int units, Point at, double room) {
    String words =
        "hidden layer %d".formatted(l)
            + (shown < units ? " · %d of %,d".formatted(shown, units) : "");
    return texts.line(
        at, HorizontalAlign.START, List.of(PlotTexts.muted(words)), room, Subject.none());
  }

  private Mark caption(Tile tile) {
    Subject.Neuron neuron = tile.neuron();
    return texts.line(
        new Point(tile.area().center().x(), tile.area().bottom() + 9),
        HorizontalAlign.MIDDLE,
        SpanFactory.unit(scene.names(), neuron.layer(), neuron.unit(), Ink.of(Role.TEXT)),
        tile.area().width() + GAP - 2,
        neuron);
  }

  /** The fewest with which all tiles are in sight; else so many that tiles can still be read. */
  private int columns(Bounds area) {
    for (int columns = 1; columns < MOST_COLUMNS; columns++) {
      if (high(columns, side(area, columns)) <= area.height()) {
        return columns;
      }
      if (side(area, columns + 1) < SMALLEST) {
        return columns;
      }
    }
    return MOST_COLUMNS;
  }

  private static double side(Bounds area, int columns) {
    double room = Math.min(LARGEST, (area.width() - (columns - 1) * GAP) / columns);
    return Math.floor(room / CELLS) * CELLS;
  }

  private double high(int columns, double side) {
    double high = 0;
    for (int l = 1; l < scene.network().depth(); l++) {
      int rows = (scene.network().width(l) + columns - 1) / columns;
      high += HEAD + rows * (side + CAPTION);
    }
    return high;
  }

  /** A neuron over the plane: its activation in colours, and the line on which z is 0. */
  static List<Mark> plane(Lattice lattice, Subject.Neuron neuron, Bounds area) {
    Matrix sums = lattice.weightedInput(neuron.layer(), neuron.unit());
    Matrix at = Lattice.means(lattice.activation(neuron.layer(), neuron.unit()));
    List<Mark> marks = new ArrayList<>();
    marks.add(PlanePlot.cells(halved(centred(lattice, neuron, at)), area, OPACITY, neuron));
    Contour.of(sums, area).forEach(line -> marks.add(PlanePlot.line(line, LINE)));
    marks.add(Axes.frame(area, neuron));
    return marks;
  }

  /** An activation between 0 and 1 is seen from ½. */
  private static Matrix centred(Lattice lattice, Subject.Neuron neuron, Matrix activations) {
    boolean isShare = lattice.network().layer(neuron.layer()).activation().id().equals("sigmoid");
    return isShare ? activations.map(a -> 2 * a - 1) : activations;
  }

  /** Half as many cells each way. */
  private static Matrix halved(Matrix cells) {
    return Matrix.generate(
        cells.rows() / 2, cells.columns() / 2, (i, j) -> cells.get(2 * i + 1, 2 * j + 1));
  }

  /** A neuron over the one input. */
  static List<Mark> curve(FittedPlot plot, Subject.Neuron neuron, Bounds area) {
    double[] curve = plot.curve(predictor -> predictor.activation(neuron.layer(), neuron.unit()));
    Axes axes = plot.across().axes(area, FittedPlot.widened(new InputRange(0, 0), List.of(curve)));
    return List.of(
        Axes.frame(area, neuron),
        axes.across(axes.y().at(0), Role.BORDER),
        new CurveMark(
            plot.points(axes, curve), LINE, Ink.of(Role.FORWARD), LineStyle.SOLID, neuron));
  }
}
