package org.deltascope.handout.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.Layer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.TrainingState;

/**
 * Writes what is trained, and where training stands, for the script of a page. A number that was
 * given is a string, as it was written; any other is a number with all its digits.
 *
 * @param experiment what is trained
 * @param state where training stands
 * @param given how given numbers were written
 * @param digits of computed numbers
 */
record ModelJson(Experiment experiment, TrainingState state, GivenNumbers given, Digits digits) {

  /** {@return JSON} */
  String text() {
    StringJoiner model = new StringJoiner(",", "{", "}");
    model.add("\"update\":" + state.updates()).add("\"steps\":" + state.steps());
    model.add("\"digits\":" + digits.digits());
    model.add("\"loss\":" + quoted(experiment.loss().id()));
    model.add("\"optimizer\":" + optimizer());
    model.add("\"training\":" + training());
    model.add("\"layers\":" + array(state.network().depth(), k -> layer(k + 1)));
    Matrix inputs = experiment.data().inputs();
    model.add("\"X\":" + rows(inputs, (s, j) -> given.input(s, j, inputs.get(s, j))));
    if (experiment.loss().hasTargets()) {
      Matrix targets = experiment.data().targets();
      model.add("\"T\":" + rows(targets, (s, i) -> given.target(s, i, targets.get(s, i))));
    }
    return model.toString();
  }

  /** {@return an activation as JSON: its name, α, λ, A and c} */
  static String activation(Activation activation) {
    return switch (activation) {
      case Elementwise f ->
          "[%s,%s,%s,%s,%s]"
              .formatted(quoted(f.id()), f.alpha(), f.steepness(), f.scale(), f.offset());
      case Softmax softmax -> "[%s]".formatted(quoted(softmax.id()));
    };
  }

  private String layer(int l) {
    Layer layer = state.network().layer(l);
    Matrix w = layer.weights();
    String weights =
        array(
            w.rows(),
            i ->
                array(
                    w.columns(),
                    j ->
                        layer.edges().isPresent(i, j)
                            ? number(w.get(i, j), given.weight(l, i, j, w.get(i, j)))
                            : "null"));
    String bias = array(w.rows(), i -> number(bias(layer, i), given.bias(l, i, bias(layer, i))));
    TrainingState.Slots slots = state.slots().get(l - 1);
    return "{\"f\":%s,\"W\":%s,\"b\":%s,\"bias\":%s,\"trained\":%s,\"slots\":{\"W\":%s,\"b\":%s}}"
        .formatted(
            activation(layer.activation()),
            weights,
            bias,
            quoted(layer.biasMode().id()),
            layer.weightMode().isTrained(),
            slots(slots.weights(), false),
            slots(slots.bias(), true));
  }

  private static double bias(Layer layer, int unit) {
    return layer.biasMode() == BiasMode.NONE ? 0 : layer.bias().get(unit, 0);
  }

  private static String slots(List<Matrix> kept, boolean columns) {
    return array(
        kept.size(),
        k -> {
          Matrix slot = columns ? kept.get(k).transpose() : kept.get(k);
          String all = rows(slot, (i, j) -> Optional.empty());
          return columns ? all.substring(1, all.length() - 1) : all;
        });
  }

  private String optimizer() {
    Optimizer optimizer = experiment.optimizer();
    StringJoiner json = new StringJoiner(",", "{", "}");
    json.add("\"name\":" + quoted(optimizer.id()));
    setting(json, "learningRate", optimizer.learningRate());
    setting(json, "weightDecay", optimizer.weightDecay());
    switch (optimizer) {
      case Optimizer.Sgd _ -> {}
      case Optimizer.Momentum momentum -> {
        setting(json, "momentum", momentum.momentum());
        setting(json, "dampening", momentum.dampening());
        json.add("\"nesterov\":" + momentum.nesterov());
      }
      case Optimizer.RmsProp rmsProp -> {
        setting(json, "decay", rmsProp.decay());
        setting(json, "epsilon", rmsProp.epsilon());
      }
      case Optimizer.Adam adam -> {
        setting(json, "beta1", adam.beta1());
        setting(json, "beta2", adam.beta2());
        setting(json, "epsilon", adam.epsilon());
      }
    }
    json.add("\"schedule\":" + schedule(optimizer.schedule()));
    return json.toString();
  }

  private void setting(StringJoiner json, String key, double value) {
    json.add("\"%s\":%s".formatted(key, number(value, given.setting(key, value))));
  }

  private static String schedule(LearningRateSchedule schedule) {
    String numbers =
        switch (schedule.decay()) {
          case Decay.Constant _ -> "\"every\":1,\"factor\":1";
          case Decay.Step(long every, double factor) ->
              "\"every\":%d,\"factor\":%s".formatted(every, factor);
          case Decay.Exponential(double factor) -> "\"every\":1,\"factor\":" + factor;
          case Decay.Inverse(double rate) -> "\"rate\":" + rate;
        };
    return "{%s,\"perEpoch\":%s}".formatted(numbers, schedule.perEpoch());
  }

  private String training() {
    return "{\"batchSize\":%d,\"reduction\":%s,\"shuffle\":%s,\"seed\":\"%d\",\"trained\":%s}"
        .formatted(
            experiment.schedule().batchSize(),
            quoted(experiment.training().reduction().id()),
            experiment.training().shuffle(),
            experiment.training().seed(),
            trained());
  }

  private String trained() {
    int samples = experiment.schedule().samples();
    List<Integer> numbers = experiment.schedule().trained();
    return numbers.isEmpty()
        ? array(samples, Integer::toString)
        : array(samples, k -> Integer.toString(numbers.get(k)));
  }

  /** How a number of a matrix was written. */
  @FunctionalInterface
  private interface Written {
    Optional<String> at(int row, int column);
  }

  private static String rows(Matrix matrix, Written written) {
    return array(
        matrix.rows(),
        i -> array(matrix.columns(), j -> number(matrix.get(i, j), written.at(i, j))));
  }

  private static String array(int size, IntFunction<String> item) {
    return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(double value, Optional<String> written) {
    return written.map(ModelJson::quoted).orElseGet(() -> Double.toString(value));
  }

  /** Names of the program's own, and numbers: nothing in them is to be escaped. */
  private static String quoted(String text) {
    return "\"" + text.toLowerCase(Locale.ROOT) + "\"";
  }

  /** {@return how many numbers there are} */
  static long size(Experiment experiment) {
    Matrix inputs = experiment.data().inputs();
    return Stream.concat(
            Stream.of(inputs, experiment.data().targets()),
            experiment.network().layers().stream().map(Layer::weights))
        .mapToLong(matrix -> (long) matrix.rows() * matrix.columns())
        .sum();
  }
}
