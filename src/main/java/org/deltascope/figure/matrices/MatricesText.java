package org.deltascope.figure.matrices;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.trace.Quantity;

/**
 * Says in words what the matrices show, for someone who does not see them.
 *
 * @param numbers of them
 */
record MatricesText(PanelNumbers numbers) {
  private static final int MOST = 8;

  String of(List<MatrixPanel> panels) {
    return panels.stream()
        .filter(panel -> !panel.isTransposed())
        .map(this::matrix)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Rows are parted by semicolons; of what is known nothing yet, nothing is said. */
  private String matrix(MatrixPanel panel) {
    String shape =
        "%s, %d by %d"
                .formatted(numbers.all().spoken(panel.matrix()), panel.rows(), panel.columns())
            + (panel.augmented() ? ", the first column biases" : "");
    if (!isBegun(panel)) {
      return panel.left().map(error -> column(error, panel.rows())).orElse("").strip();
    }
    if (panel.rows() > MOST || panel.columns() > MOST) {
      return shape + ".";
    }
    StringBuilder text = new StringBuilder("%s: %s.".formatted(shape, rows(panel)));
    panel.left().ifPresent(error -> text.append(column(error, panel.rows())));
    panel.right().forEach(quantity -> text.append(column(quantity, panel.rows())));
    return text.toString();
  }

  private boolean isBegun(MatrixPanel panel) {
    return IntStream.range(0, panel.rows())
        .boxed()
        .flatMap(i -> IntStream.range(0, panel.columns()).mapToObj(j -> panel.at(i, j)))
        .anyMatch(ref -> numbers.all().exists(ref) && numbers.all().isKnown(ref));
  }

  private String rows(MatrixPanel panel) {
    return IntStream.range(0, panel.rows())
        .mapToObj(
            i ->
                IntStream.range(0, panel.columns())
                    .mapToObj(j -> panel.at(i, j))
                    .map(numbers.all()::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private String column(Quantity quantity, int rows) {
    if (rows > MOST
        || IntStream.range(0, rows).noneMatch(i -> numbers.all().isKnown(quantity.at(i)))) {
      return "";
    }
    return " %s: %s."
        .formatted(
            numbers.all().spoken(quantity),
            IntStream.range(0, rows)
                .mapToObj(i -> numbers.all().text(quantity.at(i)))
                .collect(Collectors.joining(", ")));
  }
}
