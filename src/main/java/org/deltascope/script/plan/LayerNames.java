package org.deltascope.script.plan;

import org.deltascope.formula.naming.Name;

/**
 * What the quantities of one layer are called: {@code W1} in a network of few layers, {@code W[l]}
 * in one of many, and W¹ or Wˡ in its formulas.
 */
public record LayerNames(
    String index, boolean listed, String before, String after, FormulaStyle style) {

  /** {@return the names of layer l, a number} */
  static LayerNames numbered(int l, FormulaStyle style) {
    return new LayerNames(
        Integer.toString(l), false, Integer.toString(l - 1), Integer.toString(l + 1), style);
  }

  /** {@return the names of the layer that a variable of the script holds} */
  static LayerNames listed(String l, FormulaStyle style) {
    return new LayerNames(l, true, l + " - 1", l + " + 1", style);
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

  /** {@return Wˡaˡ⁻¹} */
  private String weightedInput() {
    return style.product(formula("W"), inputFormula());
  }

  /**
   * {@return zˡ of what reaches a layer: Wˡaˡ⁻¹, with + bˡ or in W̃ˡ where there is one}
   *
   * @param biased whether there is
   */
  public String sum(boolean biased) {
    if (!biased) {
      return weightedInput();
    }
    return style.convention().biasAsInput()
        ? style.product(
            style.letters().of("W") + Name.TILDE + layer(index),
            before.equals("0")
                ? "x" + Name.TILDE
                : style.letters().of("a") + Name.TILDE + layer(before))
        : weightedInput() + " + " + formula("b");
  }

  /** {@return what the script's delta is: δˡ, or −δˡ where the error is target minus output} */
  public String error() {
    return style.sign() + formula("δ");
  }

  /** {@return ∂L/∂aˡ⁻¹: (Wˡ)ᵀδˡ} */
  public String carried() {
    return style.sign() + style.product("(" + formula("W") + ")ᵀ", formula("δ"));
  }

  /** {@return ∂L/∂aˡ: (Wˡ⁺¹)ᵀδˡ⁺¹} */
  public String carriedFromNext() {
    return style.sign() + style.product("(" + formulaOfNext("W") + ")ᵀ", formulaOfNext("δ"));
  }

  /** {@return ∂L/∂Wˡ: δˡ(aˡ⁻¹)ᵀ, or (aˡ⁻¹)ᵀδˡ where vectors are rows} */
  public String weightGradient() {
    String input = inputFormula().equals("x") ? "x" : "(" + inputFormula() + ")";
    return style.sign()
        + (style.convention().rows() ? input + "ᵀ" + formula("δ") : formula("δ") + input + "ᵀ");
  }

  private String name(String quantity, String place) {
    return listed ? quantity + "[" + place + "]" : quantity + place;
  }

  private String formula(String quantity, String place) {
    return style.letters().of(quantity) + layer(place);
  }

  private String layer(String place) {
    return style.letters().layer(place.replace(" ", "").replace('-', '−'));
  }
}
