package org.deltascope.script;

import java.util.List;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.script.plan.BiasGroup;
import org.deltascope.script.plan.LayerLines;
import org.deltascope.script.python.PythonWriter;

/** What differs between a script for NumPy and one for PyTorch. */
sealed interface Dialect permits NumPy, PyTorch {

  /** {@return what the script is, in a line} */
  String title();

  /** Writes imports and what must be set. */
  void imports(PythonWriter listing);

  /** Writes the functions that the document needs. */
  void functions(PythonWriter listing);

  /** {@return the beginning of an array made of a list, such as {@code np.array(}} */
  String array();

  /** {@return the end of an array of parameters, such as {@code )}} */
  String endOfParameters();

  /**
   * {@return an array of zeros}
   *
   * @param size how many
   */
  String zeros(int size);

  /** Writes a bias that is one number for the whole layer. */
  void sharedBias(PythonWriter listing, String name, Layer layer);

  /** Writes what else must be there before the first update. */
  void prepare(PythonWriter listing);

  /**
   * Writes lists of functions for hidden layers that differ.
   *
   * @param hidden their activations, from layer 1 on
   */
  void activations(PythonWriter listing, List<Activation> hidden);

  /** {@return the groups of layers that loops go through} */
  List<BiasGroup> groups();

  /** {@return the lists that hold a place for each layer, where layers are listed} */
  List<String> lists();

  /** {@return the function of an activation} */
  String function(Activation activation);

  /** {@return whether the script has use for y, the outputs} */
  boolean usesOutputs();

  /**
   * {@return the losses of the samples}
   *
   * @param z the weighted inputs of the last layer
   */
  String losses(String z);

  /** Writes what a new learning rate, {@code eta}, needs to be used. */
  void rate(PythonWriter listing);

  /** Writes what the samples of an update need before the forward pass. */
  void begin(PythonWriter listing);

  /** Writes the backward pass. */
  void backward(PythonWriter listing);

  /** Writes the update. */
  void update(PythonWriter listing);

  /** {@return the bias of a layer as it is printed} */
  String printedBias(LayerLines layers);
}
