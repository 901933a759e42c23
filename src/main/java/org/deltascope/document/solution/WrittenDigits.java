package org.deltascope.document.solution;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.deltascope.document.json.PrintedArray;
import org.deltascope.document.json.PrintedNumber;
import org.deltascope.document.json.PrintedUpdate;
import org.deltascope.formula.solution.Arithmetic;
import org.deltascope.formula.solution.Precision;

/** Finds out how exactly the numbers of a file were written, and what they were computed with. */
final class WrittenDigits {
  /** Two digits may be all there are to a number, of 0.15 or 1.0. */
  private static final int TELLING = 3;

  /** The fewest and the most digits that tell a float32 from its neighbours. */
  private static final int LEAST_OF_FLOAT32 = 7;

  private static final int MOST_OF_FLOAT32 = 9;

  /** 0.0 and 1.0 are printed so, however exact the others are. */
  private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.0)?");

  private final Map<String, Precision> byKey = new HashMap<>();
  private Precision all = Precision.none();
  private boolean float32 = true;
  private long count;

  void add(PrintedUpdate update) {
    update.arrays().forEach(this::add);
    update.layers().forEach(layer -> layer.arrays().forEach(this::add));
  }

  private void add(PrintedArray array) {
    array.rows().forEach(row -> row.forEach(number -> add(array.key(), number)));
  }

  private void add(String key, PrintedNumber number) {
    if (key.equals("samples") || !number.isPresent()) {
      return;
    }
    count++;
    double value = number.value();
    if (Double.isFinite(value)) {
      Precision precision = Precision.of(number.text());
      float32 &= precision.significant() <= MOST_OF_FLOAT32 || (float) value == value;
      if (!WHOLE.matcher(number.text()).matches()) {
        byKey.merge(key, precision, Precision::and);
        all = all.and(precision);
      }
    }
  }

  /** {@return how many numbers there are} */
  long count() {
    return count;
  }

  /** {@return how exactly all of them were written together} */
  Precision all() {
    return all;
  }

  /**
   * {@return how exactly a number was written, by those under the same key} Among numbers that
   * stand there in full, a few with two digits are not rounded.
   */
  Precision of(String key, PrintedNumber number) {
    Precision own = byKey.getOrDefault(key, all);
    boolean inFull = own.significant() < TELLING && all.significant() >= LEAST_OF_FLOAT32;
    Precision used = inFull ? all : own;
    return used.equals(Precision.none()) ? Precision.of(number.text()) : used;
  }

  /** {@return what they were computed with: all numbers are float32 only where that was it} */
  Arithmetic arithmetic() {
    return float32 && all.significant() >= LEAST_OF_FLOAT32
        ? Arithmetic.FLOAT32
        : Arithmetic.FLOAT64;
  }
}
