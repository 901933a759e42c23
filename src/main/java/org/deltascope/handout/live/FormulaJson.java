package org.deltascope.handout.live;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.nn.Elementwise;

/**
 * Puts formulas for the script of a page together, as JSON with the operation first. Where a part
 * has none, the whole has none.
 */
final class FormulaJson {
  private FormulaJson() {}

  static Optional<String> operation(String operation, List<Optional<String>> operands) {
    return operands.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            operands.stream()
                .map(Optional::orElseThrow)
                .collect(Collectors.joining(",", "[\"" + operation + "\",", "]")))
        : Optional.empty();
  }

  /** {@return an activation, {@code f}, or its {@code slope}} */
  static Optional<String> ofActivation(String operation, Elementwise f, Optional<String> argument) {
    return argument.map(z -> "[\"%s\",%s,%s]".formatted(operation, ModelJson.activation(f), z));
  }

  /** {@return the sum over the samples, or their mean} */
  static Optional<String> overSamples(
      int samples, boolean mean, IntFunction<Optional<String>> ofSample) {
    return operation("+", IntStream.range(0, samples).mapToObj(ofSample).toList())
        .map(sum -> mean ? "[\"/\",%s,%d]".formatted(sum, samples) : sum);
  }
}
