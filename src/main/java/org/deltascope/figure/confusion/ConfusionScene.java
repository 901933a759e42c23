package org.deltascope.figure.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Network;

/**
 * A network whose classes are compared with those of its data.
 *
 * @param network with its weights
 * @param data all samples; empty where only the update is known
 * @param decision how outputs are read to tell classes; empty where they are numbers
 * @param names what neurons are called
 * @param known whether the outputs are
 * @param width of the picture, in units
 */
public record ConfusionScene(
    Network network,
    Optional<Dataset> data,
    Optional<Decision> decision,
    Names names,
    boolean known,
    double width) {
  private static final int MOST_CLASSES = 40;

  /**
   * Samples that are counted.
   *
   * @param title which they are
   * @param confusion their counts
   */
  record Part(String title, Confusion confusion) {}

  /** One whose targets say how outputs are read: all of them, so they are asked once. */
  public ConfusionScene(
      Network network, Optional<Dataset> data, Names names, boolean known, double width) {
    this(network, data, data.flatMap(Decision::of), names, known, width);
  }

  /** {@return why nothing is drawn, if that is so} */
  Optional<String> missing() {
    if (decision.isEmpty()) {
      return Optional.of(
          "Classes are counted where all targets are classes: one-hot, 0 or 1, or −1 or 1.");
    }
    if (network.outputs() > MOST_CLASSES) {
      return Optional.of(
          "Up to %d classes are counted; this network has %,d."
              .formatted(MOST_CLASSES, network.outputs()));
    }
    return known
        ? Optional.empty()
        : Optional.of("Classes are counted when the outputs are known.");
  }

  /** {@return the counts of the samples that are trained on, and of those held back if any are} */
  List<Part> parts() {
    Dataset samples = data.orElseThrow();
    Decision read = reading();
    int[] held = samples.test().held(samples.size());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            held.length == 0 ? "All samples" : "Trained on",
            Confusion.of(network, samples, read, samples.test().trained(samples.size()))));
    if (held.length > 0) {
      parts.add(new Part("Held back to test", Confusion.of(network, samples, read, held)));
    }
    return parts;
  }

  private Decision reading() {
    return decision.orElseThrow();
  }

  /** {@return what the document calls a class, if anything} */
  Optional<String> label(int label) {
    return reading() == Decision.LARGEST ? names.label(network.depth(), label) : Optional.empty();
  }

  /** {@return a class: as the document calls it, as its output is called, or its target} */
  String name(int label) {
    return switch (reading()) {
      case LARGEST -> label(label).orElseGet(() -> names.unit(network.depth(), label).text());
      case ABOVE_HALF -> Integer.toString(label);
      case ABOVE_ZERO -> label == 0 ? "−1" : "1";
    };
  }

  /** {@return how an output is read} */
  String rule() {
    return switch (reading()) {
      case LARGEST -> "the largest output says the class";
      case ABOVE_HALF -> "1 from an output of ½ on";
      case ABOVE_ZERO -> "1 from an output of 0 on";
    };
  }
}
