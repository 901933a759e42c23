package org.deltascope.app.model.number;

import org.deltascope.document.edit.EditNames;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;

/**
 * The names that things have on the screen.
 *
 * @param names of the network
 * @param digits how computed numbers are rounded
 */
public record ScreenEditNames(Names names, Digits digits) implements EditNames {

  @Override
  public String weight(int l, int to, int from) {
    return names.weight(l, to, from).text();
  }

  @Override
  public String bias(int l, int unit) {
    return names.bias(l, unit).text();
  }

  @Override
  public String unit(int l, int unit) {
    return names.unit(l, unit).text();
  }

  @Override
  public String target(int unit) {
    return names.target(unit).text();
  }

  @Override
  public String setting(String key) {
    return switch (key) {
      case "learningRate" -> "η";
      case "momentum" -> "μ";
      case "decay" -> "ρ";
      case "epsilon" -> "ε";
      case "beta1" -> "β₁";
      case "beta2" -> "β₂";
      case String other -> other;
    };
  }

  @Override
  public String number(double value) {
    return digits.text(value);
  }
}
