package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Subject;
import org.deltascope.formula.naming.Name;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.activation.ActivationFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * What the numbers of a layer are, in words.
 *
 * @param scene whose layer it is
 * @param numbers of the layer
 */
record HistogramWords(HistogramScene scene, LayerNumbers numbers) {
  private static final int MOST_NEURONS = 3;

  /** What is said, and of what. */
  record Note(String words, Subject subject) {}

  Name weights() {
    return scene.names().of(new Quantity(Kind.WEIGHTS, numbers.layer()).all());
  }

  Name activations() {
    return scene.names().of(new Quantity(Kind.ACTIVATION, numbers.layer()).all());
  }

  /** {@return how many weights there are, and how far they reach} */
  String ofWeights() {
    long all = numbers.weights().size() + numbers.weights().leftOut();
    return counted(all, "weight") + reach(numbers.weights());
  }

  /** {@return how many activations there are, and how far they reach; why they are not drawn} */
  String ofActivations() {
    return numbers
        .activations()
        .map(
            activations ->
                "%s × %s%s"
                    .formatted(
                        counted(numbers.units(), "neuron"),
                        counted(numbers.samples(), "sample"),
                        reach(activations)))
        .orElse("drawn when " + activations().text() + " is known");
  }

  /** {@return which neurons are dead or saturated, and how many activations are 0} */
  List<Note> notes() {
    if (numbers.flat().isEmpty() || !(numbers.activation() instanceof Elementwise activation)) {
      return List.of();
    }
    return activation.function() == ActivationFunction.RELU
        ? dead(scene.digits().text(activation.value(0)))
        : saturated();
  }

  private List<Note> dead(String zero) {
    List<Note> notes = new ArrayList<>();
    List<FlatNeuron> dead = numbers.flatEverywhere();
    for (FlatNeuron neuron : first(dead)) {
      notes.add(note(neuron, "%s is %s for %s: dead".formatted(name(neuron), zero, everySample())));
    }
    more(dead, "dead").ifPresent(notes::add);
    notes.add(
        new Note(
            "%,d of %s %s %s"
                .formatted(
                    numbers.flatActivations(),
                    counted((long) numbers.units() * numbers.samples(), "activation"),
                    numbers.flatActivations() == 1 ? "is" : "are",
                    zero),
            new Subject.Layer(numbers.layer())));
    return notes;
  }

  private String everySample() {
    return numbers.samples() == 1
        ? "the only sample"
        : "all " + counted(numbers.samples(), "sample");
  }

  private List<Note> saturated() {
    List<Note> notes = new ArrayList<>();
    for (FlatNeuron neuron : first(numbers.flat())) {
      notes.add(
          note(
              neuron,
              "%,d of %s %s %s"
                  .formatted(
                      neuron.samples(),
                      counted(numbers.samples(), "sample"),
                      neuron.samples() == 1 ? "saturates" : "saturate",
                      name(neuron))));
    }
    more(numbers.flat(), "saturated by some").ifPresent(notes::add);
    return notes;
  }

  private static List<FlatNeuron> first(List<FlatNeuron> neurons) {
    return neurons.subList(0, Math.min(MOST_NEURONS, neurons.size()));
  }

  private Optional<Note> more(List<FlatNeuron> neurons, String how) {
    int rest = neurons.size() - MOST_NEURONS;
    return rest <= 0
        ? Optional.empty()
        : Optional.of(
            new Note(
                "%,d more %s %s".formatted(rest, rest == 1 ? "is" : "are", how),
                new Subject.Layer(numbers.layer())));
  }

  private Note note(FlatNeuron neuron, String words) {
    return new Note(words, new Subject.Neuron(numbers.layer(), neuron.unit()));
  }

  private String name(FlatNeuron neuron) {
    return scene.names().unit(numbers.layer(), neuron.unit()).text();
  }

  private String reach(Histogram histogram) {
    String beyond =
        histogram.leftOut() == 0
            ? ""
            : ", %,d not finite or too large to be drawn".formatted(histogram.leftOut());
    if (histogram.size() == 0) {
      return beyond;
    }
    String low = scene.digits().text(histogram.low());
    String high = scene.digits().text(histogram.high());
    String all = low.equals(high) ? ": " + low : " from %s to %s".formatted(low, high);
    return all + beyond;
  }

  private static String counted(long count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  /** {@return all of it in sentences} */
  String description() {
    StringBuilder words =
        new StringBuilder(
            "%s: %s. %s: %s."
                .formatted(weights().text(), ofWeights(), activations().text(), ofActivations()));
    notes().forEach(note -> words.append(' ').append(note.words()).append('.'));
    return words.toString();
  }
}
