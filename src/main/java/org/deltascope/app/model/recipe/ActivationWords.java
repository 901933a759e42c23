package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.ActivationNumbers;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/**
 * The activations of all layers, with their numbers.
 *
 * @param document any
 */
public record ActivationWords(Document document) {

  RecipeWord word() {
    List<String> names = new ArrayList<>();
    List<RecipePart> parts = new ArrayList<>();
    for (int l = 1; l <= DocumentTables.depth(document); l++) {
      names.add(name(DocumentTables.layer(document, l).activation()));
      parts.add(choices(l));
      parts.addAll(numbers(l));
    }
    String text = Repeated.text(names);
    return new RecipeWord("recipe-activations", text, "Activations: " + text, parts);
  }

  /** With a star where its numbers are not the usual ones. */
  private static String name(Activation activation) {
    return switch (activation) {
      case Elementwise it -> it.equals(Elementwise.of(it.function())) ? it.id() : it.id() + "*";
      case Softmax it -> it.id();
    };
  }

  /**
   * {@return the activations that a layer can have}
   *
   * @param l from 1
   */
  public RecipePart.Choices choices(int l) {
    Activation now = DocumentTables.layer(document, l).activation();
    String label = "Layer " + l + (l == DocumentTables.depth(document) ? ", outputs" : "");
    return new RecipePart.Choices(
        "activation-" + l,
        label,
        Activation.all().stream()
            .map(each -> each.id().equals(now.id()) ? now : each) // with its numbers
            .map(
                each ->
                    new RecipePart.Option(
                        each.id(), each.equals(now), new ChoiceEdit.OfActivation(l, each)))
            .toList());
  }

  private List<RecipePart> numbers(int l) {
    List<RecipePart> fields = new ArrayList<>();
    for (String key : ActivationNumbers.keys(DocumentTables.layer(document, l).activation())) {
      fields.add(
          Fields.number(
              document,
              "activation-%d-%s".formatted(l, key),
              label(key),
              new NumberPlace.OfActivation(l, key)));
    }
    return fields;
  }

  private static String label(String key) {
    return switch (key) {
      case "alpha" -> "α";
      case "slope" -> "slope λ, times z";
      case "scale" -> "scale A, times f(λz)";
      default -> "offset c, added";
    };
  }
}
