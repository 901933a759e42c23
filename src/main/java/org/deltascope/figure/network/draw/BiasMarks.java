package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;

/** Draws biases: the value, its derivative once that exists, and its change once it is made. */
final class BiasMarks {
  /** How much a chip says. */
  enum Length {
    /** The value, its derivative and its change. */
    WHOLE,
    /** The value, or the derivative while that is made. */
    BRIEF,
    /** The same with the name above the number. */
    STACKED,
    /** The value. */
    LEAST
  }

  private final UpdateTexts numbers;
  private final Names names;
  private final KnownNumbers known;
  private final Focus focus;
  private final PhaseColors tint;
  private final MarkLayers canvas;

  BiasMarks(UpdateTexts numbers, Names names, KnownNumbers known, Focus focus, MarkLayers canvas) {
    this.numbers = numbers;
    this.names = names;
    this.known = known;
    this.focus = focus;
    this.tint = PhaseColors.of(focus.attention().phase());
    this.canvas = canvas;
  }

  /** {@return how wide the chip would like to be} */
  double width(Subject.Bias bias, double size, Length length) {
    return canvas.widest(lines(bias, length), size) + (length == Length.STACKED ? 9 : 12);
  }

  /** {@return how wide it would like to be at any time of the update} */
  double widest(Subject.Bias bias, double size) {
    int l = bias.layer();
    int unit = bias.unit();
    Ink ink = Ink.none();
    List<Span> name = SpanFactory.name(names.bias(l, unit), FontStyle.MATH, ink);
    String now = " " + numbers.bias(l, unit);
    String gradient = now + "  ∂b " + numbers.biasGradient(l, unit);
    double change =
        canvas.width(SpanFactory.join(name, Span.of(now + " → ", FontStyle.REGULAR, ink)), size)
            + canvas.width(
                List.of(Span.of(numbers.newBias(l, unit), FontStyle.SEMIBOLD, ink)), size);
    double whole =
        canvas.width(
            SpanFactory.join(name, SpanFactory.text(gradient, FontStyle.REGULAR, ink)), size);
    return Math.max(change, whole) + 12;
  }

  /** Draws the chip. */
  void draw(Subject.Bias bias, Bounds box, double size, Length length) {
    Emphasis light = focus.attention().bias(bias.layer(), bias.unit());
    boolean pointed = focus.points(bias);
    boolean written = light == Emphasis.WRITTEN;
    Ink fill = Ink.of(written ? tint.soft() : Role.BACKGROUND);
    Ink stroke = Ink.of(light.isLit() ? tint.strong() : Role.BORDER);
    if (pointed) {
      fill = Ink.of(Role.HIGHLIGHT_SOFT);
      stroke = Ink.of(Role.HIGHLIGHT);
    }
    double width = written || pointed ? 1.6 : 1;
    canvas.add(new BoxMark(box.inflate(-width / 2), 4, fill, stroke, width, bias));
    canvas.writeLines(box.inflate(-4), lines(bias, length), size, bias);
  }

  private List<List<Span>> lines(Subject.Bias bias, Length length) {
    List<Span> text = text(bias, length);
    return length == Length.STACKED ? SpanFactory.nameAboveNumber(text) : List.of(text);
  }

  private List<Span> text(Subject.Bias bias, Length length) {
    int l = bias.layer();
    int unit = bias.unit();
    boolean strong = focus.points(bias) || focus.attention().bias(l, unit).isLit();
    Ink ink = Ink.of(strong ? Role.TEXT : Role.MUTED);
    List<Span> name = SpanFactory.name(names.bias(l, unit), FontStyle.MATH, ink);
    boolean changed = known.newBias(l, unit);
    boolean brief = length != Length.WHOLE;
    if ((length == Length.BRIEF || length == Length.STACKED)
        && focus.attention().isGradientOf(l)
        && known.biasGradient(l, unit)) {
      return SpanFactory.text(
          "∂b " + numbers.biasGradient(l, unit), FontStyle.REGULAR, Ink.of(Role.BACKWARD));
    }
    int made = known.made(l, unit);
    if (brief && length != Length.LEAST && made > 0 && !changed) {
      Ink back = Ink.of(Role.BACKWARD);
      UpdateTexts.Made number = numbers.made(bias).get(made - 1);
      return SpanFactory.join(
          SpanFactory.name(names.of(number.ref()), FontStyle.MATH, back),
          Span.of(" " + number.value(), FontStyle.REGULAR, back));
    }
    if (brief || !(changed || known.biasGradient(l, unit))) {
      String value = changed ? numbers.newBias(l, unit) : numbers.bias(l, unit);
      return SpanFactory.join(name, Span.of(" " + value, FontStyle.REGULAR, ink));
    }
    if (changed) {
      return SpanFactory.join(
          name,
          Span.of(" " + numbers.bias(l, unit) + " → ", FontStyle.REGULAR, ink),
          Span.of(numbers.newBias(l, unit), FontStyle.SEMIBOLD, Ink.of(Role.TEXT)));
    }
    return SpanFactory.join(
        SpanFactory.join(name, Span.of(" " + numbers.bias(l, unit), FontStyle.REGULAR, ink)),
        SpanFactory.text("  " + made(bias), FontStyle.REGULAR, Ink.of(Role.BACKWARD)));
  }

  /** What the optimizer has made last, or the gradient that it is given. */
  private String made(Subject.Bias bias) {
    int made = known.made(bias.layer(), bias.unit());
    if (made == 0) {
      return "∂b " + numbers.biasGradient(bias.layer(), bias.unit());
    }
    UpdateTexts.Made number = numbers.made(bias).get(made - 1);
    return names.of(number.ref()).base() + " " + number.value();
  }
}
