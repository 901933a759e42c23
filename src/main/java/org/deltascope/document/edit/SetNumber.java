package org.deltascope.document.edit;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.ActivationNumbers;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.OptimizerNumbers;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Optimizer;

/**
 * Another number at one place.
 *
 * @param place where
 * @param number which, with the text it was typed with
 */
public record SetNumber(NumberPlace place, TypedNumber number) implements Edit {

  @Override
  public Sentence sentence(Document before, EditNames names) {
    TypedNumber was = now(before);
    return new Sentence(
        name(before, names),
        Sentence.number(was.value(), was.text(), names),
        Sentence.number(number.value(), number.text(), names));
  }

  private String name(Document before, EditNames names) {
    return switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) -> names.weight(l, to, from);
      case NumberPlace.OfBias(int l, int unit) -> names.bias(l, unit);
      case NumberPlace.OfInput(int sample, int index) ->
          names.unit(0, index) + ofSample(before, sample);
      case NumberPlace.OfTarget(int sample, int index) ->
          names.target(index) + ofSample(before, sample);
      case NumberPlace.OfActivation(int l, String key) -> names.setting(key) + " of layer " + l;
      case NumberPlace.OfSetting(String key) -> names.setting(key);
    };
  }

  private static String ofSample(Document before, int sample) {
    return before.data().dataset().size() == 1 ? "" : " of sample " + (sample + 1);
  }

  /**
   * {@return the number that stands at a place, if the document has the place}
   *
   * @param document any
   * @param place where
   */
  public static Optional<TypedNumber> numberAt(Document document, NumberPlace place) {
    try {
      requirePlace(document, place);
      return Optional.of(at(document, place));
    } catch (RefusedException missing) {
      return Optional.empty();
    }
  }

  private TypedNumber now(Document before) {
    return at(before, place);
  }

  private static TypedNumber at(Document before, NumberPlace place) {
    return switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) ->
          DocumentTables.weights(before, l).at(to, from);
      case NumberPlace.OfBias(int l, int unit) -> DocumentTables.bias(before, l).at(unit, 0);
      case NumberPlace.OfInput(int sample, int index) ->
          DocumentTables.inputs(before).at(sample, index);
      case NumberPlace.OfTarget(int sample, int index) ->
          DocumentTables.targets(before).at(sample, index);
      case NumberPlace.OfActivation(int l, String key) -> ActivationNumbers.now(before, l, key);
      case NumberPlace.OfSetting(String key) -> OptimizerNumbers.now(before, key);
    };
  }

  @Override
  public Document change(Document before) throws RefusedException {
    requirePlace(before, place);
    boolean isSame = Double.compare(now(before).value(), number.value()) == 0;
    return isSame && !isOffBias(before) ? before : changed(before);
  }

  private static void requirePlace(Document before, NumberPlace place) throws RefusedException {
    switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) -> {
        RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
        RefusedException.requireIndex(to, DocumentTables.width(before, l), "neuron", "layer " + l);
        RefusedException.requireIndex(
            from, DocumentTables.width(before, l - 1), "weight", "a neuron");
        requireEdge(before, l, to, from);
      }
      case NumberPlace.OfBias(int l, int unit) -> {
        RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
        RefusedException.requireIndex(
            unit, DocumentTables.width(before, l), "neuron", "layer " + l);
      }
      case NumberPlace.OfInput(int sample, int index) ->
          requireCell(before, sample, index, DocumentTables.width(before, 0), "input");
      case NumberPlace.OfTarget(int sample, int index) ->
          requireCell(
              before,
              sample,
              index,
              DocumentTables.width(before, DocumentTables.depth(before)),
              "target");
      case NumberPlace.OfActivation(int l, String key) -> {
        RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
        Activation activation = DocumentTables.layer(before, l).activation();
        requireKey(key, ActivationNumbers.keys(activation), activation.id());
      }
      case NumberPlace.OfSetting(String key) -> {
        Optimizer optimizer = before.optimizer().optimizer();
        requireKey(key, OptimizerNumbers.keys(optimizer), optimizer.id());
      }
    }
  }

  private static void requireKey(String key, List<String> keys, String of) throws RefusedException {
    if (!keys.contains(key)) {
      throw new RefusedException(
          keys.isEmpty()
              ? "found %s for %s, expected nothing: it has no numbers".formatted(key, of)
              : "found %s, expected one of %s, the numbers of %s"
                  .formatted(key, String.join(", ", keys), of));
    }
  }

  private static void requireEdge(Document before, int l, int to, int from)
      throws RefusedException {
    if (!DocumentTables.layer(before, l).options().edges().isPresent(to, from)) {
      throw new RefusedException(
          "found no edge from neuron %d to neuron %d of layer %d, expected one that is there"
              .formatted(from + 1, to + 1, l));
    }
  }

  private static void requireCell(Document before, int sample, int index, int width, String what)
      throws RefusedException {
    RefusedException.requireIndex(sample, before.data().dataset().size(), "sample", "the data");
    RefusedException.requireIndex(index, width, what, "a sample");
  }

  private boolean isOffBias(Document before) {
    return place instanceof NumberPlace.OfBias(int l, int _)
        && DocumentTables.layer(before, l).biasMode() == BiasMode.NONE;
  }

  private Document changed(Document before) throws RefusedException {
    return switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) ->
          DocumentTables.withWeights(
              before, l, DocumentTables.weights(before, l).with(to, from, number));
      case NumberPlace.OfBias(int l, int unit) -> withBias(before, l, unit);
      case NumberPlace.OfInput(int sample, int index) ->
          DocumentTables.withSamples(
              before,
              DocumentTables.inputs(before).with(sample, index, number),
              DocumentTables.targets(before));
      case NumberPlace.OfTarget(int sample, int index) ->
          DocumentTables.withSamples(
              before,
              DocumentTables.inputs(before),
              DocumentTables.targets(before).with(sample, index, number));
      case NumberPlace.OfActivation(int l, String key) ->
          ActivationNumbers.with(before, l, key, number);
      case NumberPlace.OfSetting(String key) -> withSetting(before, key);
    };
  }

  private Document withSetting(Document before, String key) throws RefusedException {
    Optional<String> expected = OptimizerNumbers.expected(key, number.value());
    if (expected.isPresent()) {
      throw new RefusedException(
          "found %s for %s, expected %s".formatted(number.text(), key, expected.get()));
    }
    return OptimizerNumbers.with(before, key, number);
  }

  /** One number that a whole layer shares is changed for the whole layer. */
  private Document withBias(Document before, int l, int unit) throws RefusedException {
    NumberTable bias = DocumentTables.bias(before, l);
    return switch (DocumentTables.layer(before, l).biasMode()) {
      case PER_NEURON, FROZEN -> DocumentTables.withBias(before, l, bias.with(unit, 0, number));
      case SHARED ->
          DocumentTables.withBias(
              before, l, NumberTable.generate(bias.numbers().rows(), 1, (i, j) -> number));
      case NONE ->
          throw new RefusedException(
              "found no biases in layer %d, expected a layer that has them".formatted(l),
              new Together(List.of(new ChoiceEdit.OfBiasMode(l, BiasMode.PER_NEURON), this)));
    };
  }
}
