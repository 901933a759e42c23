package org.deltascope.figure.network.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.StepEquation;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Quantity.Place;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * What the current step, or its current part, reads and writes: the numbers that its equation reads
 * and writes, where they stand on the picture.
 */
public final class StepFocus {
  /** What stands beside the outputs. */
  private static final Set<Kind> BESIDE_OUTPUTS = Set.of(Kind.TARGET, Kind.LOSS_TERM);

  private final Step step;
  private final Optional<Ref.One> part;
  private final PieceLights network;
  private final PieceLights outputs;
  private final boolean isLoss;
  private final Set<Integer> edgeLayers;

  private StepFocus(Step step, Optional<Ref.One> part, FormulaLights lights, FormulaLights whole) {
    this.step = step;
    this.part = part;
    Set<Ref> reads = lights.reads();
    Set<Ref> writes = lights.writes();
    this.network = PieceLights.of(besideOutputs(reads, false), besideOutputs(writes, false));
    this.outputs = PieceLights.of(besideOutputs(reads, true), besideOutputs(writes, true));
    this.isLoss = writes.stream().anyMatch(StepFocus::isLoss);
    this.edgeLayers =
        Stream.of(whole.reads(), whole.writes())
            .flatMap(Collection::stream)
            .filter(number -> number.kind().place() == Place.EDGE)
            .map(Ref::layer)
            .collect(Collectors.toSet());
  }

  /** {@return what the moment of a scene is about} */
  public static StepFocus of(NetworkScene scene) {
    EquationContext context = new EquationContext(scene.trace(), scene.lens(), scene.names());
    StepEquation equation = StepEquation.of(context, scene.step());
    return new StepFocus(
        scene.step(),
        scene.part(),
        scene.lights(equation, scene.part()),
        scene.lights(equation, Optional.empty()));
  }

  private static List<Ref> besideOutputs(Set<Ref> numbers, boolean beside) {
    return numbers.stream()
        .filter(number -> BESIDE_OUTPUTS.contains(number.kind()) == beside)
        .toList();
  }

  private static boolean isLoss(Ref number) {
    return number.kind() == Kind.LOSS || number.kind() == Kind.SAMPLE_LOSS;
  }

  /** {@return the current step} */
  public Step step() {
    return step;
  }

  /** {@return its current part; empty where the whole step is shown} */
  public Optional<Ref.One> part() {
    return part;
  }

  public Phase phase() {
    return step.phase();
  }

  public Emphasis neuron(int l, int unit) {
    return network.of(new Subject.Neuron(l, unit), new Subject.Layer(l));
  }

  public Emphasis edge(int l, int to, int from) {
    return network.of(new Subject.Edge(l, to, from), new Subject.Weights(l));
  }

  public Emphasis bias(int l, int unit) {
    return network.of(new Subject.Bias(l, unit), new Subject.Biases(l));
  }

  /** {@return how much matters what stands beside an output: all of it adds up to the loss} */
  public Emphasis target(int unit) {
    int l = step.layer();
    return isLoss
        ? Emphasis.WRITTEN
        : outputs.of(new Subject.Neuron(l, unit), new Subject.Layer(l));
  }

  /** {@return whether the step makes the gradient of that layer} */
  public boolean isGradientOf(int l) {
    return step instanceof Step.WeightGradient && step.layer() == l;
  }

  /** {@return whether weights of that layer, or some of them, are read or written} */
  public boolean isAboutEdges(int l) {
    return edgeLayers.contains(l);
  }

  /** {@return what goes along an edge: a number that is read forward or backward, or both} */
  public Flow flow(int l, int to, int from) {
    return switch (edge(l, to, from)) {
      case READ -> phase() == Phase.FORWARD ? Flow.FORWARD : Flow.BACKWARD;
      case WRITTEN -> phase() == Phase.BACKWARD ? Flow.MEETING : Flow.NONE;
      case RESTING -> Flow.NONE;
    };
  }
}
