package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.part.ActivationPart;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerLabels;
import org.deltascope.document.part.LayerOptions;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.document.part.TrainingPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TestShare;
import org.deltascope.nn.Training;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of every kind, written and read. */
class RandomDocumentTest {

  private static final class Maker {
    private final RandomGenerator random;

    private Maker(long seed) {
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /** Of any size, also tiny, huge and whole. */
    private double number() {
      return switch (random.nextInt(4)) {
        case 0 -> random.nextInt(-9, 10);
        case 1 -> -0.0;
        case 2 -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(-300, 300));
        default -> random.nextGaussian();
      };
    }

    private Matrix matrix(int rows, int columns) {
      return Matrix.generate(rows, columns, (i, j) -> number());
    }

    /** Of any size, where the loss asks for no probabilities. */
    private Matrix targets(Loss loss, int rows, int columns) {
      if (!loss.hasTargets() && random.nextBoolean()) {
        return Matrix.zeros(rows, 0);
      }
      return loss.needsProbabilities()
          ? Matrix.generate(
              rows, columns, (i, j) -> one(List.of(0.0, -0.0, random.nextDouble(), 1.0)))
          : matrix(rows, columns);
    }

    private UnknownKeys extras() {
      return random.nextBoolean()
          ? UnknownKeys.none()
          : new UnknownKeys(
              Map.of(one(List.of("note", "α β", "\"\\\n")), one(List.of("1.0", "{}", "[ 1,2 ]"))));
    }

    private Initializer initializer() {
      return one(
          List.of(
              new Initializer.XavierUniform(random.nextLong()),
              new Initializer.HeNormal(random.nextLong()),
              new Initializer.Uniform(-random.nextDouble(), random.nextDouble(), random.nextLong()),
              new Initializer.Zeros()));
    }

    private LearningRateSchedule schedule() {
      double factor = Math.abs(number());
      LearningRateSchedule.Decay decay =
          one(
              List.of(
                  new LearningRateSchedule.Decay.Constant(),
                  new LearningRateSchedule.Decay.Step(random.nextInt(1, 100), factor),
                  new LearningRateSchedule.Decay.Exponential(factor),
                  new LearningRateSchedule.Decay.Inverse(factor)));
      boolean changes = !(decay instanceof LearningRateSchedule.Decay.Constant);
      return new LearningRateSchedule(decay, changes && random.nextBoolean());
    }

    private OptimizerPart optimizerPart() {
      Optimizer optimizer = optimizer().with(Math.abs(number()), schedule());
      return new OptimizerPart(
          optimizer, optimizer.schedule().isConstant() ? UnknownKeys.none() : extras(), extras());
    }

    private Optimizer optimizer() {
      double rate = Math.abs(number());
      double part = random.nextDouble();
      return one(
          List.of(
              new Optimizer.Sgd(rate),
              new Optimizer.Momentum(rate, part),
              new Optimizer.Momentum(
                  rate, part, one(List.of(0.0, random.nextDouble())), random.nextBoolean()),
              new Optimizer.RmsProp(rate, part, one(List.of(0.0, random.nextDouble()))),
              new Optimizer.Adam(
                  rate, part, random.nextDouble(), one(List.of(0.0, random.nextDouble())))));
    }

    private Elementwise activation() {
      Elementwise plain = one(List.of(Elementwise.values()));
      Elementwise f = plain.function().hasAlpha() ? plain.withAlpha(number()) : plain;
      return one(List.of(plain, f, f.shaped(number(), number(), number())));
    }

    private List<String> names(int count) {
      return random.nextBoolean()
          ? List.of()
          : Stream.generate(() -> one(List.of("", "a b", "δ", "\"\\\n"))).limit(count).toList();
    }

    private LayerOptions options(int units, int inputs, Activation activation, boolean drawn) {
      Edges edges = Edges.of(units, inputs, (i, j) -> drawn || random.nextInt(4) > 0);
      return new LayerOptions(
          new ActivationPart(activation, extras()),
          one(List.of(WeightMode.values())),
          random.nextBoolean() ? edges : Edges.complete(),
          new LayerLabels(one(List.of(Optional.empty(), Optional.of("α"))), names(units)));
    }

    private LayerPart layer(int units, int inputs, Activation activation) {
      Optional<LayerPart.Drawing> drawing =
          random.nextBoolean()
              ? Optional.of(new LayerPart.Drawing(initializer(), extras()))
              : Optional.empty();
      boolean drawn = drawing.isPresent() && random.nextBoolean();
      BiasMode mode = one(List.of(BiasMode.values()));
      double shared = number();
      Matrix bias =
          mode == BiasMode.SHARED ? Matrix.generate(units, 1, (i, j) -> shared) : matrix(units, 1);
      LayerOptions options = options(units, inputs, activation, drawn);
      return new LayerPart(
          drawn
              ? drawing.get().initializer().draw(units, inputs)
              : options.edges().masked(matrix(units, inputs)),
          drawn,
          drawing,
          bias,
          mode,
          options,
          extras());
    }

    private TestShare test() {
      return one(List.of(TestShare.none(), new TestShare(random.nextDouble(), random.nextLong())));
    }

    private StopRule stop() {
      return new StopRule(
          one(List.of(OptionalInt.empty(), OptionalInt.of(random.nextInt(1, 99)))),
          one(List.of(OptionalDouble.empty(), OptionalDouble.of(number()))),
          one(List.of(OptionalDouble.empty(), OptionalDouble.of(Math.abs(number())))),
          one(List.of(OptionalInt.empty(), OptionalInt.of(random.nextInt(1, 99)))));
    }

    private Document document() {
      Loss loss = one(List.of(Loss.values()));
      int depth = random.nextInt(1, 5);
      List<LayerPart> layers = new ArrayList<>();
      int inputs = random.nextInt(1, 5);
      int width = inputs;
      for (int l = 1; l <= depth; l++) {
        int units = random.nextInt(1, 5);
        Activation any = activation();
        layers.add(layer(units, width, l == depth ? loss.requires().orElse(any) : any));
        width = units;
      }
      int samples = random.nextInt(1, 4);
      return new Document(
          one(List.of("", "A \"title\"", "δ → ∂W\t\u0001")),
          Optional.empty(),
          new NetworkPart(inputs, names(inputs), layers, names(width), extras()),
          loss,
          optimizerPart(),
          new DataPart.Inline(
              new Dataset(matrix(samples, inputs), targets(loss, samples, width), test()),
              extras(),
              extras()),
          new TrainingPart(
              new Training(
                  random.nextInt(0, 5),
                  one(List.of(Reduction.values())),
                  random.nextBoolean(),
                  random.nextLong()),
              stop(),
              extras(),
              extras()),
          extras());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void any_document_reads_back_equal_and_is_written_the_same(long seed) throws DocumentException {
    Maker maker = new Maker(seed);
    for (int i = 0; i < 100; i++) {
      Document document = maker.document();
      String json = document.toJson();
      assertThat(DocumentTest.parse(json)).as("seed %d, document %d", seed, i).isEqualTo(document);
      assertThat(DocumentTest.parse(json).toJson())
          .as("seed %d, document %d", seed, i)
          .isEqualTo(json);
    }
  }
}
