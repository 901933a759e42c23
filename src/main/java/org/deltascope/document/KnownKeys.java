package org.deltascope.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that the format has at a place.
 *
 * @param used what this version knows
 * @param unused what only the format knows
 */
record KnownKeys(List<String> used, List<String> unused) {
  static final KnownKeys DOCUMENT =
      new KnownKeys(
          List.of(
              "format",
              "version",
              "title",
              "lesson",
              "network",
              "loss",
              "optimizer",
              "data",
              "training",
              "view",
              "exercise"),
          List.of());

  static final KnownKeys LESSON =
      new KnownKeys(List.of("id", "summary", "text", "textFile"), List.of());

  static final KnownKeys NETWORK =
      new KnownKeys(List.of("inputs", "inputNames", "layers", "outputNames"), List.of());

  static final KnownKeys LAYER =
      new KnownKeys(
          List.of(
              "units",
              "activation",
              "weights",
              "initializer",
              "bias",
              "biasMode",
              "weightMode",
              "name",
              "unitNames"),
          List.of());

  static final KnownKeys ACTIVATION =
      new KnownKeys(List.of("name", "slope", "scale", "offset", "alpha"), List.of());

  static final KnownKeys INITIALIZER =
      new KnownKeys(List.of("name", "low", "high", "seed"), List.of());

  static final KnownKeys OPTIMIZER =
      new KnownKeys(
          List.of(
              "name",
              "learningRate",
              "momentum",
              "dampening",
              "nesterov",
              "decay",
              "epsilon",
              "beta1",
              "beta2",
              "weightDecay",
              "schedule"),
          List.of());

  static final KnownKeys SCHEDULE =
      new KnownKeys(List.of("name", "every", "factor", "rate", "per"), List.of());

  static final KnownKeys DATA =
      new KnownKeys(List.of("inputs", "targets", "csv", "test"), List.of());

  static final KnownKeys TEST = new KnownKeys(List.of("share", "seed"), List.of());

  static final KnownKeys CSV =
      new KnownKeys(List.of("file", "inputs", "targets", "oneHot"), List.of());

  static final KnownKeys TRAINING =
      new KnownKeys(List.of("batchSize", "reduction", "shuffle", "seed", "stop"), List.of());

  static final KnownKeys STOP =
      new KnownKeys(List.of("epochs", "lossBelow", "gradientBelow", "noBetterFor"), List.of());

  static final KnownKeys VIEW =
      new KnownKeys(
          List.of(
              "convention", "notation", "digits", "scenes", "formulas", "inputGradient", "runs"),
          List.of());

  static final KnownKeys CONVENTION = new KnownKeys(List.of("vectors", "error", "bias"), List.of());

  static final KnownKeys EXERCISE =
      new KnownKeys(List.of("blanks", "mustShow", "mistake"), List.of());

  KnownKeys {
    used = List.copyOf(used);
    unused = List.copyOf(unused);
  }

  boolean isUsed(String key) {
    return used.contains(key);
  }

  boolean isKnown(String key) {
    return isUsed(key) || unused.contains(key);
  }

  /** {@return the keys, of which one may have been meant} */
  Spelling spelling() {
    return new Spelling(Stream.concat(used.stream(), unused.stream()).toList());
  }
}
