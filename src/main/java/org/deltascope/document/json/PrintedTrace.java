package org.deltascope.document.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.deltascope.document.source.DocumentException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads what some program printed of its updates: JSON objects one after the other, of which any
 * key may be missing. What is under keys that are not known is passed over.
 */
public final class PrintedTrace {
  private static final int DEEPEST = 2;

  /** Programs print what is not finite as NaN and Infinity. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final String file;
  private final JsonParser parser;

  private PrintedTrace(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * What is done with an update.
   *
   * @param <X> what ends the reading, beside an update that is not as expected
   */
  @FunctionalInterface
  public interface Use<X extends Exception> {
    /** Takes an update. */
    void accept(PrintedUpdate update) throws DocumentException, X;
  }

  /**
   * Reads update after update, so that no more than one is held.
   *
   * @param file as the user named it
   * @param source its text
   * @param use what is done with each
   * @param <X> what ends the reading, beside an update that is not as expected
   */
  public static <X extends Exception> void read(String file, String source, Use<X> use)
      throws DocumentException, X {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source)) {
      PrintedTrace trace = new PrintedTrace(file, parser);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        use.accept(trace.update());
      }
    } catch (JacksonException e) {
      throw new SyntaxErrors(file, source).of(e);
    }
  }

  private PrintedUpdate update() throws DocumentException {
    PrintedPlace place = place();
    require(JsonToken.START_OBJECT, "the object of an update on each line");
    OptionalLong update = OptionalLong.empty();
    List<PrintedArray> arrays = new ArrayList<>();
    List<PrintedLayer> layers = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = key(keys);
      switch (key) {
        case "update" -> update = whole("the number of an update, from 0");
        case "layers" -> layers(layers);
        default -> numbers(key, arrays);
      }
    }
    return new PrintedUpdate(update, arrays, layers, place);
  }

  private String key(Set<String> keys) throws DocumentException {
    String key = parser.currentName();
    if (!keys.add(key)) {
      throw place().of(key).error("the key twice", "it once");
    }
    parser.nextToken();
    return key;
  }

  private void layers(List<PrintedLayer> layers) throws DocumentException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    require(JsonToken.START_ARRAY, "an array of layers");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      layers.add(layer());
    }
  }

  private PrintedLayer layer() throws DocumentException {
    PrintedPlace place = place();
    require(JsonToken.START_OBJECT, "the object of a layer");
    OptionalLong layer = OptionalLong.empty();
    List<PrintedArray> arrays = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = key(keys);
      if (key.equals("layer")) {
        layer = whole("the number of a layer, from 1");
      } else {
        numbers(key, arrays);
      }
    }
    return new PrintedLayer(layer, arrays, place);
  }

  private OptionalLong whole(String expected) throws DocumentException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return OptionalLong.empty();
    }
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getString().length() > 15) {
      throw place().error(Tokens.describe(parser), expected);
    }
    return OptionalLong.of(parser.getLongValue());
  }

  /** Of what is not known nothing is read but that it is JSON. */
  private void numbers(String key, List<PrintedArray> arrays) throws DocumentException {
    PrintedPlace place = place().of(key);
    if (!PrintedKeys.isKnown(key)) {
      parser.skipChildren();
      arrays.add(new PrintedArray(key, 0, List.of(), place));
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      List<List<PrintedNumber>> rows = new ArrayList<>();
      int depth = parser.currentToken() == JsonToken.START_ARRAY ? array(rows) : 0;
      if (depth == 0) {
        rows.add(List.of(number()));
      }
      arrays.add(new PrintedArray(key, depth, rows, place));
    }
  }

  /** {@return how deep the numbers stand} */
  private int array(List<List<PrintedNumber>> rows) throws DocumentException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      rows.add(row());
      return 1;
    }
    for (JsonToken t = parser.currentToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      require(JsonToken.START_ARRAY, "an array of numbers");
      parser.nextToken();
      rows.add(row());
    }
    return DEEPEST;
  }

  /** Reads up to the end of the array; the first number is the current token. */
  private List<PrintedNumber> row() throws DocumentException {
    List<PrintedNumber> row = new ArrayList<>();
    for (JsonToken t = parser.currentToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      row.add(number());
    }
    return row;
  }

  private PrintedNumber number() throws DocumentException {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new PrintedNumber(parser.getDoubleValue(), parser.getString());
      case VALUE_NULL -> new PrintedNumber(Double.NaN, "null");
      default -> throw place().error(Tokens.describe(parser), "a number");
    };
  }

  private void require(JsonToken token, String expected) throws DocumentException {
    if (parser.currentToken() != token) {
      throw place().error(Tokens.describe(parser), expected);
    }
  }

  private PrintedPlace place() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new PrintedPlace(file, location.getLineNr(), location.getColumnNr(), "");
  }
}
