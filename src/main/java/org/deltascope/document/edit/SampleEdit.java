package org.deltascope.document.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;

/** A sample more or less. */
public sealed interface SampleEdit extends Edit {

  /**
   * A sample more.
   *
   * @param at which it becomes, from 0
   * @param inputs its inputs
   * @param targets its targets
   */
  record Add(int at, List<TypedNumber> inputs, List<TypedNumber> targets) implements SampleEdit {
    /** Makes it immutable. */
    public Add {
      inputs = List.copyOf(inputs);
      targets = List.copyOf(targets);
    }

    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("sample %d added".formatted(at + 1));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(at, before.data().dataset().size() + 1, "place", "the data");
      int outputs = DocumentTables.width(before, DocumentTables.depth(before));
      if (inputs.size() != DocumentTables.width(before, 0) || targets.size() != outputs) {
        throw new RefusedException(
            "found a sample of %d inputs and %d targets, expected %d and %d"
                .formatted(
                    inputs.size(), targets.size(), DocumentTables.width(before, 0), outputs));
      }
      return DocumentTables.withSamples(
          before,
          with(DocumentTables.inputs(before), inputs),
          with(DocumentTables.targets(before), targets));
    }

    private NumberTable with(NumberTable table, List<TypedNumber> sample) {
      return table.rearranged(
          NumberTable.inserted(table.numbers().rows(), at),
          NumberTable.all(table.numbers().columns()),
          (i, j) -> sample.get(j));
    }
  }

  /**
   * A sample with other inputs.
   *
   * @param at which, from 0
   * @param inputs its inputs
   */
  record Move(int at, List<TypedNumber> inputs) implements SampleEdit {
    /** Makes it immutable. */
    public Move {
      inputs = List.copyOf(inputs);
    }

    @Override
    public Sentence sentence(Document before, EditNames names) {
      String place = inputs.stream().map(TypedNumber::text).collect(Collectors.joining(", "));
      return Sentence.of("sample %d moved to %s".formatted(at + 1, place));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(at, before.data().dataset().size(), "sample", "the data");
      NumberTable all = DocumentTables.inputs(before);
      if (inputs.size() != all.numbers().columns()) {
        throw new RefusedException(
            "found %d inputs, expected %d".formatted(inputs.size(), all.numbers().columns()));
      }
      int[] rows = NumberTable.all(all.numbers().rows());
      rows[at] = NumberTable.NEW;
      return DocumentTables.withSamples(
          before,
          all.rearranged(rows, NumberTable.all(all.numbers().columns()), (i, j) -> inputs.get(j)),
          DocumentTables.targets(before));
    }
  }

  /**
   * A sample less.
   *
   * @param at which, from 0
   */
  record Remove(int at) implements SampleEdit {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("sample %d removed".formatted(at + 1));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      int samples = before.data().dataset().size();
      RefusedException.requireIndex(at, samples, "sample", "the data");
      if (samples == 1) {
        throw new RefusedException("found one sample only, expected to keep one");
      }
      return DocumentTables.withSamples(
          before, without(DocumentTables.inputs(before)), without(DocumentTables.targets(before)));
    }

    private NumberTable without(NumberTable table) {
      return table.rearranged(
          NumberTable.removed(table.numbers().rows(), at),
          NumberTable.all(table.numbers().columns()),
          Units.NOTHING_NEW);
    }
  }
}
