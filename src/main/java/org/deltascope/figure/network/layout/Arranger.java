package org.deltascope.figure.network.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.network.layout.OutputSide.LossPlace;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Network;

/** Finds a place for the neurons of a network. */
public final class Arranger {
  private static final double CAPTIONS = 46;
  private static final double TOP_ROW = 26;
  private static final double LEAST_COLUMN_PITCH = 44;
  private static final double CLOSE_COLUMNS = 210;

  /** What two targets with their shares of the loss and the loss between them need. */
  private static final double LEAST_FOR_LOSS_BETWEEN = 88;

  private static final double BETWEEN = 8;

  private final Network network;
  private final UpdateTexts numbers;
  private final NeuronTextMeasure gauge;
  private final double width;
  private final double height;

  public Arranger(
      UpdateTexts numbers, Names names, SpanFactory words, double width, double height) {
    this.network = numbers.network();
    this.numbers = numbers;
    this.gauge = new NeuronTextMeasure(numbers, names, words);
    this.width = width;
    this.height = height;
  }

  /** Close columns have the targets above the outputs, so that there is more room for edges. */
  public Arrangement arrange(Focus focus) {
    int outputs = network.outputs();
    LossPlace beside =
        outputs == 1 ? LossPlace.BESIDE : outputs % 2 == 0 ? LossPlace.BETWEEN : LossPlace.CORNER;
    OutputSide corner = new OutputSide(false, LossPlace.CORNER);
    Arrangement wanted = arrange(focus, new OutputSide(false, beside));
    if (wanted.pitch() < CLOSE_COLUMNS) {
      LossPlace below = outputs == 1 ? LossPlace.BELOW : LossPlace.CORNER;
      Arrangement above = arrange(focus, new OutputSide(true, below));
      if (fits(above)) {
        return above;
      }
      Arrangement narrow = arrange(focus, new OutputSide(true, LossPlace.CORNER));
      if (narrow.isNarrow() && fits(narrow)) {
        return narrow;
      }
    }
    return fits(wanted) ? wanted : arrange(focus, corner);
  }

  private boolean fits(Arrangement tried) {
    NeuronLayout block = tried.columns().getLast().block();
    double needed = block.height() + (tried.outputs().side().targetsAbove() ? OutputSide.ABOVE : 0);
    double pitch = tried.areas().content().height() / network.outputs();
    boolean loss =
        tried
            .outputs()
            .loss()
            .filter(b -> b.right() <= width - 4 && b.bottom() <= tried.areas().content().bottom())
            .isPresent();
    return block.detail() == Detail.FULL
        && needed <= pitch - BETWEEN
        && tried.outputs().targetWidth() > 0
        && loss
        && (tried.outputs().side().loss() != LossPlace.BETWEEN || fitsBetween(tried));
  }

  private static boolean fitsBetween(Arrangement tried) {
    Column outputs = tried.columns().getLast();
    int half = outputs.shown() / 2;
    return !outputs.isElided()
        && outputs.center(half).y() - outputs.center(half - 1).y() >= LEAST_FOR_LOSS_BETWEEN;
  }

