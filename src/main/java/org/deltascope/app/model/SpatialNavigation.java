package org.deltascope.app.model;

import org.deltascope.figure.Subject;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * Goes from neuron to edge to neuron with the keys: to the left and right along the edges, up and
 * down among neighbours.
 *
 * @param network that is walked through
 */
public record SpatialNavigation(Network network) {

  /** Which way. */
  public enum Way {
    /** Towards the inputs. */
    LEFT,
    /** Towards the outputs. */
    RIGHT,
    /** To the one above. */
    UP,
    /** To the one below. */
    DOWN
  }

  /**
   * {@return what lies that way; the same where nothing does, the first neuron of layer 1 where
   * nothing was selected}
   *
   * @param from where one stands
   * @param way where to
   */
  public Subject from(Subject from, Way way) {
    return switch (from) {
      case Subject.Neuron neuron -> ofNeuron(neuron, way);
      case Subject.Edge edge -> ofEdge(edge, way);
      case Subject.Bias bias -> ofBias(bias, way);
      case Subject.Target(int unit) -> ofTarget(unit, way);
      case Subject.Layer _, Subject.Weights _, Subject.Biases _, Subject.Symbol _, Subject.None _ ->
          new Subject.Neuron(1, 0);
    };
  }

  private Subject ofNeuron(Subject.Neuron at, Way way) {
    int l = at.layer();
    int unit = at.unit();
    return switch (way) {
      case UP -> new Subject.Neuron(l, Math.max(0, unit - 1));
      case DOWN -> new Subject.Neuron(l, Math.min(network.width(l) - 1, unit + 1));
      case LEFT ->
          l == 0 ? at : new Subject.Edge(l, unit, Math.min(unit, network.width(l - 1) - 1));
      case RIGHT ->
          l == network.depth()
              ? new Subject.Target(unit)
              : new Subject.Edge(l + 1, Math.min(unit, network.width(l + 1) - 1), unit);
    };
  }

  private Subject ofTarget(int unit, Way way) {
    int last = network.width(network.depth()) - 1;
    return switch (way) {
      case UP -> new Subject.Target(Math.max(0, unit - 1));
      case DOWN -> new Subject.Target(Math.min(last, unit + 1));
      case LEFT -> new Subject.Neuron(network.depth(), unit);
      case RIGHT -> new Subject.Target(unit);
    };
  }

  private Subject ofEdge(Subject.Edge at, Way way) {
    return switch (way) {
      case LEFT -> new Subject.Neuron(at.layer() - 1, at.from());
      case RIGHT -> new Subject.Neuron(at.layer(), at.to());
      case UP -> beside(at.layer(), at, at.to(), at.from(), -1);
      case DOWN -> beside(at.layer(), at, at.to(), at.from(), 1);
    };
  }

  private Subject ofBias(Subject.Bias at, Way way) {
    int end = network.width(at.layer() - 1);
    return switch (way) {
      case LEFT, RIGHT -> new Subject.Neuron(at.layer(), at.unit());
      case UP -> beside(at.layer(), at, at.unit(), end, -1);
      case DOWN -> beside(at.layer(), at, at.unit(), end, 1);
    };
  }

  /** The parameters of a neuron are its edges and then its bias, those of the next come after. */
  private Subject beside(int l, Subject at, int row, int column, int by) {
    int columns = network.width(l - 1) + 1;
    int count = network.width(l) * columns;
    for (int k = row * columns + column + by; k >= 0 && k < count; k += by) {
      int to = k / columns;
      int from = k % columns;
      if (isThere(l, to, from)) {
        return from == columns - 1 ? new Subject.Bias(l, to) : new Subject.Edge(l, to, from);
      }
    }
    return at;
  }

  private boolean isThere(int l, int to, int from) {
    Layer layer = network.layer(l);
    return from == network.width(l - 1)
        ? layer.biasMode() != BiasMode.NONE
        : layer.edges().isPresent(to, from);
  }
}
