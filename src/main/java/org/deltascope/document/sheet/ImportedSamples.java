package org.deltascope.document.sheet;

import java.util.List;
import org.deltascope.document.number.NumberTable;

/**
 * What came of a table.
 *
 * @param inputs a row for each sample
 * @param targets a row for each sample
 * @param inputNames what the inputs are called
 * @param outputNames what the outputs are called: columns, or classes
 */
public record ImportedSamples(
    NumberTable inputs, NumberTable targets, List<String> inputNames, List<String> outputNames) {

  /** Makes it immutable. */
  public ImportedSamples {
    inputNames = List.copyOf(inputNames);
    outputNames = List.copyOf(outputNames);
  }
}
