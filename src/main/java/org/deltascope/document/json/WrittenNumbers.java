package org.deltascope.document.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the numbers of a document were written, by their paths, so that 0.40 stays 0.40 when it is
 * saved. What this program would write in the same way is not held.
 */
public final class WrittenNumbers {
  /** The last keys of numbers that are written without a point. */
  private static final Set<String> WHOLE =
      Set.of(
          "version",
          "inputs",
          "units",
          "seed",
          "batchSize",
          "every",
          "epochs",
          "noBetterFor",
          "digits");

  private static final NumberTexts NONE = NumberTexts.none();

  private final Map<String, String> single;
  private final Map<String, NumberTexts> arrays;

  /**
   * Keeps texts.
   *
   * @param single numbers, such as that of {@code optimizer.learningRate}
   * @param arrays such as {@code network.layers[0].weights}
   */
  WrittenNumbers(Map<String, String> single, Map<String, NumberTexts> arrays) {
    this.single = Map.copyOf(single);
    this.arrays = Map.copyOf(arrays);
  }

  /** {@return those of a document that nobody wrote} */
  public static WrittenNumbers none() {
    return new WrittenNumbers(Map.of(), Map.of());
  }

  /** {@return whether a number has a text of its own, which is to be kept} */
  static boolean isOwn(String path, double value, String text) {
    boolean whole = WHOLE.contains(path.substring(path.lastIndexOf('.') + 1));
    return whole ? !isPlain(text) : !text.equals(Decimals.of(value));
  }

  /** {@return whether a number was there, in a text of its own} */
  boolean isKept(String path) {
    return single.containsKey(path);
  }

  /** {@return whether a number was in an object, in a text of its own} */
  boolean isKeptWithin(String path) {
    return single.keySet().stream().anyMatch(each -> each.startsWith(path + "."));
  }

  /**
   * {@return how a number is to be written: as it was, unless it has another value by now}
   *
   * @param path such as {@code optimizer.learningRate}
   * @param value it has now
   */
  public String number(String path, double value) {
    return text(path, value).orElseGet(() -> Decimals.of(value));
  }

  /**
   * {@return how a whole number is to be written}
   *
   * @param path such as {@code training.seed}
   * @param value it has now
   */
  public String integer(String path, long value) {
    return text(path, (double) value).orElseGet(() -> Long.toString(value));
  }

  /** A whole number in digits says nothing but its value, which float64 may not hold. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  /**
   * {@return the same but for one number}
   *
   * @param path such as {@code optimizer.learningRate}
   * @param value it has now
   * @param text how it is written
   */
  public WrittenNumbers with(String path, double value, String text) {
    Map<String, String> changed = new HashMap<>(single);
    changed.remove(path);
    if (isOwn(path, value, text)) {
      changed.put(path, text);
    }
    return new WrittenNumbers(changed, arrays);
  }

  /**
   * {@return the same but for one array}
   *
   * @param path such as {@code network.layers[0].weights}
   * @param texts how its numbers are written
   */
  public WrittenNumbers with(String path, NumberTexts texts) {
    Map<String, NumberTexts> changed = new HashMap<>(arrays);
    changed.remove(path);
    if (!texts.equals(NONE)) {
      changed.put(path, texts);
    }
    return new WrittenNumbers(single, changed);
  }

  /**
   * {@return the same texts at other paths}
   *
   * @param moved where what stood at a path stands now, if it still does
   */
  public WrittenNumbers moved(Function<String, Optional<String>> moved) {
    return new WrittenNumbers(moved(single, moved), moved(arrays, moved));
  }

  private static <T> Map<String, T> moved(
      Map<String, T> texts, Function<String, Optional<String>> moved) {
    Map<String, T> there = new HashMap<>();
    texts.forEach((path, text) -> moved.apply(path).ifPresent(to -> there.put(to, text)));
    return there;
  }

  /**
   * {@return how the numbers of an array were written}
   *
   * @param path such as {@code network.layers[0].weights}
   */
  public NumberTexts array(String path) {
    return arrays.getOrDefault(path, NONE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenNumbers that
        && single.equals(that.single)
        && arrays.equals(that.arrays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(single, arrays);
  }

  private Optional<String> text(String path, double value) {
    return Optional.ofNullable(single.get(path)).filter(text -> NumberTexts.isTextOf(text, value));
  }
}
