package org.deltascope.handout.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.EpochResult;
import org.deltascope.nn.train.Score;

/**
 * How well samples were learnt after some epochs.
 *
 * @param heads of the columns
 * @param rows of the same length
 */
public record ResultTable(List<String> heads, List<List<String>> rows) {

  /** Makes it immutable. */
  public ResultTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  private record Column(String head, Function<EpochResult, Optional<String>> cell) {}

  /** {@return it, with the columns that there is something to say in} */
  static ResultTable of(List<EpochResult> results) {
    List<Column> columns =
        List.of(
            new Column("epoch", result -> Optional.of(counted(result.epoch()))),
            new Column("updates", result -> Optional.of(counted(result.updates()))),
            new Column("L", result -> Optional.of(loss(result.trained()))),
            new Column("right", result -> LearntWords.right(result.trained())),
            new Column("L held back", result -> result.test().map(ResultTable::loss)),
            new Column("right, held back", result -> result.test().flatMap(LearntWords::right)));
    List<Column> told =
        columns.stream()
            .filter(column -> column.cell().apply(results.getFirst()).isPresent())
            .toList();
    return new ResultTable(
        told.stream().map(Column::head).toList(),
        results.stream()
            .map(
                result ->
                    told.stream().map(column -> column.cell().apply(result).orElse("")).toList())
            .toList());
  }

  private static String loss(Score score) {
    return Digits.DEFAULT.text(score.loss());
  }

  private static String counted(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
