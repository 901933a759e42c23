package org.deltascope.figure.boundary;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.style.HorizontalAlign;

/**
 * What a network has learnt, over its inputs: the decision boundary in the plane of two, the curve
 * over one, with the samples; and beside it, small, what each hidden neuron makes of the inputs.
 */
public final class BoundaryFigure {
  private static final double HEAD = 30;
  private static final double SHARE = 0.63;
  private static final double MOST_SIDE = 672;
  private static final double APART = 22;
  private static final double RIGHT = 10;
  private static final double SHARE_ALONE = 0.74;

  private final PlotTexts texts;

  /** Measures texts with that. */
  public BoundaryFigure(TextMeasure text) {
    this.texts = new PlotTexts(text);
  }

  /** {@return the figure; its height follows from its width} */
  public Figure of(BoundaryScene scene) {
    return switch (scene.network().inputs()) {
      case 1 -> curve(scene);
      case 2 -> plane(scene);
      default -> none(scene);
    };
  }

  private Figure plane(BoundaryScene scene) {
    PlanePlot plot = PlanePlot.of(scene);
    Bounds area = area(scene);
    return whole(
        scene,
        area,
        plot.marks(area, texts),
        (neuron, tile) -> NeuronTiles.plane(plot.lattice(), neuron, tile),
        scene.decision().isPresent() ? "Decision boundary" : "Output over the inputs");
  }

  private Figure curve(BoundaryScene scene) {
    FittedPlot plot = FittedPlot.of(scene);
    Bounds area = area(scene);
    return whole(
        scene,
        area,
        plot.marks(area, texts),
        (neuron, tile) -> NeuronTiles.curve(plot, neuron, tile),
        "Output over the input");
  }

  static Bounds area(BoundaryScene scene) {
    boolean alone = scene.network().depth() == 1;
    double room = (alone ? SHARE_ALONE : SHARE) * scene.width() - PlotTexts.LEFT - RIGHT;
    double side = Math.floor(Math.min(MOST_SIDE, room) / PlanePlot.CELLS) * PlanePlot.CELLS;
    return new Bounds(PlotTexts.LEFT, HEAD, side, side);
  }

  private Figure whole(
      BoundaryScene scene,
      Bounds area,
      List<Mark> plot,
      NeuronTiles.Drawing drawing,
      String title) {
    List<Mark> marks = new ArrayList<>(plot);
    double height = area.bottom() + PlotTexts.BELOW + 4;
    double right = scene.width() - RIGHT;
    marks.addAll(new BoundaryLegend(scene, texts).marks(area.x() + 4, 11, right));
    if (scene.network().depth() > 1) {
      double x = area.right() + APART;
      Bounds beside = new Bounds(x, area.y() - 8, right - x, height - area.y() + 4);
      marks.addAll(new NeuronTiles(scene, texts).marks(beside, drawing));
    }
    return new Figure(scene.width(), height, marks, title, new BoundaryWords(scene).description());
  }

  /** More inputs have no plane. */
  private Figure none(BoundaryScene scene) {
    String words = BoundaryWords.tooMany(scene.network().inputs());
    Mark line =
        texts.line(
            new Point(scene.width() / 2, HEAD),
            HorizontalAlign.MIDDLE,
            List.of(PlotTexts.muted(words)),
            scene.width() - 2 * RIGHT,
            Subject.none());
    return new Figure(scene.width(), 2 * HEAD, List.of(line), "Decision boundary", words);
  }
}
