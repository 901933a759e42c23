package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.formula.Names;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Network;

/** Finds a place for the neurons of a network. */
final class Arranger {
  private static final double CAPTIONS = 46;
  private static final double TOP_ROW = 26;
  private static final double LEAST_COLUMN_PITCH = 44;
  private static final double LARGEST_PITCH = 290;
  private static final double ELIDED_PITCH = 29;
  private static final int MEASURED_UNITS = 16;

  private final Network network;
  private final Numbers numbers;
  private final Names names;
  private final Words words;
  private final double width;
  private final double height;

  Arranger(Numbers numbers, Names names, Words words, double width, double height) {
    this.network = numbers.network();
    this.numbers = numbers;
    this.names = names;
    this.words = words;
    this.width = width;
    this.height = height;
  }

  Arrangement arrange(Focus focus) {
    boolean between = network.outputs() % 2 == 0 && height / network.outputs() > 160;
    Arrangement wanted = arrange(focus, between);
    boolean room =
        wanted.columns().getLast().block().detail() == Detail.FULL
            && wanted.targetWidth() > 0
            && wanted.loss().filter(b -> b.right() <= width - 4).isPresent();
    return between && !room ? arrange(focus, false) : wanted;
  }

  private Arrangement arrange(Focus focus, boolean lossBetween) {
    List<Integer> layers = layers(focus);
    double lossWidth = words.width("L = " + numbers.loss(), FontStyle.BOLD) * 14 + 26;
    boolean topRow = !lossBetween || numbers.samples() > 1;
    double top = (topRow ? TOP_ROW : 0) + CAPTIONS;
    double bottom = height - Arrangement.FOOTER;
    boolean map = layers.stream().anyMatch(l -> l > 0 && isMap(l, bottom - top));
    double bandHeight = map ? 0.24 * (bottom - top) : 0;
    double room = Math.max(1, bottom - top - bandHeight);

    List<Places> places = layers.stream().map(l -> places(l, focus, room)).toList();
    List<Widths> widths = places.stream().map(this::widths).toList();
    double targets = targetWidth(places.getLast());
    Spread spread = new Spread(0, 0, targets);
    List<Block> blocks = List.of();
    for (int pass = 0; pass < 3; pass++) {
      Spread from = spread;
      double pitch = from.pitch(width, layers.size());
      blocks =
          IntStream.range(0, layers.size())
              .mapToObj(
                  k -> {
                    Blocks.Place place =
                        k == 0
                            ? Blocks.Place.INPUT
                            : k == layers.size() - 1 ? Blocks.Place.OUTPUT : Blocks.Place.HIDDEN;
                    return Blocks.choose(widths.get(k), places.get(k).pitch, pitch, place);
                  })
              .toList();
      spread = margins(blocks, widths, targets, lossBetween ? lossWidth : 0);
      if (spread.pitch(width, layers.size()) < LEAST_COLUMN_PITCH) {
        spread = margins(blocks, widths, 0, 0);
      }
    }
    blocks = Blocks.alike(blocks, widths, spread.pitch(width, layers.size()));
    double common = commonShift(blocks);

    List<Column> columns = new ArrayList<>();
    double pitch = spread.pitch(width, layers.size());
    for (int k = 0; k < layers.size(); k++) {
      Block block = blocks.get(k);
      Places place = places.get(k);
      double shift = shift(block, place, room, common);
      double middle = top + room / 2 + shift;
      double[] ys = place.rows.stream().mapToDouble(r -> middle + place.offset(r)).toArray();
      double x = spread.left + k * pitch;
      int layer = layers.get(k);
      columns.add(
          new Column(
              layer,
              network.width(layer),
              block,
              x,
              place.units.stream().mapToInt(u -> u).toArray(),
              ys));
    }
    double beside = spread.targets;
    Column last = columns.getLast();
    Optional<Bounds> loss =
        lossBetween
            ? Optional.of(
                new Bounds(last.x() + lossX(last.block()), top + room / 2 - 13, lossWidth, 26))
            : Optional.of(new Bounds(width - Arrangement.BORDER - lossWidth, 8, lossWidth, 26));
    return new Arrangement(
        width,
        height,
        new Bounds(0, top, width, room),
        (topRow ? TOP_ROW : 0) + 24,
        columns,
        pitch,
        network.depth(),
        beside,
        loss.filter(b -> b.x() > 0 && b.width() < width / 2),
        map ? Optional.of(new Bounds(0, top + room, width, bandHeight)) : Optional.empty());
  }

  /** The rows of a column: how many there would be room for, and which are taken by which unit. */
  private record Places(
      int layer, double pitch, int count, List<Integer> rows, List<Integer> units) {
    double offset(int row) {
      return (row - (count - 1) / 2.0) * pitch;
    }
  }

  /** What stands left of the first and right of the last column's centres. */
  private record Spread(double left, double right, double targets) {
    double pitch(double width, int columns) {
      return Math.max(1, (width - left - right) / Math.max(1, columns - 1));
    }
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
        || Math.max(from, to) * Blocks.DOT_PITCH > room;
  }

  private Places places(int l, Focus focus, double room) {
    int n = network.width(l);
    if (n * Blocks.DOT_PITCH <= room) {
      List<Integer> all = IntStream.range(0, n).boxed().toList();
      return new Places(l, Math.min(LARGEST_PITCH, room / n), n, all, all);
    }
    int rows = Math.max(5, (int) (room / ELIDED_PITCH));
    int head = Math.max(1, (rows - 3) * 2 / 3);
    int tail = Math.max(1, rows - 3 - head);
    OptionalInt unit = focus.unit(l);
    boolean hidden = unit.isPresent() && unit.getAsInt() >= head && unit.getAsInt() < n - tail;
    List<Integer> taken = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    for (int k = 0; k < head; k++) {
      taken.add(k);
      units.add(k);
    }
    if (hidden) {
      taken.add(head + 1);
      units.add(unit.getAsInt());
    }
    for (int k = 0; k < tail; k++) {
      taken.add(head + 3 + k);
      units.add(n - tail + k);
    }
    int count = head + 3 + tail;
    return new Places(l, room / count, count, taken, units);
  }

