package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.DrawWeights;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.part.LayerPart;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.WeightMode;

/**
 * How biases and weights take part, and where the weights come from.
 *
 * @param document any
 */
record ParameterWords(Document document) {

  RecipeWord biases() {
    List<String> modes =
        layers().mapToObj(l -> said(DocumentTables.layer(document, l).biasMode())).toList();
    String text =
        modes.stream().distinct().count() == 1
            ? modes.getFirst()
            : Repeated.text(modes).replace("biases ", "").replaceFirst("^", "biases ");
    List<RecipePart> parts = layers().<RecipePart>mapToObj(this::biasModes).toList();
    return new RecipeWord("recipe-biases", text, "Biases: " + text, parts);
  }

  private static String said(BiasMode mode) {
    return switch (mode) {
      case PER_NEURON -> "biases trained";
      case SHARED -> "biases shared";
      case FROZEN -> "biases frozen";
      case NONE -> "no biases";
    };
  }

  private IntStream layers() {
    return IntStream.rangeClosed(1, DocumentTables.depth(document));
  }

  private RecipePart biasModes(int l) {
    BiasMode now = DocumentTables.layer(document, l).biasMode();
    return new RecipePart.Choices(
        "bias-mode-" + l,
        "Biases of layer " + l,
        Stream.of(BiasMode.values())
            .map(
                mode ->
                    new RecipePart.Option(
                        mode.id(), mode == now, new ChoiceEdit.OfBiasMode(l, mode)))
            .toList());
  }

  RecipeWord weights() {
    List<RecipePart> parts = new ArrayList<>();
    layers()
        .forEach(
            l -> {
              parts.add(weightModes(l));
              parts.add(initializers(l));
              drawn(l).flatMap(by -> seed(l, by)).ifPresent(parts::add);
            });
    String text = "weights " + origin();
    return new RecipeWord("recipe-weights", text, "Weights: " + text, parts);
  }

  /** Where all come from; the seed is that of the first layer. */
  private String origin() {
    List<LayerPart> all = layers().mapToObj(l -> DocumentTables.layer(document, l)).toList();
    long drawn = all.stream().filter(LayerPart::drawn).count();
    String seed = drawn(1).flatMap(ParameterWords::seed).map(it -> ", seed " + it).orElse("");
    String from = drawn == 0 ? "given" : drawn == all.size() ? "drawn" + seed : "drawn and given";
    long frozen = all.stream().filter(each -> !each.options().weightMode().isTrained()).count();
    return frozen == 0 ? from : from + (frozen == all.size() ? ", frozen" : ", some frozen");
  }

  private RecipePart weightModes(int l) {
    WeightMode now = DocumentTables.layer(document, l).options().weightMode();
    return new RecipePart.Choices(
        "weight-mode-" + l,
        "Weights of layer " + l,
        Stream.of(WeightMode.values())
            .map(
                mode ->
                    new RecipePart.Option(
                        mode.id(), mode == now, new ChoiceEdit.OfWeightMode(l, mode)))
            .toList());
  }

  private Optional<Initializer> drawn(int l) {
    LayerPart layer = DocumentTables.layer(document, l);
    return layer.initializer().filter(by -> layer.drawn()).map(LayerPart.Drawing::initializer);
  }

  private RecipePart initializers(int l) {
    Optional<Initializer> now = drawn(l);
    long seed = now.flatMap(ParameterWords::seed).orElse((long) l - 1);
    return new RecipePart.Choices(
        "initializer-" + l,
        now.isPresent() ? "drawn by" : "draw by",
        Stream.of(
                new Initializer.XavierUniform(seed),
                new Initializer.HeNormal(seed),
                new Initializer.Uniform(-0.5, 0.5, seed),
                new Initializer.Zeros())
            .map(
                each ->
                    new RecipePart.Option(
                        each.id(),
                        now.filter(by -> by.id().equals(each.id())).isPresent(),
                        new DrawWeights(
                            l, now.filter(by -> by.id().equals(each.id())).orElse(each))))
            .toList());
  }

  private static Optional<RecipePart> seed(int l, Initializer by) {
    return seed(by)
        .map(
            seed ->
                new RecipePart.Field(
                    "seed-" + l,
                    "with the seed",
                    Long.toString(seed),
                    typed -> new DrawWeights(l, with(by, NumberReader.whole(typed)))));
  }

  private static Optional<Long> seed(Initializer initializer) {
    return switch (initializer) {
      case Initializer.XavierUniform(long seed) -> Optional.of(seed);
      case Initializer.HeNormal(long seed) -> Optional.of(seed);
      case Initializer.Uniform(double _, double _, long seed) -> Optional.of(seed);
      case Initializer.Zeros _ -> Optional.empty();
    };
  }

  private static Initializer with(Initializer initializer, long seed) {
    return switch (initializer) {
      case Initializer.XavierUniform _ -> new Initializer.XavierUniform(seed);
      case Initializer.HeNormal _ -> new Initializer.HeNormal(seed);
      case Initializer.Uniform(double low, double high, long _) ->
          new Initializer.Uniform(low, high, seed);
      case Initializer.Zeros zeros -> zeros;
    };
  }
}
