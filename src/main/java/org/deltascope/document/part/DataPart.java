package org.deltascope.document.part;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Dataset;

/** The key {@code data}. */
public sealed interface DataPart {

  /** {@return the samples} */
  Dataset dataset();

  /** {@return unknown keys of {@code test}} */
  UnknownKeys testExtras();

  /** {@return unknown keys} */
  UnknownKeys extras();

  /** {@return what a table calls the inputs; empty where the samples are written out} */
  default List<String> inputNames() {
    return List.of();
  }

  /** {@return what a table calls the outputs, its classes where they are; likewise} */
  default List<String> outputNames() {
    return List.of();
  }

  /**
   * Samples written out.
   *
   * @param dataset the samples
   * @param testExtras unknown keys of {@code test}
   * @param extras unknown keys
   */
  record Inline(Dataset dataset, UnknownKeys testExtras, UnknownKeys extras) implements DataPart {
    /** Samples whose key {@code test} has no unknown keys. */
    public Inline(Dataset dataset, UnknownKeys extras) {
      this(dataset, UnknownKeys.none(), extras);
    }
  }

  /**
   * Samples in a file beside the document.
   *
   * @param table which columns of which file
   * @param dataset the samples as read
   * @param outputNames what the outputs are called: the classes, or the columns of the targets
   * @param testExtras unknown keys of {@code test}
   * @param extras unknown keys
   */
  record FromCsv(
      Table table,
      Dataset dataset,
      List<String> outputNames,
      UnknownKeys testExtras,
      UnknownKeys extras)
      implements DataPart {
    /** Makes it immutable. */
    public FromCsv {
      outputNames = List.copyOf(outputNames);
    }

    @Override
    public List<String> inputNames() {
      return table.inputs();
    }
  }

  /**
   * The key {@code data.csv}.
   *
   * @param file relative to the document's folder
   * @param inputs columns by their names in the first line
   * @param targets likewise
   * @param oneHot whether each target column names a class, which becomes as many outputs as the
   *     column has classes, 1 for its own and 0 for the others. Classes that are all numbers are in
   *     ascending order, others in the order in which they first appear
   * @param extras unknown keys
   */
  record Table(
      String file, List<String> inputs, List<String> targets, boolean oneHot, UnknownKeys extras) {
    /** Makes it immutable. */
    public Table {
      inputs = List.copyOf(inputs);
      targets = List.copyOf(targets);
    }

    /** {@return names of all columns that are read} */
    public List<String> columns() {
      return Stream.concat(inputs.stream(), targets.stream()).toList();
    }
  }
}
