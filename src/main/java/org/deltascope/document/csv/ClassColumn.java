package org.deltascope.document.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** The classes that a column names. One that is a number is that number, however it is written. */
final class ClassColumn {
  private final CsvDialect dialect;
  private final Map<Object, Integer> codes = new HashMap<>();
  private final List<Double> numbers = new ArrayList<>();

  ClassColumn(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * {@return the class's number in the order in which classes first appear}
   *
   * @param cell what names it
   * @param place of the cell
   * @param column of the cell, for messages
   */
  int code(String cell, SourceLocation place, String column) throws DocumentException {
    double number = dialect.number(cell);
    if (cell.isEmpty() || Double.isInfinite(number) || CsvDialect.isNoNumber(cell)) {
      throw place.error(
          SourceLocation.quote(cell), "a class, a name or a finite number, in " + column);
    }
    place.requireName(cell);
    Object name = Double.isNaN(number) ? cell : (Object) (number + 0.0); // -0 is 0
    Integer known = codes.putIfAbsent(name, codes.size());
    if (known == null) {
      numbers.add(number);
    }
    return known == null ? codes.size() - 1 : known;
  }

  int size() {
    return codes.size();
  }

  /**
   * {@return for each code the output it belongs to: in ascending order if all classes are numbers,
   * else in the order in which they first appear}
   */
  int[] positions() {
    int[] positions = IntStream.range(0, size()).toArray();
    if (numbers.stream().noneMatch(number -> number.isNaN())) {
      int[] sorted =
          IntStream.range(0, size())
              .boxed()
              .sorted(Comparator.comparing(numbers::get))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int k = 0; k < sorted.length; k++) {
        positions[sorted[k]] = k;
      }
    }
    return positions;
  }
}
