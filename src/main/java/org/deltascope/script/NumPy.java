package org.deltascope.script;

import java.util.List;
import org.deltascope.document.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;

/** Writes the four equations of backpropagation out. */
record NumPy(Plan plan) implements Dialect {

  @Override
  public String title() {
    return "Backpropagation written out with NumPy.";
  }

  @Override
  public void imports(Listing listing) {
    listing.code("import json");
    listing.blank();
    listing.code("import numpy as np");
  }

  @Override
  public void functions(Listing listing) {
    new NumPyFunctions(plan).write(listing);
  }

  @Override
  public String array() {
    return "np.array(";
  }

  @Override
  public String endOfParameters() {
    return ")";
  }

  @Override
  public String zeros(int size) {
    return "np.zeros(%d)".formatted(size);
  }

  @Override
  public void sharedBias(Listing listing, String name, Layer layer) {
    listing.code(
        "%s = np.full(%d, %s)".formatted(name, layer.units(), Decimals.of(layer.bias().get(0, 0))),
        "shared: one number for the whole layer");
  }

  @Override
  public void prepare(Listing listing) {
    new NumPyUpdate(plan, listing).prepare();
  }

  @Override
  public void activations(Listing listing, List<Activation> hidden) {
    listing.remark("The activations σ of the hidden layers, and their derivatives σ′");
    Literal.ofFunctions(hidden.stream().map(NumPyFunctions::name)).write(listing, "sigma = ", "");
    Literal.ofFunctions(hidden.stream().map(NumPyFunctions::slope))
        .write(listing, "d_sigma = ", "");
  }

  @Override
  public List<Group> groups() {
    return List.of(Group.TRAINED, Group.SHARED, Group.NONE);
  }

  @Override
  public List<String> lists() {
    return List.of("z", "a", "delta", "dW", "db");
  }

  @Override
  public String function(Activation activation) {
    return NumPyFunctions.name(activation);
  }

  @Override
  public boolean usesOutputs() {
    return true;
  }

  @Override
  public String losses(String z) {
    return switch (plan.experiment().loss()) {
      case HALF_SQUARED_ERROR -> "0.5 * ((y - t) ** 2).sum(axis=1)";
      case SQUARED_ERROR -> "((y - t) ** 2).sum(axis=1)";
      case MEAN_SQUARED_ERROR -> "((y - t) ** 2).mean(axis=1)";
      case BINARY_CROSS_ENTROPY ->
          "(t * np.logaddexp(0, -%1$s) + (1 - t) * np.logaddexp(0, %1$s)).sum(axis=1)".formatted(z);
      case CROSS_ENTROPY ->
          // Where t is 0, ln y may be −∞.
          "(t * np.where(t > 0, np.logaddexp.reduce(%1$s, 1, keepdims=True) - %1$s, 0))"
                  .formatted(z)
              + ".sum(1)";
    };
  }

  @Override
  public void backward(Listing listing) {
    new NumPyBackward(plan, listing).write();
  }

  @Override
  public void update(Listing listing) {
    new NumPyUpdate(plan, listing).write();
  }

  @Override
  public String printedBias(Layers layers) {
    return layers.names().of("b");
  }
}
