package org.deltascope.document.edit;

import java.util.List;
import org.deltascope.document.number.NumberTable;

/**
 * NewSamples that are to take the place of others.
 *
 * @param inputs a row for each
 * @param targets a row for each
 * @param inputNames a name for each input, or none at all
 */
public record NewSamples(NumberTable inputs, NumberTable targets, List<String> inputNames) {

  /** Checks that there are as many of each, 1 or more. */
  public NewSamples {
    inputNames = List.copyOf(inputNames);
    int rows = inputs.shape().rows();
    boolean named = inputNames.isEmpty() || inputNames.size() == inputs.shape().columns();
    if (rows < 1 || rows != targets.shape().rows() || !named) {
      throw new IllegalArgumentException(
          "found inputs %s, targets %s and %d names"
              .formatted(inputs.shape(), targets.shape(), inputNames.size()));
    }
  }

  Sentence sentence() {
    int count = inputs.shape().rows();
    return Sentence.of(count == 1 ? "1 sample taken over" : count + " samples taken over");
  }

  /** {@return whether samples in columns would fit} */
  boolean isTransposable(int inputs, int outputs) {
    return inputs().shape().rows() == inputs
        && targets.shape().rows() == outputs
        && inputs().shape().columns() == targets.shape().columns();
  }

  /** {@return the samples that stood in columns} */
  NewSamples transposed() {
    return new NewSamples(inputs.transposed(), targets.transposed(), List.of());
  }
}
