package org.deltascope.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an update: its steps in order, without their numbers. Every update of a training has
 * the same. It is the one place that knows the order.
 *
 * <p>Nothing of an update needs ∂L/∂x, so it is a step only where that is wished for: everywhere
 * else the steps keep the numbers that commands, places and scenes call them by.
 */
public final class Outline {
  private final List<Entry> entries;
  private final Map<StepId, Integer> places = new HashMap<>();

  /**
   * One step's shape.
   *
   * @param id which step it is
   * @param parts its parts, in order
   */
  public record Entry(StepId id, StepParts parts) {

    /** {@return its name on the command line, such as {@code delta[1]}} */
    public String name() {
      return id.name();
    }

    /** {@return the phase it belongs to} */
    public Phase phase() {
      return id.phase();
    }

    /** {@return l, the layer whose numbers it makes} */
    public int layer() {
      return id.layer();
    }
  }

  private Outline(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      places.put(entry.id(), places.size());
    }
  }

  /**
   * {@return the outline of every update of a network: z¹ a¹ … zᴸ aᴸ, L, δᴸ ∂Wᴸ … δ¹ ∂W¹, then the
   * update of each layer 1 … L}
   *
   * @param experiment whose network it is, and whose optimizer
   */
  public static Outline of(Experiment experiment) {
    return of(experiment, false);
  }

  /**
   * {@return the same with ∂L/∂x at the end of the backward pass}
   *
   * @param experiment whose network it is, and whose optimizer
   */
  public static Outline withInputGradient(Experiment experiment) {
    return of(experiment, true);
  }

  /**
   * {@return one of both}
   *
   * @param experiment whose network it is, and whose optimizer
   * @param hasInputGradient whether ∂L/∂x is a step
   */
  public static Outline of(Experiment experiment, boolean hasInputGradient) {
    return of(experiment.network(), experiment.optimizer(), hasInputGradient);
  }

  /**
   * {@return one of both}
   *
   * @param network any
   * @param optimizer that trains it
   * @param hasInputGradient whether ∂L/∂x is a step
   */
  public static Outline of(Network network, Optimizer optimizer, boolean hasInputGradient) {
    int depth = network.depth();
    List<Entry> entries = new ArrayList<>();
    for (int l = 1; l <= depth; l++) {
      entries.add(new Entry(StepId.weightedInput(l), neurons(network, Kind.WEIGHTED_INPUT, l)));
      entries.add(new Entry(StepId.activation(l), neurons(network, Kind.ACTIVATION, l)));
    }
    entries.add(new Entry(StepId.loss(depth), neurons(network, Kind.LOSS_TERM, depth)));
    for (int l = depth; l >= 1; l--) {
      StepParts errors =
          l == depth ? neurons(network, Kind.ERROR, l) : new StepParts.Halves(l, network.width(l));
      entries.add(new Entry(StepId.error(l), errors));
      entries.add(new Entry(StepId.gradient(l), StepParts.ofGradient(l, network.layer(l))));
    }
    if (hasInputGradient) {
      entries.add(new Entry(StepId.inputGradient(), neurons(network, Kind.CARRIED, 0)));
    }
    for (int l = 1; l <= depth; l++) {
      entries.add(new Entry(StepId.update(l), StepParts.ofUpdate(l, network.layer(l), optimizer)));
    }
    return new Outline(entries);
  }

  private static StepParts neurons(Network network, Kind kind, int l) {
    return new StepParts.Neurons(new Quantity(kind, l), network.width(l));
  }

  /** {@return one entry for each step, in order} */
  public List<Entry> entries() {
    return entries;
  }

  /** {@return the number of steps} */
  public int size() {
    return entries.size();
  }

  /**
   * {@return the index of a step, from 0}
   *
   * @param id one of this outline's steps
   * @throws IllegalArgumentException for any other
   */
  public int indexOf(StepId id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no step " + id.name() + " here");
    }
    return place;
  }

  /**
   * {@return whether a step is one of these}
   *
   * @param id any
   */
  public boolean has(StepId id) {
    return places.containsKey(id);
  }

  /**
   * {@return the step that computes a quantity; empty for what an update starts from} ∂L/∂x can be
   * had once δ¹ is there, where no step is about it.
   *
   * @param quantity any
   */
  public Optional<StepId> computing(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT -> Optional.of(StepId.weightedInput(l));
      case ACTIVATION -> l == 0 ? Optional.empty() : Optional.of(StepId.activation(l));
      case LOSS_TERM, LOSS, SAMPLE_LOSS -> Optional.of(StepId.loss(depth()));
      case CARRIED -> Optional.of(l == 0 ? inputGradient() : StepId.error(l));
      case SLOPE, ERROR -> Optional.of(StepId.error(l));
      case WEIGHT_GRADIENT, BIAS_GRADIENT -> Optional.of(StepId.gradient(l));
      case NEW_WEIGHTS,
          NEW_BIAS,
          NEW_WEIGHT_M,
          NEW_WEIGHT_V,
          NEW_WEIGHT_S,
          NEW_BIAS_M,
          NEW_BIAS_V,
          NEW_BIAS_S,
          WEIGHT_M_HAT,
          WEIGHT_V_HAT,
          BIAS_M_HAT,
          BIAS_V_HAT ->
          Optional.of(StepId.update(l));
      case WEIGHTS,
          BIAS,
          TARGET,
          WEIGHT_M,
          WEIGHT_V,
          WEIGHT_S,
          BIAS_M,
          BIAS_V,
          BIAS_S,
          SAMPLES,
          EDGES,
          WEIGHT_SQUARES,
          WEIGHT_DECAY,
          LEARNING_RATE,
          INITIAL_RATE,
          DAMPENING,
          MOMENTUM,
          DECAY,
          EPSILON,
          BETA_1,
          BETA_2 ->
          Optional.empty();
    };
  }

  private StepId inputGradient() {
    return has(StepId.inputGradient()) ? StepId.inputGradient() : StepId.error(1);
  }

  /** L. */
  private int depth() {
    return entries.getLast().layer();
  }

  /**
   * {@return the index of a step, if it is there}
   *
   * @param name such as {@code delta[1]}, or its number from 1
   */
  public OptionalInt indexOf(String name) {
    return IntStream.range(0, size())
        .filter(i -> entries.get(i).name().equals(name) || Integer.toString(i + 1).equals(name))
        .findFirst();
  }

  /**
   * {@return a name for a file about a step, such as 008-delta1.png, so that files sort as steps
   * do}
   *
   * @param step index of the step, from 0
   * @param ending how the name ends
   */
  public String fileName(int step, String ending) {
    return "%03d-%s%s".formatted(step + 1, entries.get(step).id().inFileName(), ending);
  }

  /**
   * {@return names for files about all steps}
   *
   * @param ending how each name ends
   */
  public List<String> fileNames(String ending) {
    return IntStream.range(0, size()).mapToObj(step -> fileName(step, ending)).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outline outline && entries.equals(outline.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
