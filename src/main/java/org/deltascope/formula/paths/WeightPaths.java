package org.deltascope.formula.paths;

import java.math.BigInteger;
import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.prose.RichText;
import org.deltascope.trace.Ref;

/**
 * All ways from a weight to the loss of one sample, and that they add up to δᵢxⱼ.
 *
 * @param weight where they begin
 * @param title such as Ways from w₁ to L
 * @param sentence how many there are, and what it costs to go along each
 * @param shown those along which most goes, the largest first
 * @param count how many there are
 * @param sum ∂L/∂w as the sum of all
 * @param product δᵢxⱼ, which is the same number
 * @param isKnown whether the numbers are known where one stands
 */
public record WeightPaths(
    Ref.One weight,
    RichText title,
    RichText sentence,
    List<ErrorPath> shown,
    BigInteger count,
    Derivation sum,
    Derivation product,
    boolean isKnown) {

  /** Makes it immutable. */
  public WeightPaths {
    shown = List.copyOf(shown);
  }

  /** {@return how many are not shown} */
  public BigInteger omitted() {
    return count.subtract(BigInteger.valueOf(shown.size()));
  }

  /** {@return the same where the numbers are not known yet} */
  public WeightPaths withoutNumbers() {
    return new WeightPaths(weight, title, sentence, shown, count, sum, product, false);
  }
}
