package org.deltascope.document.solution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deltascope.document.json.PrintedArray;
import org.deltascope.document.json.PrintedLayer;
import org.deltascope.document.json.PrintedNumber;
import org.deltascope.document.json.PrintedUpdate;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.formula.solution.StatedUpdate;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Turns printed updates, one after the other, into numbers of the document's updates. */
final class UpdateReader {
  private final Experiment experiment;
  private final WrittenDigits digits;
  private long next;

  UpdateReader(Experiment experiment, WrittenDigits digits) {
    this.experiment = experiment;
    this.digits = digits;
  }

  StatedUpdate read(PrintedUpdate printed) throws DocumentException, OtherSamplesException {
    long update = printed.update().orElse(next);
    if (update < next) {
      throw printed.place().error("update " + update, "%d or later".formatted(next));
    }
    next = update + 1;
    List<Integer> order = order(printed, update);
    List<StatedNumber> numbers = new ArrayList<>();
    for (PrintedArray array : printed.arrays()) {
      switch (array.key()) {
        case "loss" -> scalar(array, numbers);
        case "inputGradient" -> ofSamples(array, new Quantity(Kind.CARRIED, 0), order, numbers);
        default -> {} // of another program's own
      }
    }
    Set<Long> seen = new HashSet<>();
    for (int k = 0; k < printed.layers().size(); k++) {
      PrintedLayer layer = printed.layers().get(k);
      layer(layer, number(layer, k + 1L, seen), order, numbers);
    }
    return new StatedUpdate(update, numbers);
  }

  /** {@return which sample of the batch each row of samples is} */
  private List<Integer> order(PrintedUpdate printed, long update)
      throws DocumentException, OtherSamplesException {
    List<Integer> batch = experiment.schedule().batch(update).samples();
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < batch.size(); s++) {
      order.add(s);
    }
    for (PrintedArray array : printed.arrays()) {
      if (array.key().equals("samples")) {
        if (array.depth() != 1) {
          throw array.wrong("an array of the samples' numbers, from 0");
        }
        List<Long> found =
            array.rows().getFirst().stream().map(number -> Math.round(number.value())).toList();
        List<Long> expected = batch.stream().map(Integer::longValue).toList();
        if (!found.stream().sorted().toList().equals(expected.stream().sorted().toList())) {
          throw new OtherSamplesException(update, found, batch);
        }
        order.replaceAll(s -> expected.indexOf(found.get(s)));
      }
    }
    return order;
  }

  private long number(PrintedLayer layer, long position, Set<Long> seen) throws DocumentException {
    long l = layer.layer().orElse(position);
    int depth = experiment.network().depth();
    if (l < 1 || l > depth) {
      throw layer.place().error("layer " + l, depth == 1 ? "1" : "1 to " + depth);
    }
    if (!seen.add(l)) {
      throw layer.place().error("layer %d twice".formatted(l), "it once");
    }
    return l;
  }

  private void scalar(PrintedArray array, List<StatedNumber> numbers) throws DocumentException {
    if (array.depth() != 0) {
      throw array.wrong("a number");
    }
    add(array, array.rows().getFirst().getFirst(), Quantity.of(Kind.LOSS).at(0), 0, numbers);
  }

  private void layer(
      PrintedLayer layer, long number, List<Integer> order, List<StatedNumber> numbers)
      throws DocumentException {
    int l = Math.toIntExact(number);
    Network network = experiment.network();
    for (PrintedArray array : layer.arrays()) {
      switch (array.key()) {
        case "z" -> ofSamples(array, new Quantity(Kind.WEIGHTED_INPUT, l), order, numbers);
        case "a" -> ofSamples(array, new Quantity(Kind.ACTIVATION, l), order, numbers);
        case "delta" -> ofSamples(array, new Quantity(Kind.ERROR, l), order, numbers);
        case "weightGradient" ->
            ofEdges(array, new Quantity(Kind.WEIGHT_GRADIENT, l), network, numbers);
        case "weightsAfter" -> ofEdges(array, new Quantity(Kind.NEW_WEIGHTS, l), network, numbers);
        case "biasGradient" ->
            ofNeurons(array, new Quantity(Kind.BIAS_GRADIENT, l), network.width(l), numbers);
        case "biasAfter" ->
            ofNeurons(array, new Quantity(Kind.NEW_BIAS, l), network.width(l), numbers);
        default -> {} // of another program's own
      }
    }
  }

  private void ofSamples(
      PrintedArray array, Quantity quantity, List<Integer> order, List<StatedNumber> numbers)
      throws DocumentException {
    int width = experiment.network().width(quantity.layer());
    requireShape(array, order.size(), width, "one for each sample");
    for (int s = 0; s < order.size(); s++) {
      for (int i = 0; i < width; i++) {
        add(array, array.rows().get(s).get(i), quantity.at(i), order.get(s), numbers);
      }
    }
  }

  private void ofEdges(
      PrintedArray array, Quantity quantity, Network network, List<StatedNumber> numbers)
      throws DocumentException {
    int rows = network.width(quantity.layer());
    int columns = network.width(quantity.layer() - 1);
    requireShape(array, rows, columns, "row i for the weights into neuron i");
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        add(array, array.rows().get(i).get(j), quantity.at(i, j), 0, numbers);
      }
    }
  }

  private void ofNeurons(
      PrintedArray array, Quantity quantity, int width, List<StatedNumber> numbers)
      throws DocumentException {
    if (array.depth() != 1 || array.rows().getFirst().size() != width) {
      throw array.wrong("an array of " + count(width, "number"));
    }
    for (int i = 0; i < width; i++) {
      add(array, array.rows().getFirst().get(i), quantity.at(i), 0, numbers);
    }
  }

  private static void requireShape(PrintedArray array, int rows, int columns, String what)
      throws DocumentException {
    boolean fits =
        array.depth() == 2
            && array.rows().size() == rows
            && array.rows().stream().allMatch(row -> row.size() == columns);
    if (!fits) {
      throw array.wrong(
          "%s of %s, %s".formatted(count(rows, "array"), count(columns, "number"), what));
    }
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void add(
      PrintedArray array,
      PrintedNumber number,
      Ref.One ref,
      int sample,
      List<StatedNumber> numbers) {
    if (number.isPresent()) {
      double half = digits.of(array.key(), number).half(number.value());
      numbers.add(
          new StatedNumber(new SampleRef(ref, sample), number.value(), number.text(), half));
    }
  }
}