  private Arrangement arrange(Focus focus, OutputSide side) {
    List<Integer> layers = layers(focus);
    boolean topRow = side.loss() == LossPlace.CORNER || numbers.samples() > 1;
    double top = (topRow ? TOP_ROW : 0) + CAPTIONS;
    double bottom = height - Arrangement.FOOTER;
    boolean map = layers.stream().anyMatch(l -> l > 0 && isMap(l, bottom - top));
    double bandHeight = map ? 0.24 * (bottom - top) : 0;
    double room = Math.max(1, bottom - top - bandHeight);
    List<RowPlaces> places =
        layers.stream().map(l -> RowPlaces.of(l, network.width(l), focus.unit(l), room)).toList();
    Frame frame = frame(places, side, room);
    Heights heights = new Heights(frame.blocks, places, side, top, top + room);
    double pitch = frame.margins.pitch(width, layers.size());

    List<Column> columns = new ArrayList<>();
    for (int k = 0; k < layers.size(); k++) {
      int layer = layers.get(k);
      columns.add(
          new Column(
              layer,
              network.width(layer),
              frame.blocks.get(k),
              frame.margins.left() + k * pitch,
              places.get(k).units().stream().mapToInt(u -> u).toArray(),
              heights.of(k)));
    }
    return new Arrangement(
        new PictureAreas(
            width,
            height,
            new Bounds(0, top, width, room),
            (topRow ? TOP_ROW : 0) + 24,
            map ? Optional.of(new Bounds(0, top + room, width, bandHeight)) : Optional.empty()),
        columns,
        pitch,
        network.depth(),
        new OutputTexts(
            side,
            frame.margins.targets(),
            Optional.of(loss(side, columns.getLast()))
                .filter(b -> b.x() > 0 && b.width() < width / 2)));
  }

  /** How much is written about neurons, and what is left and right of them. */
  private record Frame(List<NeuronLayout> blocks, Margins margins) {}

  /** Margins depend on what is written, and that on how much room margins leave. */
  private Frame frame(List<RowPlaces> places, OutputSide side, double room) {
    int columns = places.size();
    double[] pitches = places.stream().mapToDouble(p -> p.pitch(room)).toArray();
    List<Widths> widths =
        IntStream.range(0, columns).mapToObj(k -> gauge.widths(places.get(k), pitches[k])).toList();
    double targets = gauge.targets(places.getLast(), pitches[columns - 1]);
    Margins margins = new Margins(0, 0, targets);
    List<NeuronLayout> blocks = List.of();
    for (int pass = 0; pass < 3; pass++) {
      blocks = NeuronLayoutChooser.choose(widths, pitches, margins.pitch(width, columns));
      margins = Margins.of(blocks, widths, width, side, targets, gauge.loss());
      if (margins.pitch(width, columns) < LEAST_COLUMN_PITCH) {
        margins = Margins.of(blocks, widths, width, Margins.plain(), 0, 0);
      }
    }
    return new Frame(
        NeuronLayoutChooser.choose(widths, pitches, margins.pitch(width, columns)), margins);
  }

  private Bounds loss(OutputSide side, Column outputs) {
    double wide = gauge.loss();
    double x = outputs.x() + Margins.lossX(outputs.block());
    double y = outputs.center(0).y();
    return switch (side.loss()) {
      case BETWEEN ->
          new Bounds(x, (y + outputs.center(outputs.shown() - 1).y()) / 2 - 13, wide, 26);
      case BESIDE -> new Bounds(x, y + 28, wide, 26);
      case BELOW -> new Bounds(outputs.x() - wide / 2, y + outputs.block().below() + 12, wide, 26);
      case CORNER -> new Bounds(width - Arrangement.BORDER - wide, 8, wide, 26);
    };
  }

  private List<Integer> layers(Focus focus) {
    int all = network.depth() + 1;
    int fitting = Math.max(3, (int) ((width - 160) / (LEAST_COLUMN_PITCH + 10)) + 1);
    if (all <= fitting) {
      return IntStream.range(0, all).boxed().toList();
    }
    TreeSet<Integer> shown = new TreeSet<>(List.of(0, network.depth()));
    for (int away = 0; shown.size() < fitting; away++) {
      for (int l : new int[] {focus.layer() - away, focus.layer() - 1 + away}) {
        if (l >= 0 && l < all && shown.size() < fitting) {
          shown.add(l);
        }
      }
    }
    return List.copyOf(shown);
  }

  private boolean isMap(int l, double room) {
    int from = network.width(l - 1);
    int to = network.width(l);
    return (long) from * to > Arrangement.MOST_EDGES
        || Math.max(from, to) * NeuronLayoutChooser.DOT_PITCH > room;
  }
}
