package org.deltascope.script.plan;

import org.deltascope.formula.naming.QuantityLetters;

/**
 * What the quantities of one layer are called: {@code W1} in a network of few layers, {@code W[l]}
 * in one of many, and W¹ or Wˡ in its formulas.
 */
public record LayerNames(
    String index, boolean listed, String before, String after, QuantityLetters letters) {

  /** {@return the names of layer l, a number} */
  static LayerNames numbered(int l, QuantityLetters letters) {
    return new LayerNames(
        Integer.toString(l), false, Integer.toString(l - 1), Integer.toString(l + 1), letters);
  }

  /** {@return the names of the layer that a variable of the script holds} */
  static LayerNames listed(String l, QuantityLetters letters) {
    return new LayerNames(l, true, l + " - 1", l + " + 1", letters);
  }

  /** {@return such as {@code W1}} */
  public String of(String quantity) {
    return name(quantity, index);
  }

  /** {@return aˡ⁻¹, which is x for the first layer} */
  public String input() {
    return before.equals("0") ? "x" : name("a", before);
  }

  /** {@return a quantity of layer l + 1} */
  public String ofNext(String quantity) {
    return name(quantity, after);
  }

  /** {@return such as W¹} */
  public String formula(String quantity) {
    return formula(quantity, index);
  }

  /** {@return aˡ⁻¹ in a formula} */
  public String inputFormula() {
    return before.equals("0") ? "x" : formula("a", before);
  }

  /** {@return a quantity of layer l + 1 in a formula} */
  public String formulaOfNext(String quantity) {
    return formula(quantity, after);
  }

  private String name(String quantity, String place) {
    return listed ? quantity + "[" + place + "]" : quantity + place;
  }

  private String formula(String quantity, String place) {
    String plain = place.replace(" ", "").replace('-', '−');
    return letters.of(quantity) + letters.layer(plain);
  }
}
