package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;

/** Writes documents, everything in them drawn at random: many outputs are all but 0 or 1. */
final class RandomDocument {
  private static final double[] SCALES = {1e-9, 0.1, 0.5, 1, 1, 1, 1, 2, 2, 6, 40, 400, 1e7};
  private static final String[] NAMES = {"x", "Größe", "π r", "a_1", "wet & dry", "±§", "h₁"};

  private final Random random;

  RandomDocument(Random random) {
    this.random = random;
  }

  String json() {
    Loss loss = one(Loss.values());
    List<Integer> widths = widths();
    int depth = widths.size() - 1;
    int samples = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 4);
    String layers =
        list(depth, l -> layer(widths.get(l), widths.get(l + 1), activation(loss, l + 1 == depth)));
    String inputs = list(samples, _ -> list(widths.getFirst(), _ -> number(scale())));
    String targets =
        loss.hasTargets()
            ? ",\n \"targets\": " + list(samples, _ -> targets(loss, widths.getLast()))
            : "";
    return """
    {"format": "deltascope", "version": 1, "title": "%s",
     "network": {"inputs": %d%s,
       "layers": %s},
     "loss": "%s", "optimizer": %s,
     "data": {"inputs": %s%s},
     "training": {"batchSize": %d, "reduction": "%s", "shuffle": %b, "seed": %d}}
    """
        .formatted(
            one("", "At random", "½ & 100 % of $x_1$ # \\\\ ~"),
            widths.getFirst(),
            names(widths.getFirst()),
            layers,
            loss.id(),
            optimizer(),
            inputs,
            targets,
            random.nextInt(samples + 1),
            one("mean", "sum"),
            random.nextBoolean(),
            random.nextInt(100));
  }

  private List<Integer> widths() {
    int draw = random.nextInt(60);
    int widest = draw == 0 ? 150 : draw < 4 ? 40 : draw < 16 ? 11 : 4;
    return IntStream.rangeClosed(0, 1 + random.nextInt(3))
        .mapToObj(_ -> 1 + random.nextInt(widest))
        .toList();
  }

  private Activation activation(Loss loss, boolean last) {
    return last ? loss.requires().orElseGet(this::last) : elementwise();
  }

  private Activation last() {
    return random.nextInt(Activation.all().size()) == 0 ? Softmax.SOFTMAX : elementwise();
  }

  private Elementwise elementwise() {
    Elementwise plain = one(Elementwise.values());
    Elementwise f =
        plain.function().hasAlpha() && random.nextBoolean()
            ? plain.withAlpha(one(0.1, 0.3, 0.5, 2.0))
            : plain;
    return random.nextInt(4) > 0
        ? f
        : f.shaped(one(1.0, 0.5, 2 / 3.0, -1.0), one(1.0, 2.0, 1.7159, -0.5), one(0.0, -1.0, 0.25));
  }

  private static String written(Activation activation) {
    return switch (activation) {
      case Elementwise f ->
          "{\"name\": \"%s\"%s, \"slope\": %s, \"scale\": %s, \"offset\": %s}"
              .formatted(
                  f.id(),
                  f.function().hasAlpha() ? ", \"alpha\": " + f.alpha() : "",
                  f.steepness(),
                  f.scale(),
                  f.offset());
      case Softmax _ -> "\"softmax\"";
    };
  }

  private String layer(int from, int to, Activation activation) {
    BiasMode mode = one(BiasMode.values());
    double scale = scale();
    String shared = number(scale);
    String bias =
        switch (mode) {
          case PER_NEURON, FROZEN -> ", \"bias\": " + list(to, _ -> number(scale));
          case SHARED -> ", \"bias\": " + list(to, _ -> shared);
          case NONE -> "";
        };
    boolean sparse = random.nextInt(5) == 0;
    String more =
        one("", "", "", ", \"weightMode\": \"frozen\"", ", \"name\": \"Größe & <b>\"")
            + (random.nextInt(4) > 0
                ? ""
                : ", \"unitNames\": " + list(to, _ -> "\"" + one(NAMES) + "\""));
    return "{\"units\": %d, \"activation\": %s, \"weights\": %s%s, \"biasMode\": \"%s\"%s}"
        .formatted(
            to,
            written(activation),
            list(
                to,
                _ -> list(from, _ -> sparse && random.nextInt(3) == 0 ? "null" : number(scale))),
            bias,
            mode.id(),
            more);
  }

  private String targets(Loss loss, int outputs) {
    return switch (loss) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ABSOLUTE_ERROR, OUTPUT ->
          list(outputs, _ -> number(scale()));
      case BINARY_CROSS_ENTROPY -> list(outputs, _ -> share());
      case CROSS_ENTROPY ->
          one(list(outputs, _ -> share()), mixture(outputs), oneHot(outputs), oneHot(outputs));
    };
  }

  private String share() {
    return one("0", "1", "0", "1", "0.5", "0.25", Double.toString(random.nextDouble()));
  }

  private String oneHot(int outputs) {
    int right = random.nextInt(outputs);
    return list(outputs, i -> i == right ? "1" : "0");
  }

  /** Decimals that add up to 1. */
  private String mixture(int outputs) {
    int[] tenths = new int[outputs];
    for (int k = 0; k < 10; k++) {
      tenths[random.nextInt(outputs)]++;
    }
    return list(outputs, i -> Double.toString(tenths[i] / 10.0));
  }

  private String optimizer() {
    double rate = one(0.01, 0.1, 0.5, 0.001);
    String name = one("sgd", "momentum", "rmsprop", "adam");
    String momentum =
        name.equals("momentum")
            ? one("", ", \"dampening\": 0.25", ", \"nesterov\": true", ", \"momentum\": 0.5")
            : "";
    String epsilon =
        name.equals("rmsprop") || name.equals("adam") ? one("", ", \"epsilon\": 0") : "";
    String decay = one("", "", ", \"weightDecay\": 0.01", ", \"weightDecay\": 0.3");
    return "{\"name\": \"%s\", \"learningRate\": %s%s%s%s%s}"
        .formatted(name, rate, momentum, epsilon, decay, schedule());
  }

  private String schedule() {
    String schedule =
        one(
            "\"name\": \"step\", \"every\": 2, \"factor\": 0.5",
            "\"name\": \"exponential\", \"factor\": 0.9",
            "\"name\": \"inverse\", \"rate\": 0.25");
    return one("", "", ", \"schedule\": {%s%s}")
        .formatted(schedule, one("", ", \"per\": \"epoch\"", ", \"per\": \"update\""));
  }

  private String names(int inputs) {
    if (random.nextInt(3) > 0 || inputs > NAMES.length) {
      return "";
    }
    List<String> names = new ArrayList<>(List.of(NAMES));
    Collections.shuffle(names, random);
    return ", \"inputNames\": " + list(inputs, i -> "\"" + names.get(i) + "\"");
  }

  private double scale() {
    return SCALES[random.nextInt(SCALES.length)];
  }

  private String number(double scale) {
    double exact = scale * random.nextGaussian();
    String full = Double.toString(exact);
    String brief = Double.toString(Math.rint(100 * exact) / 100);
    return one("0", Long.toString(Math.round(exact)), full, full, brief, brief, brief, brief);
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String list(int count, IntFunction<String> entry) {
    return IntStream.range(0, count).mapToObj(entry).collect(joining(", ", "[", "]"));
  }
}
