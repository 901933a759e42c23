package org.deltascope.figure.moment;

import java.util.Locale;

/** What a figure of a moment can show. */
public enum FigureKind {
  /** The network with all that is known at the moment. */
  NETWORK(800, 240),
  /** The equation: title, sentence, formula, matrices and numbers. */
  EQUATION(480, 240),
  /** All matrices of the update: in numbers, large ones as heat maps. */
  MATRICES(960, 240),
  /** Every way from a weight to the loss, and their sum. */
  PATHS(560, 240),
  /** The layers as modules, each handed a gradient from above. */
  MODULES(640, 240),
  /** The computation graph, number by number. */
  GRAPH(960, 480),
  /** The loss over the updates so far. */
  LOSS(480, 160),
  /** What the network has learnt over its one or two inputs, and each hidden neuron small. */
  BOUNDARY(720, 240),
  /** The loss over one weight, its tangent and the step of the update. */
  SLICE(560, 240),
  /** The weights and the activations of each layer, counted. */
  HISTOGRAM(720, 320),
  /** Which classes the network takes for which. */
  CONFUSION(480, 240),
  /** How long the errors and gradients of each layer are, over the updates so far. */
  NORMS(720, 320);

  /** The widest figure that is laid out, in units. */
  public static final double MOST_WIDTH = 10_000;

  private final double defaultWidth;
  private final double leastWidth;

  FigureKind(double defaultWidth, double leastWidth) {
    this.defaultWidth = defaultWidth;
    this.leastWidth = leastWidth;
  }

  /** {@return how wide a figure is if nobody says otherwise, in units} */
  public double defaultWidth() {
    return defaultWidth;
  }

  /** {@return the narrowest width at which it can still be read, in units} */
  public double leastWidth() {
    return leastWidth;
  }

  /** {@return its name on the command line, such as {@code network}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
