package org.deltascope.figure.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.paths.ErrorPath;
import org.deltascope.formula.paths.WeightPaths;

/**
 * Draws one of the ways from a weight to the loss in a picture of the network: a broad arrow along
 * each of its edges and a ring around each of its neurons, below what is written there, and which
 * way it is.
 *
 * @param text measures labels
 */
public record WayMarks(TextMeasure text) {
  private static final double WIDTH = 7;
  private static final double RING = 5;
  private static final double SIZE = 12.5;
  private static final double HEIGHT = 24;
  private static final double MARGIN = 10;

  /**
   * {@return a picture with a way drawn in it; the picture itself where there is no such way}
   *
   * @param network the picture
   * @param paths the ways
   * @param index which of those that are shown, from 0
   */
  public Figure on(Figure network, WeightPaths paths, int index) {
    if (index < 0 || index >= paths.shown().size()) {
      return network;
    }
    ErrorPath path = paths.shown().get(index);
    List<Mark> marks = new ArrayList<>(network.marks());
    path.weights().forEach(weight -> along(Subject.of(weight), marks));
    path.neurons().forEach(neuron -> around(Subject.of(neuron), marks));
    String which = "way %d of %,d to L".formatted(index + 1, paths.count());
    label(network, which, marks);
    return new Figure(
        network.width(),
        network.height(),
        marks,
        network.title(),
        network.description() + " Drawn in it is " + which + ".");
  }

  /** Right upon the edge, so that labels stay above. */
  private static void along(Subject edge, List<Mark> marks) {
    Optional<Integer> at =
        lines(marks, edge).max(Comparator.comparingDouble(k -> length((LineMark) marks.get(k))));
    at.ifPresent(
        k -> {
          LineMark line = (LineMark) marks.get(k);
          marks.add(
              k + 1,
              new LineMark(
                  line.from().x() <= line.to().x() ? line.from() : line.to(),
                  line.from().x() <= line.to().x() ? line.to() : line.from(),
                  WIDTH,
                  Ink.of(Role.HIGHLIGHT).faded(0.55),
                  LineStyle.SOLID,
                  ArrowHead.ARROW,
                  edge));
        });
  }

  private static Stream<Integer> lines(List<Mark> marks, Subject edge) {
    return IntStream.range(0, marks.size())
        .filter(k -> marks.get(k) instanceof LineMark line && line.subject().equals(edge))
        .boxed();
  }

  private static double length(LineMark line) {
    return line.from().distance(line.to());
  }

  private static void around(Subject neuron, List<Mark> marks) {
    IntStream.range(0, marks.size())
        .filter(k -> marks.get(k) instanceof DiscMark disc && disc.subject().equals(neuron))
        .boxed()
        .findFirst()
        .ifPresent(
            k -> {
              DiscMark disc = (DiscMark) marks.get(k);
              marks.add(
                  k,
                  new DiscMark(
                      disc.center(),
                      disc.radius() + RING,
                      Ink.of(Role.HIGHLIGHT_SOFT),
                      Ink.of(Role.HIGHLIGHT),
                      2,
                      Subject.none()));
            });
  }

  private void label(Figure network, String which, List<Mark> marks) {
    Span words = Span.of(which, FontStyle.SEMIBOLD, Ink.of(Role.TEXT));
    double wide = text.width(List.of(words), SIZE) + 2 * MARGIN;
    Bounds box = new Bounds(MARGIN, network.height() - HEIGHT - MARGIN, wide, HEIGHT);
    marks.add(
        new BoxMark(
            box, 6, Ink.of(Role.HIGHLIGHT_SOFT), Ink.of(Role.HIGHLIGHT), 1.2, Subject.none()));
    Point middle = box.center();
    marks.add(TextMark.centered(middle, words, SIZE, Subject.none()));
  }
}
