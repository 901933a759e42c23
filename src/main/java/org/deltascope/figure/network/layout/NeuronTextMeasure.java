package org.deltascope.figure.network.layout;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Network;

/** Measures what will be written about neurons at any time of the update. */
final class NeuronTextMeasure {
  private static final int MEASURED_UNITS = 16;
  private static final int MEASURED_SAMPLES = 8;
  private static final double LARGE_TARGETS = 140;

  private final UpdateTexts numbers;
  private final Network network;
  private final Names names;
  private final SpanFactory words;

  NeuronTextMeasure(UpdateTexts numbers, Names names, SpanFactory words) {
    this.numbers = numbers;
    this.network = numbers.network();
    this.names = names;
    this.words = words;
  }

  /**
   * {@return how wide a column's widest texts are}
   *
   * @param places of its neurons
   * @param pitch from neuron to neuron
   */
  Widths widths(RowPlaces places, double pitch) {
    if (pitch < NeuronLayoutChooser.TEXT_PITCH - 2) {
      return Widths.NONE;
    }
    int shown = places.units().size();
    int measured = Math.min(MEASURED_UNITS, shown);
    Widths widths = Widths.NONE;
    for (int k = 0; k < measured; k++) {
      int unit = places.units().get(k * shown / measured);
      widths =
          numbers
              .inTheSamePlaces(MEASURED_SAMPLES)
              .map(texts -> widths(texts, places.layer(), unit))
              .reduce(widths, Widths::max);
    }
    return widths;
  }

  private Widths widths(UpdateTexts texts, int l, int unit) {
    double name = words.width(SpanFactory.unit(names, l, unit, Ink.none()));
    double a = words.width(texts.a(l, unit), FontStyle.SEMIBOLD);
    if (l == 0) {
      return new Widths(name, a, 0, inputGradient(texts, unit), TextWidth.NONE);
    }
    double z = words.width(names.lettered("z ") + texts.z(l, unit), FontStyle.REGULAR);
    double delta = words.width(texts.delta(l, unit), FontStyle.SEMIBOLD);
    double error = delta;
    double pill = words.width(names.lettered("δ = "), FontStyle.SEMIBOLD) + delta;
    double terse = words.width(names.lettered("δ "), FontStyle.SEMIBOLD) + delta;
    if (l < network.depth()) {
      String carried = texts.carried(l, unit);
      error = Math.max(error, words.width(carried, FontStyle.SEMIBOLD));
      pill = Math.max(pill, words.width(names.lettered("∂L/∂a = ") + carried, FontStyle.SEMIBOLD));
      terse = Math.max(terse, words.width(names.lettered("∂a ") + carried, FontStyle.SEMIBOLD));
    }
    if (network.layer(l).biasMode() == BiasMode.NONE) {
      return new Widths(name, a, z, new TextWidth(pill, terse, error), TextWidth.NONE);
    }
    double letter = words.width(SpanFactory.name(names.bias(l, unit), FontStyle.MATH, Ink.none()));
    double now = letter + words.width(" " + texts.bias(l, unit), FontStyle.SEMIBOLD);
    String gradient = texts.biasGradient(l, unit);
    String after = texts.newBias(l, unit);
    double more =
        Math.max(
            words.width("  ∂b " + gradient, FontStyle.REGULAR),
            words.width(" → " + after, FontStyle.SEMIBOLD));
    double brief =
        Math.max(
            now,
            Math.max(
                words.width("∂b " + gradient, FontStyle.REGULAR),
                letter + words.width(" " + after, FontStyle.REGULAR)));
    double number =
        Stream.of(texts.bias(l, unit), gradient, after)
            .mapToDouble(it -> words.width(it, FontStyle.REGULAR))
            .max()
            .orElse(0);
    return new Widths(
        name, a, z, new TextWidth(pill, terse, error), new TextWidth(now + more, brief, number));
  }

  private TextWidth inputGradient(UpdateTexts texts, int unit) {
    if (!texts.hasInputGradient()) {
      return TextWidth.NONE;
    }
    String carried = texts.carried(0, unit);
    return new TextWidth(
        words.width("∂L/∂x = " + carried, FontStyle.SEMIBOLD),
        words.width("∂x " + carried, FontStyle.SEMIBOLD),
        words.width(carried, FontStyle.SEMIBOLD));
  }

  /**
   * {@return how wide the texts beside the outputs are; 0 where there is no room for them}
   *
   * @param outputs places of the outputs
   * @param pitch from output to output
   */
  double targets(RowPlaces outputs, double pitch) {
    if (pitch < NeuronLayoutChooser.TEXT_PITCH) {
      return 0;
    }
    int shown = outputs.units().size();
    int measured = Math.min(MEASURED_UNITS, shown);
    double widest = 0;
    for (int k = 0; k < measured; k++) {
      int unit = outputs.units().get(k * shown / measured);
      widest = Math.max(widest, widest(texts -> target(texts, unit)));
    }
    return widest * (pitch > LARGE_TARGETS ? 12.5 : 10.5);
  }

  private double target(UpdateTexts texts, int unit) {
    double term = words.width("loss " + texts.lossTerm(unit), FontStyle.SEMIBOLD);
    return texts.hasTargets()
        ? Math.max(term, words.width("target " + texts.target(unit), FontStyle.SEMIBOLD))
        : term;
  }

  /**
   * {@return how wide the loss is, a sample's or the batch's, so that neither moves the outputs}
   */
  double loss() {
    return widest(texts -> words.width("L = " + texts.loss(), FontStyle.BOLD)) * 14 + 26;
  }

  private double widest(ToDoubleFunction<UpdateTexts> width) {
    return numbers.inTheSamePlaces(MEASURED_SAMPLES).mapToDouble(width).max().orElse(0);
  }
}
