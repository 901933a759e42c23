package org.deltascope.document.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** The classes that a column names. One that is a number is that number, however it is written. */
public final class ClassColumn {
  private final ToDoubleFunction<String> reader;
  private final Map<Object, Integer> codes = new HashMap<>();
  private final List<Double> numbers = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /**
   * Begins without any.
   *
   * @param reader gives the number that a cell is, or NaN
   */
  public ClassColumn(ToDoubleFunction<String> reader) {
    this.reader = reader;
  }

  /**
   * {@return the class's number in the order in which classes first appear}
   *
   * @param cell what names it
   * @param place of the cell
   * @param column of the cell, for messages
   */
  public int code(String cell, SourceLocation place, String column) throws DocumentException {
    double number = reader.applyAsDouble(cell);
    if (cell.isEmpty() || Double.isInfinite(number) || CsvDialect.isNoNumber(cell)) {
      throw place.error(
          SourceLocation.quote(cell), "a class, a name or a finite number, in " + column);
    }
    place.requireName(cell);
    Object name = Double.isNaN(number) ? cell : (Object) (number + 0.0); // -0 is 0
    Integer known = codes.putIfAbsent(name, codes.size());
    if (known == null) {
      numbers.add(number);
      names.add(cell);
    }
    return known == null ? codes.size() - 1 : known;
  }

  /** {@return how many classes there are so far} */
  public int size() {
    return codes.size();
  }

  /**
   * {@return for each code the output it belongs to: in ascending order if all classes are numbers,
   * else in the order in which they first appear}
   */
  public int[] positions() {
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

  /** {@return what the classes are called, in the order of their outputs} */
  public List<String> names() {
    int[] positions = positions();
    String[] ordered = new String[size()];
    for (int code = 0; code < ordered.length; code++) {
      ordered[positions[code]] = names.get(code);
    }
    return List.of(ordered);
  }
}
