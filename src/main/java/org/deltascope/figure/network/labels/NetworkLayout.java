package org.deltascope.figure.network.labels;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.Arranger;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.Detail;
import org.deltascope.figure.network.layout.EdgeGatherer;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.layout.NeuronRow;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.layout.UnitNames;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.EdgeText;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;

/**
 * What of a picture stays where it is for the whole update.
 *
 * @param arrangement where neurons stand
 * @param gaps the edges
 * @param tags for each gap a label on every edge, or none
 * @param numbers the numbers of the update
 * @param names above neurons
 */
public record NetworkLayout(
    Arrangement arrangement,
    List<LayerGap> gaps,
    List<List<PlacedLabel>> tags,
    UpdateTexts numbers,
    UnitNames names) {

  /** Where there is less room, what does not fit lies outside of the picture. */
  private static final double LEAST_WIDTH = 160;

  private static final double LEAST_HEIGHT = 140;

  /** So that labels stand alike whatever the neurons are called. */
  private static final double LEAST_NAME = 44;

  public static NetworkLayout of(
      NetworkScene scene, Focus focus, double scale, UpdateTexts numbers, SpanFactory words) {
    double width = Math.max(LEAST_WIDTH, scene.width() / scale);
    double height = Math.max(LEAST_HEIGHT, scene.height() / scale);
    Arrangement arrangement =
        new Arranger(numbers, scene.names(), words, width, height).arrange(focus);
    List<LayerGap> gaps = new EdgeGatherer(numbers, arrangement).gather();
    Labeller labeller = new Labeller(new EdgeText(numbers, scene.names()), words, new Placements());
    UnitNames names =
        new UnitNames(scene.names(), words, arrangement.pitch(), arrangement.areas().width());
    List<List<PlacedLabel>> tags = labeller.all(gaps, arrangement, obstacles(arrangement, names));
    return new NetworkLayout(arrangement, gaps, tags, numbers, names);
  }

  /** {@return the same places with the numbers of another update of the same network} */
  public NetworkLayout with(UpdateTexts others) {
    List<LayerGap> same = new EdgeGatherer(others, arrangement).gather();
    return new NetworkLayout(arrangement, same, tags, others, names);
  }

  /** {@return labels of another update of the same network, with the numbers of this} */
  public List<PlacedLabel> again(List<PlacedLabel> labels) {
    EdgeGatherer gatherer = new EdgeGatherer(numbers, arrangement);
    return labels.stream()
        .map(tag -> new PlacedLabel(gatherer.again(tag.edge()), tag.form(), tag.place()))
        .toList();
  }

  /** {@return everything but edges that labels keep clear of} */
  public Obstacles obstacles() {
    return obstacles(arrangement, names);
  }

  private static Obstacles obstacles(Arrangement arrangement, UnitNames names) {
    Bounds content = arrangement.areas().content();
    Obstacles obstacles =
        new Obstacles(
            new Bounds(4, content.y() - 6, Math.max(1, content.width() - 8), content.height() + 6),
            arrangement.isNarrow());
    for (Column column : arrangement.columns()) {
      for (int slot = 0; slot < column.shown(); slot++) {
        add(new NeuronSlot(column, slot), arrangement, names, obstacles);
      }
      column.ellipses().forEach(dots -> obstacles.add(Bounds.around(dots, 12, 20)));
    }
    arrangement.outputs().loss().ifPresent(obstacles::add);
    return obstacles;
  }

  /** The row of a name, with the bias beside it as wide as that ever is. */
  private static Bounds name(NeuronSlot spot, UnitNames names) {
    NeuronLayout block = spot.block();
    Point middle = spot.center().plus(0, block.name().y());
    double height = block.name().height();
    double width = names.width(spot);
    if (!block.biasBesideName()) {
      return Bounds.around(middle, Math.max(LEAST_NAME, width + 6), height);
    }
    double start = middle.x() + block.nameEnd() - width;
    return new Bounds(start, middle.y() - height / 2, Math.max(block.width(), width + 6), height);
  }

  private static void add(
      NeuronSlot spot, Arrangement arrangement, UnitNames names, Obstacles obstacles) {
    Column column = spot.column();
    int slot = spot.slot();
    NeuronLayout block = column.block();
    Point center = column.center(slot);
    obstacles.addCircle(center, block.radius() + 5);
    if (block.bias().exists() && block.bias().y() < 0 && !block.biasBesideName()) {
      obstacles.add(column.row(slot, block.bias()));
    }
    if (block.name().exists()) {
      obstacles.add(name(spot, names));
    }
    if (block.value().exists()) {
      obstacles.add(column.row(slot, block.value()));
    }
    if (!arrangement.isInput(column)) {
      for (NeuronRow row : List.of(block.z(), block.pill(), block.bias())) {
        if (row.exists() && row.y() > 0) {
          boolean tiny = block.detail() == Detail.TINY;
          obstacles.add(
              tiny
                  ? Bounds.around(center.plus(0, row.y()), 64, row.height())
                  : column.row(slot, row));
        }
      }
    }
    if (block.right() > 0 && !arrangement.isOutput(column)) {
      double reach = block.radius() + 4 + block.right();
      obstacles.add(new Bounds(center.x(), center.y() - 7, reach, 14));
    }
    if (block.left() > 0 && !arrangement.isInput(column)) {
      double reach = block.radius() + 4 + block.left();
      obstacles.add(new Bounds(center.x() - reach, center.y() - 7, reach, 14));
    }
    if (arrangement.isOutput(column) && arrangement.outputs().side().targetsAbove()) {
      obstacles.add(arrangement.above(column, slot));
    } else if (arrangement.isOutput(column)) {
      double right = arrangement.areas().width() - center.x();
      obstacles.add(new Bounds(center.x(), center.y() - 24, right, 48));
    }
  }
}
