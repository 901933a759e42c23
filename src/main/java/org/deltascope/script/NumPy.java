package org.deltascope.script;

import java.util.List;
import org.deltascope.document.json.Decimals;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonLists;
import org.deltascope.script.python.PythonWriter;

/** Writes the four equations of backpropagation out. */
record NumPy(ScriptPlan plan) implements Dialect {

  @Override
  public String title() {
    return "Backpropagation written out with NumPy.";
  }

  @Override
  public void imports(PythonWriter listing) {
    listing.code("import json");
    listing.blank();
    listing.code("import numpy as np");
  }

  @Override
  public void functions(PythonWriter listing) {
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
  public void sharedBias(PythonWriter listing, String name, Layer layer) {
    listing.code(
        "%s = np.full(%d, %s)".formatted(name, layer.units(), Decimals.of(layer.bias().get(0, 0))),
        "shared: one number for the whole layer");
  }

  @Override
  public void prepare(PythonWriter listing) {
    new NumPyUpdate(plan, listing).prepare();
  }

  @Override
  public void activations(PythonWriter listing, List<Activation> hidden) {
    listing.remark("The activations σ of the hidden layers, and their derivatives σ′");
    NumPyFunctions functions = new NumPyFunctions(plan);
    PythonLists.ofFunctions(hidden.stream().map(functions::name)).write(listing, "sigma = ", "");
    PythonLists.ofFunctions(hidden.stream().map(functions::slope)).write(listing, "d_sigma = ", "");
  }

  @Override
  public List<BiasGroup> groups() {
    return List.of(BiasGroup.TRAINED, BiasGroup.SHARED, BiasGroup.NONE);
  }

  @Override
  public List<String> lists() {
    return List.of("z", "a", "delta", "dW", "db");
  }

  @Override
  public String function(Activation activation) {
    return new NumPyFunctions(plan).name(activation);
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
      case ABSOLUTE_ERROR -> "np.abs(y - t).sum(axis=1)";
      case OUTPUT -> "y.sum(axis=1)";
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
  public void rate(PythonWriter listing) {} // the update reads it

  @Override
  public void begin(PythonWriter listing) {} // a sample is as it is

  @Override
  public void backward(PythonWriter listing) {
    new NumPyBackward(plan, listing).write();
  }

  @Override
  public void update(PythonWriter listing) {
    new NumPyUpdate(plan, listing).write();
  }

  @Override
  public String printedBias(LayerLines layers) {
    return layers.names().of("b");
  }
}
