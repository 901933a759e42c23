package org.deltascope.document.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.OptimizerNumbers;
import org.deltascope.document.content.TrainingLimit;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.scene.Scene;
import org.deltascope.document.scene.Scenes;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.WeightMode;

/** Edits of every kind, the same for the same seed; some of them are refused. */
public final class RandomEdits {
  private static final List<String> NUMBERS =
      List.of("0.60", "0,5", "-1/3", "2*0.4", "1", "0", "1e-3", "-0.25", "0.1+0.2", "−.5", "1.5");
  private static final int WIDEST = 6;

  private final RandomGenerator random;

  /** Begins with a seed. */
  public RandomEdits(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** {@return an edit that a document may or may not take} */
  public Edit next(Document document) {
    List<Supplier<Edit>> kinds =
        List.of(
            () -> number(document),
            () -> number(document),
            () -> number(document),
            () -> choice(document),
            () -> choice(document),
            () -> resize(document),
            () -> samples(document),
            () -> tables(document),
            () -> names(document),
            () -> scenes(document),
            () -> new Together(List.of(choice(document), number(document))));
    return one(kinds).get();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private TypedNumber typed() {
    try {
      return NumberReader.read(one(NUMBERS));
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }

  /** {@return an index, now and then one that is not there} */
  private int index(int size) {
    return random.nextInt(20) == 0 ? size : random.nextInt(size);
  }

  private int layer(Document document) {
    return 1 + random.nextInt(DocumentTables.depth(document));
  }

  private Initializer initializer() {
    long seed = random.nextLong(1000);
    return one(
        List.of(
            new Initializer.XavierUniform(seed),
            new Initializer.HeNormal(seed),
            new Initializer.Uniform(-0.5, 0.5, seed),
            new Initializer.Zeros()));
  }

  private Edit number(Document document) {
    int l = layer(document);
    int samples = document.data().dataset().size();
    int outputs = DocumentTables.width(document, DocumentTables.depth(document));
    NumberPlace place =
        switch (random.nextInt(6)) {
          case 0 ->
              new NumberPlace.OfWeight(
                  l,
                  index(DocumentTables.width(document, l)),
                  index(DocumentTables.width(document, l - 1)));
          case 1 -> new NumberPlace.OfBias(l, index(DocumentTables.width(document, l)));
          case 2 ->
              new NumberPlace.OfInput(index(samples), index(DocumentTables.width(document, 0)));
          case 3 -> new NumberPlace.OfTarget(index(samples), index(outputs));
          case 4 ->
              new NumberPlace.OfActivation(l, one(List.of("slope", "scale", "offset", "alpha")));
          default ->
              new NumberPlace.OfSetting(
                  one(OptimizerNumbers.keys(document.optimizer().optimizer())));
        };
    return new SetNumber(place, typed());
  }

  private Edit choice(Document document) {
    int l = layer(document);
    return switch (random.nextInt(11)) {
      case 0 -> new ChoiceEdit.OfActivation(l, one(Activation.all()));
      case 1 -> new ChoiceEdit.OfLoss(one(List.of(Loss.values())));
      case 2 ->
          new ChoiceEdit.OfOptimizer(
              one(
                  List.of(
                      new Optimizer.Sgd(0.5),
                      new Optimizer.Momentum(0.1, 0.9),
                      new Optimizer.RmsProp(0.01, 0.99, 1e-8),
                      new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))));
      case 3 -> new ChoiceEdit.OfBiasMode(l, one(List.of(BiasMode.values())));
      case 4 ->
          random.nextBoolean()
              ? new ChoiceEdit.OfReduction(one(List.of(Reduction.values())))
              : new ChoiceEdit.OfBatchSize(random.nextInt(-1, 5));
      case 5 -> new ChoiceEdit.OfShuffling(random.nextBoolean(), random.nextLong());
      case 6 -> new ChoiceEdit.OfWeightMode(l, one(List.of(WeightMode.values())));
      case 7 -> new ChoiceEdit.OfNesterov(random.nextBoolean());
      case 8 -> new ChoiceEdit.OfSchedule(schedule());
      case 9 ->
          new SetLimit(
              one(List.of(TrainingLimit.values())),
              random.nextBoolean() ? Optional.of(typed()) : Optional.empty());
      default ->
          new EdgeEdit(
              l,
              index(DocumentTables.width(document, l)),
              index(DocumentTables.width(document, l - 1)),
              random.nextBoolean());
    };
  }

  private LearningRateSchedule schedule() {
    return new LearningRateSchedule(
        one(
            List.of(
                new Decay.Constant(),
                new Decay.Step(3, 0.5),
                new Decay.Exponential(0.99),
                new Decay.Inverse(0.1))),
        random.nextBoolean());
  }

  private Edit resize(Document document) {
    int depth = DocumentTables.depth(document);
    int l = random.nextInt(depth + 1);
    int width = DocumentTables.width(document, l);
    return switch (random.nextInt(4)) {
      case 0 ->
          width < WIDEST
              ? new AddUnit(l, index(width + 1), initializer())
              : new RemoveUnit(l, index(width));
      case 1 ->
          width < WIDEST && random.nextBoolean()
              ? new AddUnit(l, index(width + 1), random.nextInt(4), initializer())
              : new RemoveUnit(l, index(width), 1 + random.nextInt(2));
      case 2 ->
          depth < 4
              ? new AddLayer(
                  layer(document), 1 + random.nextInt(4), one(Activation.all()), initializer())
              : new RemoveLayer(layer(document), initializer());
      default -> new RemoveLayer(layer(document), initializer());
    };
  }

  private List<TypedNumber> numbers(int count) {
    return Stream.generate(this::typed).limit(count).toList();
  }

  private Edit samples(Document document) {
    int samples = document.data().dataset().size();
    int outputs = DocumentTables.width(document, DocumentTables.depth(document));
    return samples < WIDEST && random.nextBoolean()
        ? new SampleEdit.Add(
            index(samples + 1), numbers(DocumentTables.width(document, 0)), numbers(outputs))
        : new SampleEdit.Remove(index(samples));
  }

  private NumberTable table(int rows, int columns) {
    return NumberTable.generate(rows, columns, (i, j) -> typed());
  }

  private Edit tables(Document document) {
    int l = layer(document);
    int units = DocumentTables.width(document, l);
    int inputs = DocumentTables.width(document, l - 1);
    return switch (random.nextInt(4)) {
      case 0 ->
          new Replacement.OfWeights(
              l, random.nextBoolean() ? table(units, inputs) : table(inputs, units));
      case 1 -> new Replacement.OfBias(l, random.nextBoolean() ? table(units, 1) : table(1, units));
      case 2 -> new DrawWeights(l, initializer());
      default -> {
        int rows = 1 + random.nextInt(4);
        NewSamples samples =
            new NewSamples(
                table(rows, 1 + random.nextInt(4)), table(rows, 1 + random.nextInt(4)), List.of());
        yield random.nextBoolean()
            ? new Replacement.OfSamples(samples)
            : new Replacement.OfSamplesAndWidths(samples, initializer());
      }
    };
  }

  private Edit names(Document document) {
    String name = one(List.of("height", "Größe", "x 1", "\"\\\n", "", "δ → ∂W"));
    int l = layer(document);
    return switch (random.nextInt(4)) {
      case 0 -> new Rename.OfTitle(name);
      case 1 -> new Rename.OfInput(index(DocumentTables.width(document, 0)), name);
      case 2 -> new Rename.OfLayer(l, name);
      default -> new Rename.OfUnit(l, index(DocumentTables.width(document, l)), name);
    };
  }

  private Edit scenes(Document document) {
    int count = Scenes.of(document).items().size();
    Scene scene = new Scene(one(List.of("0:L", "12:delta[1]:2", "3:4")), one(List.of("", "\"δ\"")));
    return count < WIDEST && random.nextBoolean()
        ? new SceneEdit.Add(index(count + 1), scene)
        : count > 0 && random.nextBoolean()
            ? new SceneEdit.Set(index(count), scene)
            : new SceneEdit.Remove(Math.max(0, count - 1));
  }
}
