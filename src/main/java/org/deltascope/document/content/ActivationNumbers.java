package org.deltascope.document.content;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/** The numbers of a layer's activation A·f(λz) + c, by their keys, such as {@code slope} for λ. */
public final class ActivationNumbers {
  private ActivationNumbers() {}

  /**
   * {@return the keys of an activation's numbers; softmax has none}
   *
   * @param activation any
   */
  public static List<String> keys(Activation activation) {
    return switch (activation) {
      case Elementwise it ->
          it.function().hasAlpha()
              ? List.of("alpha", "slope", "scale", "offset")
              : List.of("slope", "scale", "offset");
      case Softmax _ -> List.of();
    };
  }

  /**
   * {@return a number of a layer's activation, with its text}
   *
   * @param document any
   * @param l layer, from 1
   * @param key one of {@link #keys}
   */
  public static TypedNumber now(Document document, int l, String key) {
    double value = value(DocumentTables.layer(document, l).activation(), key);
    return new TypedNumber(value, document.numbers().number(path(l, key), value));
  }

  /**
   * {@return the document with another number of a layer's activation}
   *
   * @param document any
   * @param l layer, from 1
   * @param key one of {@link #keys}
   * @param number the new one
   */
  public static Document with(Document document, int l, String key, TypedNumber number) {
    Activation changed = with(DocumentTables.layer(document, l).activation(), key, number.value());
    return DocumentTables.withLayer(document, l, DocumentTables.layer(document, l).with(changed))
        .with(document.numbers().with(path(l, key), number.value(), number.text()));
  }

  /**
   * {@return the document with another activation of a layer; a number that it had keeps its text}
   *
   * @param document any
   * @param l layer, from 1
   * @param activation the new one
   */
  public static Document with(Document document, int l, Activation activation) {
    Activation before = DocumentTables.layer(document, l).activation();
    List<String> gone =
        keys(before).stream()
            .filter(
                key ->
                    !keys(activation).contains(key) || value(activation, key) != value(before, key))
            .map(key -> path(l, key))
            .toList();
    return DocumentTables.withLayer(document, l, DocumentTables.layer(document, l).with(activation))
        .with(NumberPaths.without(document.numbers(), gone));
  }

  private static double value(Activation activation, String key) {
    return switch (activation) {
      case Elementwise it ->
          switch (key) {
            case "alpha" -> it.alpha();
            case "slope" -> it.steepness();
            case "scale" -> it.scale();
            default -> it.offset();
          };
      case Softmax _ -> 0;
    };
  }

  private static Activation with(Activation activation, String key, double x) {
    return switch (activation) {
      case Elementwise it ->
          key.equals("alpha")
              ? it.withAlpha(x)
              : it.shaped(
                  key.equals("slope") ? x : it.steepness(),
                  key.equals("scale") ? x : it.scale(),
                  key.equals("offset") ? x : it.offset());
      case Softmax softmax -> softmax;
    };
  }

  private static String path(int l, String key) {
    return DocumentTables.path(l, "activation." + key);
  }
}
