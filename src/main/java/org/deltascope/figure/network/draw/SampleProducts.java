package org.deltascope.figure.network.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.labels.LitEdges;
import org.deltascope.figure.network.labels.PlacedLabel;
import org.deltascope.figure.network.state.EdgeProduct;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * Writes, below the label of the edge under the pointer, what each sample adds to the gradient of a
 * batch: its own product δx. It lies over the picture while one points.
 *
 * @param numbers of the batch
 * @param known which of them exist
 * @param finder which edge is pointed at
 * @param canvas what is drawn on
 */
public record SampleProducts(
    UpdateTexts numbers, KnownNumbers known, LitEdges finder, MarkLayers canvas) {
  private static final int MOST_LINES = 6;
  private static final double SIZE = 11;
  private static final double LINE = 15;
  private static final double MARGIN = 6;

  /**
   * What is written, and where.
   *
   * @param lines one for each sample
   * @param place it takes
   */
  public record Placed(List<String> lines, Bounds place) {
    public boolean covers(PlacedLabel tag) {
      return place.overlaps(tag.place());
    }
  }

  /** {@return what is to be drawn, where numbers are the batch's and the gradient is known} */
  public Optional<Placed> place(List<PlacedLabel> tags, Bounds content) {
    return tags.stream()
        .filter(tag -> tag.edge().subject().equals(finder.focus().hovered()))
        .filter(tag -> numbers.isMean() && known.weightGradient(tag.edge()))
        .map(tag -> place(tag, content))
        .findFirst();
  }

  private Placed place(PlacedLabel tag, Bounds content) {
    List<String> lines = lines(tag.edge().subject());
    double width =
        lines.stream().mapToDouble(line -> canvas.width(spans(line), SIZE)).max().orElse(0)
            + 2 * MARGIN;
    double height = lines.size() * LINE + MARGIN;
    double below = tag.place().bottom() + 3;
    double y = below + height <= content.bottom() ? below : tag.place().y() - 3 - height;
    double x =
        Math.clamp(
            tag.place().center().x() - width / 2,
            content.x(),
            Math.max(content.x(), content.right() - width));
    return new Placed(lines, new Bounds(x, y, width, height));
  }

  public void draw(Placed placed) {
    Bounds place = placed.place();
    Ink fill = Ink.of(Role.BACKGROUND);
    canvas.add(new BoxMark(place, 5, fill, Ink.of(Role.HIGHLIGHT), 1.4, Subject.none()));
    for (int k = 0; k < placed.lines().size(); k++) {
      Point at = new Point(place.x() + MARGIN, place.y() + MARGIN / 2 + (k + 0.5) * LINE);
      List<Span> line = spans(placed.lines().get(k));
      canvas.writeFrom(at, place.width(), line, SIZE, Subject.none());
    }
  }

  private List<String> lines(Subject.Edge edge) {
    int samples = numbers.samples();
    int shown = samples <= MOST_LINES ? samples : MOST_LINES - 1;
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < shown; s++) {
      EdgeProduct product = EdgeProduct.of(numbers.ofSample(s).gradient(edge));
      lines.add(
          "sample %d: δ·x = %s %s %s"
              .formatted(s + 1, product.text(" "), product.sign(), product.value()));
    }
    if (shown < samples) {
      lines.add("and %,d more samples".formatted(samples - shown));
    }
    return lines;
  }

  private static List<Span> spans(String line) {
    return SpanFactory.text(line, FontStyle.REGULAR, Ink.of(Role.BACKWARD));
  }
}
