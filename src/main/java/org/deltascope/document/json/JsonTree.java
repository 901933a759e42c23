package org.deltascope.document.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deltascope.document.source.CountLimit;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Turns text into values and holds the limits on the way. Only the places that the format knows are
 * built; elsewhere arrays and objects are checked and passed over, for their source text is all
 * that is kept of them.
 */
public final class JsonTree {

  private static final String LAYERS = "network.layers";

  private static final String VIEW = "view";

  /** What no place that the format knows is called. */
  private static final String UNKNOWN = "-";

  /** Places whose objects and arrays are built; {@code []} stands for every index. */
  private static final Set<String> KNOWN =
      Set.of(
          "",
          "lesson",
          "network",
          "network.inputNames",
          "network.outputNames",
          "network.layers[].unitNames",
          LAYERS,
          "network.layers[]",
          "network.layers[].activation",
          "network.layers[].weights",
          "network.layers[].bias",
          "network.layers[].initializer",
          "optimizer",
          "optimizer.schedule",
          "data",
          "data.inputs",
          "data.targets",
          "data.csv",
          "data.csv.inputs",
          "data.csv.targets",
          "training",
          "training.stop",
          "data.test",
          "view.convention",
          "exercise",
          "exercise.blanks",
          VIEW);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to name the key they stand at
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.NESTING + 1)
                  .maxStringLength(Limits.FILE_BYTES)
                  .maxNameLength(Limits.FILE_BYTES)
                  .maxNumberLength(Limits.FILE_BYTES)
                  .build())
          .build();

  private final String source;
  private final JsonParser parser;
  private final NumberArrays numbers;
  private final Map<String, String> texts = new HashMap<>();

  private JsonTree(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
    this.numbers = new NumberArrays(parser);
  }

  /**
   * What was read.
   *
   * @param document the whole
   * @param numbers how they were written
   */
  public record Read(Json.Obj document, WrittenNumbers numbers) {}

  /** {@return the keys of an object of which the format asks nothing} */
  static UnknownKeys keysOf(String source) throws DocumentException {
    return new ObjectReader(SourceLocation.top(""), read("", source, VIEW).document()).rest();
  }

  /** {@return the source texts of an array's items; none if it is no array} */
  static List<String> itemsOf(String source) {
    List<String> items = new ArrayList<>();
    try (JsonParser parser = parser(source)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return List.of();
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        items.add(source.substring(start, (int) parser.currentLocation().getCharOffset()));
      }
      return items;
    } catch (JacksonException notJson) {
      return List.of();
    }
  }

  /** {@return the text that a source text is, if it is one} */
  static Optional<String> textOf(String source) {
    try (JsonParser parser = parser(source)) {
      return parser.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(parser.getString())
          : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static JsonParser parser(String source) {
    return FACTORY.createParser(ObjectReadContext.empty(), source);
  }

  public static Read read(String file, String source) throws DocumentException {
    return read(file, source, "");
  }

  private static Read read(String file, String source, String pattern) throws DocumentException {
    SourceLocation top = SourceLocation.top(file);
    try (JsonParser parser = parser(source)) {
      JsonTree tree = new JsonTree(source, parser);
      if (parser.nextToken() == null) {
        throw top.error("an empty file", "a JSON object");
      }
      Json value = tree.value(top, pattern);
      if (!(value instanceof Json.Obj document)) {
        throw top.error(value.describe(), "a JSON object");
      }
      if (parser.nextToken() != null) {
        throw new SyntaxErrors(file, source).afterEnd(parser.currentTokenLocation());
      }
      return new Read(document, new WrittenNumbers(tree.texts, tree.numbers.texts()));
    } catch (JacksonException e) {
      throw new SyntaxErrors(file, source).of(e);
    }
  }

  /** Reads the value whose first token is the current one. */
  private Json value(SourceLocation place, String pattern) throws DocumentException {
    boolean known = KNOWN.contains(pattern);
    return switch (parser.currentToken()) {
      case START_OBJECT -> known ? object(place, pattern) : passOver(place, "an object");
      case START_ARRAY ->
          numbers.belongAt(pattern)
              ? numbers.read(place, pattern)
              : known ? items(place, pattern) : passOver(place, "an array");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Json.Num(Tokens.number(parser, place), parser.getString());
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value at " + parser.currentToken());
    };
  }

  private Json.Obj object(SourceLocation place, String pattern) throws DocumentException {
    Tokens.requireShallow(parser, place);
    Map<String, Json.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      SourceLocation at = place.key(key);
      parser.nextToken();
      int start = (int) parser.currentTokenLocation().getCharOffset();
      Json value = value(at, below(pattern, key));
      if (value instanceof Json.Num(double x, String text)
          && WrittenNumbers.isOwn(at.path(), x, text)) {
        texts.put(at.path(), text);
      }
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      if (members.put(key, new Json.Member(value, source, start, end)) != null) {
        throw twice(at);
      }
    }
    return new Json.Obj(members);
  }

  private Json items(SourceLocation place, String pattern) throws DocumentException {
    Tokens.requireShallow(parser, place);
    CountLimit count =
        pattern.equals(LAYERS)
            ? new CountLimit("layers", Limits.LAYERS)
            : new CountLimit(
                "names", Limits.WEIGHTS); // an input, which a name is for, has a weight
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      count.take(() -> place);
      items.add(value(place.index(items.size()), pattern + "[]"));
    }
    return new Json.Items(items);
  }

  /** {@return where a key stands; all keys that the format knows are plain} */
  private static String below(String pattern, String key) {
    if (!SourceLocation.isPlain(key)) {
      return UNKNOWN;
    }
    return pattern.isEmpty() ? key : pattern + "." + key;
  }

  private Json passOver(SourceLocation place, String what) throws DocumentException {
    Tokens.requireShallow(parser, place);
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    Set<String> keys = new HashSet<>();
    SourceLocation at = place;
    for (int i = 0; ; i++) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        return new Json.Unread(what);
      }
      if (object) {
        at = place.key(parser.currentName());
        if (!keys.add(parser.currentName())) {
          throw twice(at);
        }
        parser.nextToken();
      } else {
        at = place.index(i);
      }
      value(at, UNKNOWN);
    }
  }

  private static DocumentException twice(SourceLocation place) {
    return place.error("the key twice", "it once");
  }
}
