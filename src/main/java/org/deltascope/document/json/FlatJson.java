package org.deltascope.document.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as its plain values by their paths, such as {@code window.width} and {@code recent[0]}. What
 * cannot be read has none.
 *
 * @param values the text of each
 */
public record FlatJson(Map<String, String> values) {

  private static final int LONGEST_TEXT = 1 << 28;

  /** {@return the values of a text} */
  public static FlatJson of(String json) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
            .build();
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != null) {
        read(parser, "", values);
      }
    } catch (JacksonException broken) {
      return new FlatJson(Map.of());
    }
    return new FlatJson(values);
  }

  private static void read(JsonParser parser, String path, Map<String, String> values) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          read(parser, path.isEmpty() ? key : path + "." + key, values);
        }
      }
      case START_ARRAY -> {
        for (int k = 0; parser.nextToken() != JsonToken.END_ARRAY; k++) {
          read(parser, path + "[" + k + "]", values);
        }
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          values.put(path, parser.getString());
      case VALUE_NULL,
          VALUE_EMBEDDED_OBJECT,
          NOT_AVAILABLE,
          END_OBJECT,
          END_ARRAY,
          PROPERTY_NAME -> {}
    }
  }

  /** {@return the text at a path} */
  public Optional<String> text(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** {@return the number at a path, if it is one that is finite} */
  public Optional<Double> number(String path) {
    try {
      return text(path).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  /** {@return the texts of an array} */
  public List<String> texts(String path) {
    return IntStream.iterate(0, k -> values.containsKey(path + "[" + k + "]"), k -> k + 1)
        .mapToObj(k -> values.getOrDefault(path + "[" + k + "]", ""))
        .toList();
  }

  /** {@return the texts of an object by their keys} */
  public Map<String, String> within(String path) {
    Map<String, String> found = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(path + ".")) {
            found.put(key.substring(path.length() + 1), value);
          }
        });
    return found;
  }
}
