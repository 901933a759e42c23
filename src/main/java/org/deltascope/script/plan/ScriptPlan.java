package org.deltascope.script.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Reduction;
import org.deltascope.script.python.PythonWriter;

/**
 * What a script computes, and in which form: up to three layers have lines of their own, more are
 * gone through by loops.
 *
 * @param experiment what is trained
 * @param batches of the updates asked for
 * @param style of the formulas beside the code
 */
public record ScriptPlan(Experiment experiment, Batches batches, FormulaStyle style) {
  private static final int MOST_NUMBERED_LAYERS = 3;

  public static ScriptPlan of(Experiment experiment, long updates, FormulaStyle style) {
    return new ScriptPlan(experiment, new Batches(experiment.schedule(), updates), style);
  }

  /** {@return a quantity of any layer in a formula, such as Wˡ} */
  public String formula(String quantity) {
    return LayerNames.listed("l", style).formula(quantity);
  }

  public Network network() {
    return experiment.network();
  }

  public int depth() {
    return network().depth();
  }

  /** {@return whether layers stand in lists, {@code W[l]}} */
  public boolean isListed() {
    return depth() > MOST_NUMBERED_LAYERS;
  }

  /** {@return whether there is anything to be trained} */
  public boolean isTrained() {
    return network().layers().stream()
        .anyMatch(layer -> layer.weightMode().isTrained() || layer.biasMode().isTrained());
  }

  /** {@return whether edges are absent somewhere} */
  public boolean hasAbsentEdges() {
    return network().layers().stream().anyMatch(layer -> !layer.edges().isComplete());
  }

  /** {@return whether some layer has biases} */
  public boolean hasBiases() {
    return network().layers().stream().anyMatch(layer -> layer.biasMode() != BiasMode.NONE);
  }

  /** {@return whether the weights of some layer are frozen} */
  public boolean hasFrozenWeights() {
    return !frozenWeights().isEmpty();
  }

  /** {@return the layers whose weights are frozen, from 1} */
  public List<Integer> frozenWeights() {
    return IntStream.rangeClosed(1, depth())
        .filter(l -> !network().layer(l).weightMode().isTrained())
        .boxed()
        .toList();
  }

  /** Says what the errors are that a script computes. */
  public void remarkOnErrors(PythonWriter listing) {
    listing.remark(
        style.convention().targetMinusOutput()
            ? "The backward pass: delta is ∂L/∂z of each sample, which is −δ"
            : "The backward pass: the errors δ = ∂L/∂z of each sample");
  }

  /** {@return λ, which is 0 where there is none} */
  public double weightDecay() {
    return experiment.optimizer().weightDecay();
  }

  /** {@return the sum of the squares of all trained weights, in Python} */
  public String squares() {
    if (isListed()) {
      return hasFrozenWeights()
          ? "sum((W[l] ** 2).sum() for l in range(1, L + 1) if l not in frozen_weights)"
          : "sum((w ** 2).sum() for w in W[1:])";
    }
    List<String> trained =
        IntStream.rangeClosed(1, depth())
            .filter(l -> network().layer(l).weightMode().isTrained())
            .mapToObj(l -> "(%s ** 2).sum()".formatted(names(l).of("W")))
            .toList();
    return trained.isEmpty()
        ? "0"
        : trained.size() == 1 ? trained.getFirst() : "(" + String.join(" + ", trained) + ")";
  }

  /** {@return whether there is a loop over updates} */
  public boolean isLoop() {
    return batches.updates() > 1;
  }

  /** {@return whether sums over samples are divided} */
  public boolean hasMean() {
    return experiment.training().reduction() == Reduction.MEAN && batches.areLarge();
  }

  public LayerNames names(int l) {
    return isListed()
        ? LayerNames.listed(Integer.toString(l), style)
        : LayerNames.numbered(l, style);
  }

  /** {@return the last layer} */
  public LayerLines output() {
    LayerNames names =
        isListed() ? LayerNames.listed("L", style) : LayerNames.numbered(depth(), style);
    return new LayerLines(names, List.of(network().layer(depth())));
  }

  /** {@return all layers but the last; where they are listed, in one} */
  public List<LayerLines> hidden() {
    return inOneIfListed(network().layers().subList(0, depth() - 1));
  }

  /** {@return all layers; where they are listed, in one} */
  public List<LayerLines> all() {
    return inOneIfListed(network().layers());
  }

  /** Writes lines for all layers, in one loop where they are listed. */
  public void forAll(PythonWriter listing, Consumer<LayerLines> lines) {
    if (isListed()) {
      listing.block("for l in range(1, L + 1):", () -> all().forEach(lines));
    } else {
      all().forEach(lines);
    }
  }

  /** {@return whether a group is neither empty nor all layers} */
  public boolean isSome(BiasGroup group) {
    int size = group.of(network()).size();
    return size > 0 && size < depth();
  }

  /** Writes lines for each layer of a group, in a loop where layers are listed. */
  public void forEach(BiasGroup group, PythonWriter listing, Consumer<LayerNames> lines) {
    List<Integer> layers = group.of(network());
    if (!isListed()) {
      layers.forEach(l -> lines.accept(LayerNames.numbered(l, style)));
    } else if (!layers.isEmpty()) {
      String range = isSome(group) ? group.word() : "range(1, L + 1)";
      listing.block(
          "for l in %s:".formatted(range), () -> lines.accept(LayerNames.listed("l", style)));
    }
  }

  /** Writes lines for what the loop over all layers does not do where only some are in a group. */
  public void forSome(BiasGroup group, PythonWriter listing, Consumer<LayerNames> lines) {
    if (isListed() && isSome(group)) {
      forEach(group, listing, lines);
    }
  }

  private List<LayerLines> inOneIfListed(List<Layer> layers) {
    return isListed()
        ? List.of(new LayerLines(LayerNames.listed("l", style), layers))
        : IntStream.rangeClosed(1, layers.size())
            .mapToObj(
                l -> new LayerLines(LayerNames.numbered(l, style), List.of(layers.get(l - 1))))
            .toList();
  }
}
