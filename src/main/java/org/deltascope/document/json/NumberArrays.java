package org.deltascope.document.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deltascope.document.source.CountLimit;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the arrays that may hold millions of numbers, and counts them on the way. A place is made
 * only for an error.
 */
final class NumberArrays {
  private final JsonParser parser;
  private final Map<String, CountLimit> budgets;
  private final Map<String, NumberTexts> texts = new HashMap<>();

  /** Where {@code null} says that there is no number, which is NaN from here on. */
  private static final String MAY_BE_NULL = "network.layers[].weights";

  /** What is written in the place of a number that is not there; nothing needs to be kept. */
  private static final String NO_NUMBER = "0.0";

  private boolean mayBeNull;

  NumberArrays(JsonParser parser) {
    this.parser = parser;
    CountLimit data = new CountLimit("data values", Limits.DATA_VALUES);
    this.budgets =
        Map.of(
            "network.layers[].weights",
            new CountLimit("weights in all layers", Limits.WEIGHTS),
            "network.layers[].bias",
            new CountLimit("biases in all layers", Limits.UNITS * Limits.LAYERS),
            "data.inputs",
            data,
            "data.targets",
            data);
  }

  /** {@return whether the format has numbers there} */
  boolean belongAt(String pattern) {
    return budgets.containsKey(pattern);
  }

  /** {@return numbers, or rows of numbers; the current token begins the array} */
  Json read(SourceLocation place, String pattern) throws DocumentException {
    Tokens.requireShallow(parser, place);
    mayBeNull = pattern.equals(MAY_BE_NULL);
    CountLimit budget = budgets.getOrDefault(pattern, new CountLimit("numbers", 0));
    NumberTexts.Recorder recorder = new NumberTexts.Recorder();
    Json read =
        switch (parser.nextToken()) {
          case END_ARRAY -> new Json.Items(List.of());
          case START_ARRAY -> new Json.Rows(rows(place, budget, recorder));
          default -> new Json.Numbers(row(budget, recorder, () -> place));
        };
    NumberTexts written = recorder.texts();
    if (!written.equals(NumberTexts.none())) {
      texts.put(place.path(), written);
    }
    return read;
  }

  /** {@return how the numbers of the arrays that were read were written, by path} */
  Map<String, NumberTexts> texts() {
    return texts;
  }

  private List<double[]> rows(
      SourceLocation place, CountLimit budget, NumberTexts.Recorder recorder)
      throws DocumentException {
    List<double[]> rows = new ArrayList<>();
    Tokens.requireShallow(parser, place.index(0));
    for (JsonToken t = parser.currentToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      int i = rows.size();
      if (t != JsonToken.START_ARRAY) {
        throw place.index(i).error(Tokens.describe(parser), "an array of numbers");
      }
      parser.nextToken();
      rows.add(row(budget, recorder, () -> place.index(i)));
    }
    return rows;
  }

  /** Reads up to the end of the array; the first number is the current token. */
  private double[] row(
      CountLimit budget, NumberTexts.Recorder recorder, Supplier<SourceLocation> place)
      throws DocumentException {
    double[] row = new double[4];
    int size = 0;
    for (JsonToken t = parser.currentToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      boolean none = mayBeNull && t == JsonToken.VALUE_NULL;
      if (!t.isNumeric() && !none) {
        throw place.get().index(size).error(Tokens.describe(parser), "a number");
      }
      budget.take(place);
      if (size == row.length) {
        row = Arrays.copyOf(row, 2 * size);
      }
      if (none) {
        recorder.next(0, NO_NUMBER);
        row[size++] = Double.NaN;
        continue;
      }
      double x = parser.getDoubleValue();
      row[size] = Double.isFinite(x) ? x : Tokens.number(parser, place.get().index(size));
      recorder.next(
          x, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
      size++;
    }
    return Arrays.copyOf(row, size);
  }
}
