package org.deltascope.document.edit;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.number.NumberTable;

/**
 * Samples that are to take the place of others.
 *
 * @param inputs a row for each
 * @param targets a row for each
 * @param inputNames a name for each input, or none at all
 * @param outputNames a name for each output, or none at all
 */
public record NewSamples(
    NumberTable inputs, NumberTable targets, List<String> inputNames, List<String> outputNames) {

  /** Checks that there are as many of each, 1 or more. */
  public NewSamples {
    inputNames = List.copyOf(inputNames);
    outputNames = List.copyOf(outputNames);
    int rows = inputs.shape().rows();
    boolean named = areFor(inputNames, inputs) && areFor(outputNames, targets);
    if (rows < 1 || rows != targets.shape().rows() || !named) {
      throw new IllegalArgumentException(
          "found inputs %s, targets %s and %d and %d names"
              .formatted(inputs.shape(), targets.shape(), inputNames.size(), outputNames.size()));
    }
  }

  /** Samples whose outputs have no names. */
  public NewSamples(NumberTable inputs, NumberTable targets, List<String> inputNames) {
    this(inputs, targets, inputNames, List.of());
  }

  private static boolean areFor(List<String> names, NumberTable table) {
    return names.isEmpty() || names.size() == table.shape().columns();
  }

  /** {@return a document that calls its outputs as these do, if they call them anything} */
  Document naming(Document document) {
    return outputNames.isEmpty()
        ? document
        : document.with(document.network().withOutputNames(outputNames));
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
