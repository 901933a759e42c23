package org.deltascope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Softmax;

/** Reads the key {@code network}. */
final class NetworkReader {
  private NetworkReader() {}

  private static final String ABSENT = "weights, or an initializer to draw them";

  static NetworkPart read(ObjectReader keys) throws DocumentException {
    int inputs =
        keys.need("inputs", "the number of inputs")
            .integer(1, Integer.MAX_VALUE, "a whole number, 1 or more");
    List<String> names = inputNames(keys.take("inputNames"), inputs);
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
    return new NetworkPart(inputs, names, parts, keys.rest());
  }

  private static List<String> inputNames(Optional<ValueReader> value, int inputs)
      throws DocumentException {
    if (value.isEmpty()) {
      return List.of();
    }
    List<ValueReader> names = value.get().items();
    if (names.size() != inputs) {
      throw value
          .get()
          .place()
          .error(
              ValueReader.count(names.size(), "name"),
              ValueReader.count(inputs, "name") + ", one an input");
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
    if (weights.isPresent()) {
      given = weights(weights.get(), units, inputs);
    } else if (drawing.isPresent()) {
      given = drawing.get().initializer().draw(units, inputs);
    } else {
      throw keys.place().key("weights").error("nothing", ABSENT);
    }
    return new LayerPart(given, weights.isEmpty(), drawing, bias, mode, activation, keys.rest());
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

  private static Matrix weights(ValueReader value, int units, int inputs) throws DocumentException {
    String expected =
        "%s of %s".formatted(ValueReader.count(units, "row"), ValueReader.count(inputs, "number"));
    double[][] rows = value.rows(inputs, expected);
    if (rows.length != units) {
      throw value.place().error(ValueReader.count(rows.length, "row"), expected);
    }
    return Matrix.of(rows);
  }
}