  private Widths widths(Places places) {
    if (places.pitch < Blocks.TEXT_PITCH - 2) {
      return Widths.NONE;
    }
    int shown = places.units.size();
    int measured = Math.min(MEASURED_UNITS, shown);
    Widths widths = Widths.NONE;
    for (int k = 0; k < measured; k++) {
      widths = widths.max(widths(places.layer, places.units.get(k * shown / measured)));
    }
    return widths;
  }

  private Widths widths(int l, int unit) {
    double name = words.width(Words.name(names.unit(l, unit), FontStyle.MATH, Ink.none()));
    double a = words.width(numbers.a(l, unit), FontStyle.SEMIBOLD);
    if (l == 0) {
      return new Widths(name, a, 0, 0, 0, 0, 0);
    }
    double z = words.width("z " + numbers.z(l, unit), FontStyle.REGULAR);
    double delta = words.width(numbers.delta(l, unit), FontStyle.SEMIBOLD);
    double pill = words.width("δ = ", FontStyle.SEMIBOLD) + delta;
    double terse = words.width("δ ", FontStyle.SEMIBOLD) + delta;
    if (l < network.depth()) {
      String carried = numbers.carried(l, unit);
      pill = Math.max(pill, words.width("∂L/∂a = " + carried, FontStyle.SEMIBOLD));
      terse = Math.max(terse, words.width("∂a " + carried, FontStyle.SEMIBOLD));
    }
    if (network.layer(l).biasMode() == BiasMode.NONE) {
      return new Widths(name, a, z, delta, pill, terse, 0);
    }
    double letter = words.width(Words.name(names.bias(l, unit), FontStyle.ITALIC, Ink.none()));
    double now = letter + words.width(" " + numbers.bias(l, unit), FontStyle.SEMIBOLD);
    String gradient = "  ∂b " + numbers.biasGradient(l, unit);
    String change = " → " + numbers.newBias(l, unit);
    double more =
        Math.max(words.width(gradient, FontStyle.REGULAR), words.width(change, FontStyle.SEMIBOLD));
    return new Widths(name, a, z, delta, pill, terse, now + more);
  }

  private double targetWidth(Places outputs) {
    if (outputs.pitch < Blocks.TEXT_PITCH) {
      return 0;
    }
    int shown = outputs.units.size();
    double widest = 0;
    int measured = Math.min(MEASURED_UNITS, shown);
    for (int k = 0; k < measured; k++) {
      int unit = outputs.units.get(k * shown / measured);
      String term = "loss " + numbers.lossTerm(unit);
      String target = "target " + numbers.target(unit);
      double size = outputs.pitch > 140 ? 12.5 : 10.5;
      widest =
          Math.max(
              widest,
              size
                  * Math.max(
                      words.width(term, FontStyle.SEMIBOLD),
                      words.width(target, FontStyle.SEMIBOLD)));
    }
    return widest;
  }

  private Spread margins(
      List<Block> blocks, List<Widths> widths, double targets, double lossWidth) {
    Block first = blocks.getFirst();
    Block last = blocks.getLast();
    double air = Math.clamp(0.09 * (width - 300) / blocks.size(), 0.0, 30.0);
    double left = Math.max(first.width() / 2, 24);
    if (first.detail() == Detail.TINY && first.left() > 0) {
      left = first.radius() + 14 + 11 * (widths.getFirst().name() + widths.getFirst().value());
    }
    double right = Math.max(last.width() / 2, targets > 0 ? targetX(last) + targets : 24);
    if (lossWidth > 0) {
      right = Math.max(right, lossX(last) + lossWidth - 4);
    }
    if (last.detail() == Detail.TINY && last.right() > 0) {
      double value = widths.getLast().name() * 12 + widths.getLast().value() * 10.5;
      right = last.radius() + 24 + value + (targets > 0 ? targets + 12 : 0);
    }
    left = Math.min(left + Arrangement.BORDER + 4 + air, 0.32 * width);
    right = right + Arrangement.BORDER + 4 + 0.4 * air;
    boolean fits = right <= 0.42 * width;
    return new Spread(left, fits ? right : 0.42 * width, fits ? targets : 0);
  }

  /** {@return where texts beside an output begin, right of its centre} */
  private static double targetX(Block last) {
    return last.radius() + Arrangement.TO_TARGET;
  }

  /** {@return where the loss begins if it stands between two outputs, right of their centre} */
  private static double lossX(Block last) {
    return Math.max(targetX(last) - 14, last.width() / 2 + 6);
  }

  /** The largest blocks decide how far discs stand above the middle, so that edges run level. */
  private static double commonShift(List<Block> blocks) {
    Block largest = blocks.getFirst();
    for (Block block : blocks) {
      largest = block.height() > largest.height() ? block : largest;
    }
    return (largest.above() - largest.below()) / 2;
  }

  private static double shift(Block block, Places places, double room, double common) {
    double last = places.offset(places.rows.getLast());
    double up = room / 2 + places.offset(places.rows.getFirst()) - block.above();
    double down = room / 2 - last - block.below();
    return up < 0 || down < 0 ? (block.above() - block.below()) / 2 : Math.clamp(common, -up, down);
  }
}
