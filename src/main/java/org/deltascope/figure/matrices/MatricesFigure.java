package org.deltascope.figure.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * All matrices of an update, a row for each layer: W with x along its top and z, a beside it; its
 * transpose with δ along its top and what is carried back beside it; ∂L/∂W with δ down its side and
 * x along its top. The update adds W as it is afterwards. Up to 8 by 8 in numbers, larger ones as
 * heat maps.
 */
public final class MatricesFigure {
  private static final double MARGIN = 14;
  private static final double SMALLEST = 0.8;
  private static final double LARGEST = 1.6;

  /** Smaller numbers are worth their while where that takes so much less height. */
  private static final double WORTHWHILE = 0.72;

  private final TextMeasure text;

  /** Measures letters with that. */
  public MatricesFigure(TextMeasure text) {
    this.text = text;
  }

  /** {@return the matrices of a moment, as wide as the scene and as high as it takes} */
  public Figure of(NetworkScene scene) {
    PanelNumbers numbers = PanelNumbers.of(scene);
    PanelLights lights = PanelLights.of(scene);
    List<List<MatrixPanel>> panels = panels(scene, numbers, lights.phase());
    double room = scene.width() - 2 * MARGIN;
    PanelBlocks blocks =
        sized(panels, new PanelBlocks(numbers, lights, text, scene.textScale(), room));
    List<Mark> marks = new ArrayList<>();
    double bottom = draw(panels, blocks, marks);
    Bounds all = new Bounds(0, 0, scene.width(), bottom);
    marks.addFirst(new BoxMark(all, 0, Ink.of(Role.BACKGROUND), Ink.none(), 0, Subject.none()));
    String spoken = new MatricesText(numbers).of(panels.stream().flatMap(List::stream).toList());
    return new Figure(all.width(), all.height(), marks, "Matrices", spoken);
  }

  /** As large as all of them may be side by side; where that is too small, as the height says. */
  private static PanelBlocks sized(List<List<MatrixPanel>> panels, PanelBlocks usual) {
    double scale = usual.scale();
    double fitting = usual.room() / new PanelRows(usual.room(), scale).width(usual.rows(panels));
    if (fitting >= SMALLEST) {
      return usual.scaled(scale * Math.min(fitting, LARGEST / scale));
    }
    PanelBlocks compact = usual.scaled(scale * SMALLEST);
    double high = draw(panels, usual, new ArrayList<>());
    return draw(panels, compact, new ArrayList<>()) < WORTHWHILE * high ? compact : usual;
  }

  /** {@return where the last one ends} */
  private static double draw(List<List<MatrixPanel>> panels, PanelBlocks blocks, List<Mark> marks) {
    return new PanelRows(blocks.room(), blocks.scale())
        .draw(blocks.rows(panels), new Point(MARGIN, MARGIN), marks);
  }

  private static List<List<MatrixPanel>> panels(
      NetworkScene scene, PanelNumbers numbers, Phase phase) {
    boolean isMean = numbers.all().values().isMean(new Quantity(Kind.ERROR, 1));
    LayerPanels layers = new LayerPanels(PanelLights.scope(scene), scene.trace(), isMean);
    List<List<MatrixPanel>> rows = new ArrayList<>();
    IntStream.rangeClosed(1, scene.trace().depth()).forEach(l -> rows.add(layers.of(l)));
    if (phase == Phase.UPDATE) {
      rows.add(layers.updated());
    }
    return rows;
  }
}
