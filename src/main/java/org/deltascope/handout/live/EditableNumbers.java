package org.deltascope.handout.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.text.Scripts;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** The numbers of an experiment that a reader may change: those that it is given by. */
final class EditableNumbers {
  private static final int MOST_OF_DATA = 80;
  private static final int MOST_OF_NETWORK = 400;
  private static final Pattern SIMPLE = Pattern.compile("[a-z]\\d+");

  private final Experiment experiment;
  private final Names names;
  private final List<Integer> batch;
  private final List<Editable> all = new ArrayList<>();

  private EditableNumbers(Experiment experiment, Names names, List<Integer> batch) {
    this.experiment = experiment;
    this.names = names;
    this.batch = batch;
  }

  /**
   * {@return the numbers}
   *
   * @param experiment that is given by them
   * @param names of its quantities
   * @param batch the samples of the first update; where there are many, others are not changed
   */
  static List<Editable> of(Experiment experiment, Names names, List<Integer> batch) {
    EditableNumbers numbers = new EditableNumbers(experiment, names, batch);
    numbers.network();
    numbers.data();
    numbers.all.add(new Editable("learningRate", "eta", "η", "learning rate eta", "eta", false));
    Map<String, Long> uses =
        numbers.all.stream().collect(Collectors.groupingBy(Editable::key, Collectors.counting()));
    return numbers.all.stream()
        .map(each -> uses.getOrDefault(each.key(), 1L) > 1 ? each.byNotation() : each)
        .toList();
  }

  private void network() {
    Network network = experiment.network();
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layer(l);
      for (int i = 0; i < layer.units() && all.size() < MOST_OF_NETWORK; i++) {
        for (int j = 0; j < layer.inputs(); j++) {
          if (layer.edges().isPresent(i, j)) {
            weight(l, i, j);
          }
        }
      }
      boolean whole = isOneBias(layer, l);
      int biases = layer.biasMode() == BiasMode.NONE ? 0 : whole ? 1 : layer.units();
      for (int i = 0; i < biases && all.size() < MOST_OF_NETWORK; i++) {
        bias(l, i, whole);
      }
    }
  }

  /** Where all biases of a layer have one name they are one number. */
  private boolean isOneBias(Layer layer, int l) {
    return layer.biasMode() == BiasMode.SHARED
        || (layer.units() > 1
            && IntStream.range(0, layer.units())
                .allMatch(i -> names.bias(l, i).equals(names.bias(l, 0))));
  }

  private void weight(int l, int i, int j) {
    Ref ref = new Quantity(Kind.WEIGHTS, l).at(i, j);
    String spoken = "weight %s from %s to %s".formatted(plain(ref), unit(l - 1, j), unit(l, i));
    add(
        ref,
        NumberAddress.of(ref, 0),
        "W[%d](%d,%d)".formatted(l, i + 1, j + 1),
        "",
        spoken,
        false);
  }

  private void bias(int l, int i, boolean whole) {
    Ref ref = new Quantity(Kind.BIAS, l).at(i);
    String whose = whole ? "of all neurons of layer " + l : "of " + unit(l, i);
    String spoken = "bias %s %s".formatted(plain(ref), whose);
    add(ref, NumberAddress.of(ref, 0), "b[%d](%d)".formatted(l, i + 1), "", spoken, whole);
  }

  private void data() {
    int inputs = experiment.network().inputs();
    int outputs = experiment.loss().hasTargets() ? experiment.network().outputs() : 0;
    int samples = experiment.data().size();
    boolean everyOne = (long) samples * (inputs + outputs) <= MOST_OF_DATA;
    for (int s = 0; s < samples; s++) {
      boolean isOffered =
          everyOne || (batch.contains(s) && all.size() < MOST_OF_NETWORK + MOST_OF_DATA);
      if (isOffered) {
        sample(s, inputs, outputs, samples > 1);
      }
    }
  }

  /** Targets of a softmax belong together: one alone cannot be changed. */
  private void sample(int s, int inputs, int outputs, boolean several) {
    String at = several ? "@" + (s + 1) : "";
    String of = several ? " of sample %d".formatted(s + 1) : "";
    for (int j = 0; j < inputs; j++) {
      Ref ref = new Quantity(Kind.ACTIVATION, 0).at(j);
      String spoken = "input " + unit(0, j) + of;
      add(ref, NumberAddress.of(ref, s), "x(%d)".formatted(j + 1), at, spoken, false);
    }
    for (int i = 0; i < outputs && experiment.loss() != Loss.CROSS_ENTROPY; i++) {
      int depth = experiment.network().depth();
      Ref ref = new Quantity(Kind.TARGET, depth).at(i);
      String spoken = "target %s of %s%s".formatted(plain(ref), unit(depth, i), of);
      add(ref, NumberAddress.of(ref, s), "t(%d)".formatted(i + 1), at, spoken, false);
    }
  }

  private void add(
      Ref ref, String address, String notation, String at, String spoken, boolean whole) {
    String plain = plain(ref);
    String key = SIMPLE.matcher(plain).matches() ? plain : notation;
    String name = names.of(ref).text() + (at.isEmpty() ? "" : " (%s)".formatted(at.substring(1)));
    all.add(new Editable(address, key + at, name, spoken, notation + at, whole));
  }

  private String plain(Ref ref) {
    return Scripts.plain(names.of(ref).text());
  }

  private String unit(int l, int i) {
    String name = Scripts.plain(names.unit(l, i).text());
    return names.label(l, i).map(label -> name + " " + label).orElse(name);
  }
}
