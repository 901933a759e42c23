package org.deltascope.script;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Reduction;

/**
 * What a script computes, and in which form: up to three layers have lines of their own, more are
 * gone through by loops.
 *
 * @param experiment what is trained
 * @param batches of the updates asked for
 */
record Plan(Experiment experiment, Batches batches) {
  private static final int MOST_NUMBERED_LAYERS = 3;

  static Plan of(Experiment experiment, long updates) {
    return new Plan(experiment, new Batches(experiment.schedule(), updates));
  }

  Network network() {
    return experiment.network();
  }

  int depth() {
    return network().depth();
  }

  /** {@return whether layers stand in lists, {@code W[l]}} */
  boolean isListed() {
    return depth() > MOST_NUMBERED_LAYERS;
  }

  /** {@return whether there is a loop over updates} */
  boolean isLoop() {
    return batches.updates() > 1;
  }

  /** {@return whether sums over samples are divided} */
  boolean hasMean() {
    return experiment.training().reduction() == Reduction.MEAN && batches.areLarge();
  }

  LayerNames names(int l) {
    return isListed() ? LayerNames.listed(Integer.toString(l)) : LayerNames.numbered(l);
  }

  /** {@return the last layer} */
  Layers output() {
    LayerNames names = isListed() ? LayerNames.listed("L") : LayerNames.numbered(depth());
    return new Layers(names, List.of(network().layer(depth())));
  }

  /** {@return all layers but the last; where they are listed, in one} */
  List<Layers> hidden() {
    return inOneIfListed(network().layers().subList(0, depth() - 1));
  }

  /** {@return all layers; where they are listed, in one} */
  List<Layers> all() {
    return inOneIfListed(network().layers());
  }

  /** Writes lines for all layers, in one loop where they are listed. */
  void forAll(Listing listing, Consumer<Layers> lines) {
    if (isListed()) {
      listing.block("for l in range(1, L + 1):", () -> all().forEach(lines));
    } else {
      all().forEach(lines);
    }
  }

  /** {@return whether a group is neither empty nor all layers} */
  boolean isSome(Group group) {
    int size = group.of(network()).size();
    return size > 0 && size < depth();
  }

  /** Writes lines for each layer of a group, in a loop where layers are listed. */
  void forEach(Group group, Listing listing, Consumer<LayerNames> lines) {
    List<Integer> layers = group.of(network());
    if (!isListed()) {
      layers.forEach(l -> lines.accept(LayerNames.numbered(l)));
    } else if (!layers.isEmpty()) {
      String range = isSome(group) ? group.word() : "range(1, L + 1)";
      listing.block("for l in %s:".formatted(range), () -> lines.accept(LayerNames.listed("l")));
    }
  }

  /** Writes lines for what the loop over all layers does not do where only some are in a group. */
  void forSome(Group group, Listing listing, Consumer<LayerNames> lines) {
    if (isListed() && isSome(group)) {
      forEach(group, listing, lines);
    }
  }

  private List<Layers> inOneIfListed(List<Layer> layers) {
    return isListed()
        ? List.of(new Layers(LayerNames.listed("l"), layers))
        : IntStream.rangeClosed(1, layers.size())
            .mapToObj(l -> new Layers(LayerNames.numbered(l), List.of(layers.get(l - 1))))
            .toList();
  }
}
