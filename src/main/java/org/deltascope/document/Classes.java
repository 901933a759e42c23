package org.deltascope.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The classes that a column names. */
final class Classes {
  private final Map<String, Integer> codes = new LinkedHashMap<>();

  /** {@return the class's number in the order in which classes first appear} */
  int code(String name) {
    return codes.computeIfAbsent(name, each -> codes.size());
  }

  int size() {
    return codes.size();
  }

  /**
   * {@return for each code the output it belongs to: in ascending order if all classes are numbers,
   * else in the order in which they first appear}
   */
  int[] positions() {
    List<String> names = List.copyOf(codes.keySet());
    int[] positions = IntStream.range(0, names.size()).toArray();
    if (names.stream().allMatch(name -> Double.isFinite(number(name)))) {
      int[] sorted =
          IntStream.range(0, names.size())
              .boxed()
              .sorted(Comparator.comparingDouble(i -> number(names.get(i))))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int k = 0; k < sorted.length; k++) {
        positions[sorted[k]] = k;
      }
    }
    return positions;
  }

  /** {@return the number that the text is, or NaN} */
  static double number(String text) {
    try {
      boolean plain = text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
      return plain ? Double.parseDouble(text) : Double.NaN; // not "1d" or "0x1p3", as Java takes
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
