package org.deltascope.document.part;

import org.deltascope.matrix.Shape;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Edges;
import org.deltascope.nn.WeightMode;

/**
 * What one of {@code network.layers} has beside its numbers.
 *
 * @param activation σ
 * @param weightMode whether an update changes the weights
 * @param edges which are there
 * @param labels what layer and neurons are called
 */
public record LayerOptions(
    ActivationPart activation, WeightMode weightMode, Edges edges, LayerLabels labels) {

  /**
   * {@return a layer's options where nothing else is said}
   *
   * @param activation σ
   */
  public static LayerOptions of(Activation activation) {
    return new LayerOptions(
        ActivationPart.of(activation), WeightMode.TRAINED, Edges.complete(), LayerLabels.none());
  }

  /**
   * {@return the same with another activation}
   *
   * @param changed σ
   */
  public LayerOptions with(Activation changed) {
    return new LayerOptions(activation.with(changed), weightMode, edges, labels);
  }

  /**
   * {@return the same with other edges}
   *
   * @param changed which are there
   */
  public LayerOptions with(Edges changed) {
    return new LayerOptions(activation, weightMode, changed, labels);
  }

  /**
   * {@return the same with weights that are trained or not}
   *
   * @param changed whether an update changes them
   */
  public LayerOptions with(WeightMode changed) {
    return new LayerOptions(activation, changed, edges, labels);
  }

  /**
   * {@return the same with other names}
   *
   * @param changed what layer and neurons are called
   */
  public LayerOptions with(LayerLabels changed) {
    return new LayerOptions(activation, weightMode, edges, changed);
  }

  /**
   * {@return the same for weights that are drawn} Where they have another shape, every edge is
   * there, and names of neurons are left out where their number is another one.
   *
   * @param before the weights so far
   * @param after the drawn ones
   */
  LayerOptions fitting(Shape before, Shape after) {
    Edges fitting = before.equals(after) ? edges : Edges.complete();
    boolean sameUnits = before.rows() == after.rows();
    return new LayerOptions(
        activation, weightMode, fitting, sameUnits ? labels : labels.withoutUnits());
  }
}
