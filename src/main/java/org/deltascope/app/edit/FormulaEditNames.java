package org.deltascope.app.edit;

import org.deltascope.document.edit.EditNames;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;

/**
 * The names that formulas have, such as w₅ and η.
 *
 * @param names of the network's quantities
 * @param digits of computed numbers
 */
public record FormulaEditNames(Names names, Digits digits) implements EditNames {

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
      case "dampening" -> "d";
      case "weightDecay" -> "λ";
      case "alpha" -> "α";
      case "schedule.every" -> "updates or epochs between steps of η";
      case "schedule.factor" -> "factor of η";
      case "schedule.rate" -> "rate at which η falls";
      default -> key;
    };
  }

  @Override
  public String number(double value) {
    return digits.text(value);
  }
}
