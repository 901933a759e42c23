package org.deltascope.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.probe.BatchEnvironment;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * The numbers of something that is asked for, as they stand in a document: a column for each
 * sample, or a row where vectors are rows.
 *
 * @param asked what is asked for
 * @param rows of it; empty where an edge is absent
 */
record AskedNumbers(Ref asked, List<List<Optional<SampleRef>>> rows) {

  /**
   * {@return those of an update}
   *
   * @param asked what is asked for
   * @param trace the update
   * @param convention of the document
   */
  static AskedNumbers of(Ref asked, Trace trace, MatrixConvention convention) {
    Quantity quantity = asked.quantity();
    Shape whole = new BatchEnvironment(trace).shape(quantity);
    boolean ofSamples = quantity.kind().isOfSample() && quantity.kind() != Kind.LOSS;
    Network network = trace.before().network();
    boolean turned = convention.isTurned(new Expr.Symbol(quantity.all()));
    List<Integer> rows = one(asked, true).orElseGet(() -> range(whole.rows()));
    List<Integer> columns =
        (ofSamples ? Optional.<List<Integer>>empty() : one(asked, false))
            .orElseGet(() -> range(whole.columns()));
    Table table =
        (i, j) ->
            isPresent(network, quantity, i, j)
                ? Optional.of(
                    ofSamples
                        ? new SampleRef(quantity.at(i), j)
                        : new SampleRef(quantity.at(i, j), 0))
                : Optional.empty();
    return new AskedNumbers(
        asked,
        turned
            ? columns.stream().map(j -> rows.stream().map(i -> table.at(i, j)).toList()).toList()
            : rows.stream().map(i -> columns.stream().map(j -> table.at(i, j)).toList()).toList());
  }

  @FunctionalInterface
  private interface Table {
    Optional<SampleRef> at(int row, int column);
  }

  private static Optional<List<Integer>> one(Ref asked, boolean row) {
    return asked instanceof Ref.One(_, int i, int j)
        ? Optional.of(List.of(row ? i : j))
        : Optional.empty();
  }

  private static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static boolean isPresent(Network network, Quantity quantity, int row, int column) {
    return quantity.kind().place() != Quantity.Place.EDGE
        || network.layer(quantity.layer()).edges().isPresent(row, column);
  }

  /** {@return all of them, row by row} */
  List<SampleRef> all() {
    return rows.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
  }

  /** {@return what is to be filled in} */
  AnswerGrid grid(Map<SampleRef, AnswerGap> fields) {
    return new AnswerGrid(
        asked,
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(place -> place.flatMap(at -> Optional.ofNullable(fields.get(at))))
                        .toList())
            .toList());
  }

  /** {@return how many numbers there are} */
  static int count(List<AskedNumbers> asked) {
    return asked.stream().flatMap(each -> Stream.of(each.all())).mapToInt(List::size).sum();
  }
}
