package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Arrangement;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Draws the words around the network: captions, which sample it is, what is left out. */
public final class NetworkCaptions {
  private static final double SIZE = 11.5;
  private static final double SMALLEST = 10;

  private final NetworkLayout layout;
  private final Names names;
  private final MarkLayers canvas;

  public NetworkCaptions(NetworkLayout layout, Names names, MarkLayers canvas) {
    this.layout = layout;
    this.names = names;
    this.canvas = canvas;
  }

  /**
   * Draws them.
   *
   * @param trace the update
   * @param lens which sample is looked at
   * @param note what is left out, in words, from many to few; empty if nothing is
   */
  public void draw(Trace trace, SampleSelection lens, List<String> note) {
    for (Column column : layout.arrangement().columns()) {
      caption(column);
      ellipses(column);
    }
    for (int gap = 0; gap < layout.arrangement().gaps(); gap++) {
      hiddenLayers(gap);
    }
    sample(trace, lens);
    double right = legend();
    note(note, right);
  }

  private void caption(Column column) {
    Arrangement a = layout.arrangement();
    boolean input = a.isInput(column);
    String place = input ? "INPUT" : a.isOutput(column) ? "OUTPUT" : "HIDDEN";
    String kind = input ? place : names.layerLabel(column.layer()).orElse(place);
    String layer = "LAYER " + column.layer();
    String count = column.isElided() ? " · " + column.shown() + " OF " + column.size() : "";
    List<String> choices =
        input
            ? List.of(kind + count, kind, "0")
            : List.of(
                kind + " · " + layer + count,
                column.isElided() ? layer + count : kind + " · " + layer,
                layer,
                Integer.toString(column.layer()));
    double half = Math.min(column.x() - 4, a.areas().width() - column.x() - 4);
    double room = Math.min(a.pitch() - 8, 2 * half);
    for (String choice : choices) {
      Span text = Span.of(choice, FontStyle.REGULAR, Ink.of(Role.MUTED));
      if (canvas.width(List.of(text), SIZE) <= room || choice.equals(choices.getLast())) {
        canvas.write(
            Bounds.around(new Point(column.x(), a.areas().captionY()), room, 0),
            List.of(text),
            SIZE,
            new Subject.Layer(column.layer()));
        return;
      }
    }
  }

  private void ellipses(Column column) {
    Span dots = Span.of("⋮", FontStyle.BOLD, Ink.of(Role.MUTED));
    column
        .ellipses()
        .forEach(middle -> canvas.add(TextMark.centered(middle, dots, 16, Subject.none())));
  }

  private void hiddenLayers(int gap) {
    Arrangement a = layout.arrangement();
    if (a.isJoined(gap)) {
      return;
    }
    int from = a.left(gap).layer() + 1;
    int to = a.right(gap).layer() - 1;
    Point middle =
        new Point((a.left(gap).x() + a.right(gap).x()) / 2, a.areas().content().center().y());
    Span dots = Span.of("…", FontStyle.BOLD, Ink.of(Role.MUTED));
    Span which =
        Span.of(from == to ? "" + from : from + "–" + to, FontStyle.REGULAR, Ink.of(Role.MUTED));
    canvas.add(TextMark.centered(middle.plus(0, -8), dots, 18, Subject.none()));
    canvas.write(
        Bounds.around(middle.plus(0, 10), a.pitch() - 12, 0), List.of(which), 11, Subject.none());
  }

  private void sample(Trace trace, SampleSelection lens) {
    int samples = trace.batch().size();
    if (samples == 1) {
      return;
    }
    String text =
        switch (lens) {
          case SampleSelection.Sample(int index) ->
              "sample "
                  + (index + 1)
                  + " of the "
                  + samples
                  + " in this batch (number "
                  + (trace.batch().samples().get(index) + 1)
                  + " of the data)";
          case SampleSelection.BatchMean _ ->
              "mean of the "
                  + samples
                  + " samples in this batch"
                  + (trace.isSum() ? "; L and ∂L/∂w are sums" : "");
        };
    double room =
        layout
                .arrangement()
                .outputs()
                .loss()
                .filter(b -> b.y() < 30)
                .map(Bounds::x)
                .orElse(layout.arrangement().areas().width())
            - 2 * Arrangement.BORDER
            - 20;
    List<Span> spans = List.of(Span.of(text, FontStyle.SEMIBOLD, Ink.of(Role.MUTED)));
    canvas.writeFrom(new Point(Arrangement.BORDER + 4, 20), room, spans, 12, Subject.none());
  }

  /** {@return the left end of the legend} */
  private double legend() {
    Arrangement a = layout.arrangement();
    double y = a.areas().height() - Arrangement.FOOTER / 2;
    double x = a.areas().width() - Arrangement.BORDER - 4;
    if (a.areas().width() < 420) {
      return x;
    }
    x = sign(x, y, "negative weight", Role.NEGATIVE, LineStyle.DASHED);
    return sign(x - 18, y, "positive weight", Role.POSITIVE, LineStyle.SOLID) - 18;
  }

  private double sign(double right, double y, String text, Role role, LineStyle style) {
    List<Span> spans = List.of(Span.of(text, FontStyle.REGULAR, Ink.of(Role.MUTED)));
    double width = canvas.width(spans, 11);
    canvas.add(
        new TextMark(
            new Point(right, y),
            HorizontalAlign.END,
            VerticalAlign.MIDDLE,
            spans,
            11,
            Subject.none()));
    double line = right - width - 6;
    canvas.add(
        new LineMark(
            new Point(line - 26, y),
            new Point(line, y),
            2.2,
            Ink.of(role),
            style,
            ArrowHead.NONE,
            Subject.none()));
    return layout.gaps().stream().anyMatch(gap -> gap.kind() == LayerGap.Kind.STRONGEST)
        ? swatch(line - 32, y, role)
        : line - 26;
  }

  /** A cell as in the heat maps. */
  private double swatch(double right, double y, Role role) {
    double value = role == Role.NEGATIVE ? -1 : 1;
    Bounds cell = new Bounds(right - 12, y - 6, 12, 12);
    canvas.add(new CellsMark(cell, Matrix.row(value), 1, 0, 1, Subject.none()));
    return cell.x();
  }

  /** With as many words as there is room for: smaller letters could not be read. */
  private void note(List<String> note, double right) {
    double y = layout.arrangement().areas().height() - Arrangement.FOOTER / 2;
    double x = Arrangement.BORDER + 4;
    double room = Math.max(40, right - x);
    for (String words : note) {
      List<Span> spans = List.of(Span.of(words, FontStyle.REGULAR, Ink.of(Role.MUTED)));
      if (canvas.width(spans, SMALLEST) <= room || words.equals(note.getLast())) {
        canvas.writeFrom(new Point(x, y), room, spans, SIZE, Subject.none());
        return;
      }
    }
  }
}
