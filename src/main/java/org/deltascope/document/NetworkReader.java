package org.deltascope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.ActivationPart;
import org.deltascope.document.part.LayerLabels;
import org.deltascope.document.part.LayerOptions;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.WeightMode;

/** Reads the key {@code network}. */
final class NetworkReader {
  private NetworkReader() {}

  private static final String ABSENT = "weights, or an initializer to draw them";

  static NetworkPart read(ObjectReader keys) throws DocumentException {
    int inputs =
        keys.need("inputs", "the number of inputs")
            .integer(1, Integer.MAX_VALUE, "a whole number, 1 or more");
    List<String> names = names(keys.take("inputNames"), inputs, "an input");
    List<ValueReader> values = keys.need("layers", "1 to 64 layers").items();
    if (values.isEmpty()) {
      throw keys.place().key("layers").error("no layer", "1 to 64 layers");
    }
    List<ObjectReader> layers = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    for (ValueReader value : values) {
      ObjectReader layer = value.object();
      layers.add(layer);
      units.add(units(layer));
    }
    checkWeightCount(inputs, units, layers);
    List<LayerPart> parts = new ArrayList<>();
    for (int k = 0; k < layers.size(); k++) {
      boolean last = k == layers.size() - 1;
      parts.add(layer(layers.get(k), units.get(k), k == 0 ? inputs : units.get(k - 1), last));
    }
    List<String> outputNames = names(keys.take("outputNames"), units.getLast(), "an output");
    return new NetworkPart(inputs, names, parts, outputNames, keys.rest());
  }

  private static List<String> names(Optional<ValueReader> value, int count, String what)
      throws DocumentException {
    if (value.isEmpty()) {
      return List.of();
    }
    List<ValueReader> names = value.get().items();
    if (names.size() != count) {
      throw value
          .get()
          .place()
          .error(
              ValueReader.count(names.size(), "name"),
              ValueReader.count(count, "name") + ", one " + what);
    }
    return value.get().names();
  }

  private static int units(ObjectReader layer) throws DocumentException {
    return layer
        .need("units", "the number of neurons")
        .integer(1, Limits.UNITS, "a whole number from 1 to " + Limits.UNITS);
  }

  /** Before any weight is drawn. */
  private static void checkWeightCount(int inputs, List<Integer> units, List<ObjectReader> layers)
      throws DocumentException {
    long sum = 0;
    for (int k = 0; k < units.size(); k++) {
      sum += (long) units.get(k) * (k == 0 ? inputs : units.get(k - 1));
      if (sum > Limits.WEIGHTS) {
        throw layers
            .get(k)
            .place()
            .error(
                String.format(Locale.ROOT, "%,d weights up to this layer", sum),
                String.format(Locale.ROOT, "at most %,d in all layers", Limits.WEIGHTS));
      }
    }
  }

  private static LayerPart layer(ObjectReader keys, int units, int inputs, boolean last)
      throws DocumentException {
    ActivationPart activation = activation(keys, last);
    BiasMode mode = biasMode(keys);
    Matrix bias = bias(keys, units, mode);
    Optional<ValueReader> weights = keys.take("weights");
    Optional<ValueReader> initializer = keys.take("initializer");
    Optional<LayerPart.Drawing> drawing =
        initializer.isPresent()
            ? Optional.of(InitializerReader.read(initializer.get().object()))
            : Optional.empty();
    Matrix given;
    Edges edges = Edges.complete();
    if (weights.isPresent()) {
      double[][] rows = weights(weights.get(), units, inputs);
      edges = Edges.of(units, inputs, (i, j) -> !Double.isNaN(rows[i][j]));
      given = edges.isComplete() ? Matrix.of(rows) : present(rows, edges);
    } else if (drawing.isPresent()) {
      given = drawing.get().initializer().draw(units, inputs);
    } else {
      throw keys.place().key("weights").error("nothing", ABSENT);
    }
    LayerOptions options =
        new LayerOptions(activation, weightMode(keys), edges, labels(keys, units));
    return new LayerPart(given, weights.isEmpty(), drawing, bias, mode, options, keys.rest());
  }

  private static Matrix present(double[][] rows, Edges edges) {
    return Matrix.generate(
        rows.length, rows[0].length, (i, j) -> edges.isPresent(i, j) ? rows[i][j] : 0);
  }

  private static WeightMode weightMode(ObjectReader keys) throws DocumentException {
    List<String> ids = Stream.of(WeightMode.values()).map(WeightMode::id).toList();
    Optional<ValueReader> value = keys.take("weightMode");
    return value.isPresent() ? value.get().named(WeightMode::named, ids) : WeightMode.TRAINED;
  }

  private static LayerLabels labels(ObjectReader keys, int units) throws DocumentException {
    Optional<ValueReader> name = keys.take("name");
    return new LayerLabels(
        name.isPresent() ? Optional.of(name.get().name()) : Optional.empty(),
        names(keys.take("unitNames"), units, "a neuron"));
  }

  private static ActivationPart activation(ObjectReader keys, boolean last)
      throws DocumentException {
    ValueReader value = keys.need("activation", ActivationReader.expected());
    ActivationPart activation = ActivationReader.read(value);
    if (activation.activation() instanceof Softmax && !last) {
      throw value.place().error("softmax in a hidden layer", "softmax only in the last layer");
    }
    return activation;
  }

  private static BiasMode biasMode(ObjectReader keys) throws DocumentException {
    List<String> ids = Stream.of(BiasMode.values()).map(BiasMode::id).toList();
    Optional<ValueReader> value = keys.take("biasMode");
    return value.isPresent() ? value.get().named(BiasMode::named, ids) : BiasMode.PER_NEURON;
  }

  private static Matrix bias(ObjectReader keys, int units, BiasMode mode) throws DocumentException {
    Optional<ValueReader> value = keys.take("bias");
    if (value.isEmpty()) {
      return Matrix.zeros(units, 1);
    }
    double[] bias =
        value.get().numbers(units, ValueReader.count(units, "number") + ", one a neuron");
    for (int i = 1; i < units && mode == BiasMode.SHARED; i++) {
      if (Double.compare(bias[i], bias[0]) != 0) {
        throw value
            .get()
            .place()
            .index(i)
            .error(
                Decimals.of(bias[i]),
                Decimals.of(bias[0]) + " as for the first neuron, since the bias is shared");
      }
    }
    return Matrix.column(bias);
  }

  private static double[][] weights(ValueReader value, int units, int inputs)
      throws DocumentException {
    String expected =
        "%s of %s".formatted(ValueReader.count(units, "row"), ValueReader.count(inputs, "number"));
    double[][] rows = value.rows(inputs, expected);
    if (rows.length != units) {
      throw value.place().error(ValueReader.count(rows.length, "row"), expected);
    }
    return rows;
  }
}
