package org.deltascope.app.model.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.app.model.recipe.Recipe;
import org.deltascope.app.model.recipe.RecipeWord;
import org.deltascope.document.Document;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What one document trains otherwise than another: only what differs, in the words of the recipe.
 *
 * @param before the one
 * @param after the other
 * @param names what its quantities are called
 * @param digits how numbers are rounded
 */
public record RunChanges(Document before, Document after, Names names, Digits digits) {

  /** More weights than that are counted, not listed. */
  private static final int MOST_LISTED = 2;

  /** A number that differs; written only where it is listed, as there may be very many. */
  private record Changed(Ref.One part, double was, double is) {}

  /** {@return what differs; nothing where both train the same} */
  public List<String> all() {
    List<String> all = new ArrayList<>(recipe());
    if (!hasSame(before.experiment().network(), after.experiment().network())) {
      return List.copyOf(all);
    }
    List<Changed> numbers = numbers();
    if (numbers.size() <= MOST_LISTED) {
      numbers.stream().map(this::text).forEach(all::add);
    } else {
      all.add("%,d weights and biases".formatted(numbers.size()));
    }
    if (all.isEmpty() && !before.data().dataset().equals(after.data().dataset())) {
      all.add("other samples");
    }
    return List.copyOf(all);
  }

  private List<String> recipe() {
    Map<String, String> old = words(before);
    Map<String, String> now = words(after);
    List<String> all = new ArrayList<>();
    now.forEach(
        (id, text) -> {
          String was = old.get(id);
          if (was == null) {
            all.add("now " + text);
          } else if (!was.equals(text)) {
            all.add(was + " → " + text);
          }
        });
    old.forEach(
        (id, text) -> {
          if (!now.containsKey(id)) {
            all.add("no longer " + text);
          }
        });
    return all;
  }

  private static Map<String, String> words(Document document) {
    return Recipe.of(document).words().stream()
        .collect(
            Collectors.toMap(
                RecipeWord::id, RecipeWord::text, (one, _) -> one, LinkedHashMap::new));
  }

  private static boolean hasSame(Network one, Network other) {
    return one.depth() == other.depth()
        && IntStream.rangeClosed(0, one.depth()).allMatch(l -> one.width(l) == other.width(l));
  }

  private List<Changed> numbers() {
    List<Changed> all = new ArrayList<>();
    Network old = before.experiment().network();
    Network now = after.experiment().network();
    for (int l = 1; l <= now.depth(); l++) {
      Layer was = old.layer(l);
      Layer is = now.layer(l);
      collect(new Quantity(Kind.WEIGHTS, l), was.weights(), is.weights(), all);
      if (was.biasMode() != BiasMode.NONE && is.biasMode() != BiasMode.NONE) {
        collect(new Quantity(Kind.BIAS, l), was.bias(), is.bias(), all);
      }
    }
    return all;
  }

  private static void collect(Quantity quantity, Matrix was, Matrix is, List<Changed> all) {
    for (int i = 0; i < is.rows(); i++) {
      for (int j = 0; j < is.columns(); j++) {
        if (was.get(i, j) != is.get(i, j)) {
          all.add(new Changed(quantity.at(i, j), was.get(i, j), is.get(i, j)));
        }
      }
    }
  }

  private String text(Changed number) {
    return "%s %s → %s"
        .formatted(
            names.of(number.part()).text(), digits.text(number.was()), digits.text(number.is()));
  }
}
