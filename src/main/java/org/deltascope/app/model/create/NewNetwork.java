package org.deltascope.app.model.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.app.model.data.SampleWish;
import org.deltascope.app.model.data.UnknownSamplesException;
import org.deltascope.document.Document;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.NewDocument;
import org.deltascope.document.create.StartData;
import org.deltascope.document.create.UnreadableLineException;
import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.KnownSamplesEdit;
import org.deltascope.document.edit.DrawWeights;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.document.paste.UnreadableMatrixException;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * What was typed and chosen for a new network.
 *
 * @param line such as {@code 2-3-1 relu sigmoid}
 * @param weights where the first ones come from
 * @param seed as it was typed
 * @param data what it learns from
 * @param pasted the text of the samples that are pasted
 * @param samples how many of data that are known
 */
public record NewNetwork(
    String line,
    FirstWeights weights,
    String seed,
    FirstData data,
    String pasted,
    SampleWish samples) {

  /** A network that learns from no data that are known. */
  public NewNetwork(String line, FirstWeights weights, String seed, FirstData data, String pasted) {
    this(line, weights, seed, data, pasted, new SampleWish("", ""));
  }

  /** {@return a network that nothing was typed for yet} */
  public static NewNetwork empty() {
    return new NewNetwork("", FirstWeights.SUITING, "0", FirstData.SUITING, "");
  }

  /** {@return the document, or why there is none yet} */
  public Draft draft() {
    try {
      NetworkLine read = NetworkLine.read(line);
      long first = NumberReader.whole(seed);
      StartData start = data.start(read);
      if (!start.fits(read)) {
        return new Draft.Wrong(
            "found %d inputs and %d outputs, expected 2 and 1 or 2 for %s"
                .formatted(read.widths().getFirst(), read.outputs(), data.words()));
      }
      Optional<KnownData> misfit = misfit(read);
      if (misfit.isPresent()) {
        return new Draft.Wrong(
            "found %d inputs and %d outputs, expected %s for %s"
                .formatted(
                    read.widths().getFirst(), read.outputs(), misfit.get().sizes(), data.words()));
      }
      return drawn(NewDocument.of(read, first, start), read, first);
    } catch (UnreadableLineException
        | UnknownSamplesException
        | UnreadableNumberException
        | UnreadableMatrixException unreadable) {
      return new Draft.Wrong(String.valueOf(unreadable.getMessage()));
    }
  }

  /** {@return the data for which the network has other inputs or outputs than it should} */
  public Optional<KnownData> misfit() {
    try {
      return misfit(NetworkLine.read(line));
    } catch (UnreadableLineException none) {
      return Optional.empty();
    }
  }

  private Optional<KnownData> misfit(NetworkLine read) {
    return data.known().filter(known -> !known.fits(read.widths().getFirst(), read.outputs()));
  }

  private Draft drawn(Document begun, NetworkLine read, long first)
      throws UnreadableMatrixException, UnreadableNumberException, UnknownSamplesException {
    List<Edit> edits = new ArrayList<>();
    for (int l = 1; l <= read.depth(); l++) {
      edits.add(new DrawWeights(l, weights.of(read.activations().get(l - 1), first + l - 1)));
    }
    if (data.known().isPresent()) {
      edits.add(KnownSamplesEdit.ofNew(begun, samples.of(data.known().get(), first)));
    }
    if (data == FirstData.PASTED) {
      NumberTable found = table(read);
      if (found.shape().columns() != wanted(read)) {
        return new Draft.Wrong(
            "found %s on the clipboard, expected %d columns: %d for inputs and %d for targets"
                .formatted(found.shape(), wanted(read), read.widths().getFirst(), read.outputs()));
      }
      edits.add(new Replacement.OfSamples(samples(found, read)));
    }
    return switch (new Together(edits).applyTo(begun)) {
      case EditResult.Changed(Document changed) -> new Draft.Ready(changed, summary(changed));
      case EditResult.Unchanged _ -> new Draft.Ready(begun, summary(begun));
      case EditResult.Refused refused -> new Draft.Wrong(refused.reason());
    };
  }

  private static int wanted(NetworkLine read) {
    return read.widths().getFirst() + read.outputs();
  }

  /** Samples that stand in columns are turned. */
  private NumberTable table(NetworkLine read) throws UnreadableMatrixException {
    int wanted = wanted(read);
    NumberTable found = PastedMatrix.read(pasted).fitting(shape -> shape.columns() == wanted);
    boolean isTurned = found.shape().columns() != wanted && found.shape().rows() == wanted;
    return isTurned ? found.transposed() : found;
  }

  private static NewSamples samples(NumberTable table, NetworkLine read) {
    int inputs = read.widths().getFirst();
    return new NewSamples(part(table, 0, inputs), part(table, inputs, read.outputs()), List.of());
  }

  private static NumberTable part(NumberTable table, int from, int columns) {
    return table.rearranged(
        NumberTable.all(table.shape().rows()),
        IntStream.range(from, from + columns).toArray(),
        (i, j) -> {
          throw new IllegalStateException("nothing is new");
        });
  }

  private static String summary(Document document) {
    Network network = document.network().network();
    Stream<String> layers =
        network.layers().stream()
            .map(layer -> "%,d %s".formatted(layer.units(), layer.activation().id()));
    long biases = network.layers().stream().mapToLong(Layer::units).sum();
    return "%,d %s → %s · %,d weights and %,d biases · %s · %,d %s"
        .formatted(
            network.inputs(),
            network.inputs() == 1 ? "input" : "inputs",
            String.join(" → ", layers.toList()),
            network.weightCount(),
            biases,
            document.loss().id(),
            document.data().dataset().size(),
            document.data().dataset().size() == 1 ? "sample" : "samples");
  }
}
