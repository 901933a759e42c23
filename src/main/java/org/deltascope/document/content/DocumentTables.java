package org.deltascope.document.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.json.NumberTexts;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerLabels;
import org.deltascope.document.part.LayerOptions;
import org.deltascope.document.part.LayerPart;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Edges;

/** Takes the tables of a document, with the texts of their numbers, and puts others there. */
public final class DocumentTables {
  private static final String INPUTS = "data.inputs";
  private static final String TARGETS = "data.targets";

  private DocumentTables() {}

  /** {@return Wˡ} */
  public static NumberTable weights(Document document, int l) {
    LayerPart layer = layer(document, l);
    return new NumberTable(
        layer.weights(),
        layer.drawn() ? NumberTexts.none() : document.numbers().array(path(l, "weights")));
  }

  /** {@return bˡ, nˡ × 1} */
  public static NumberTable bias(Document document, int l) {
    return new NumberTable(layer(document, l).bias(), document.numbers().array(path(l, "bias")));
  }

  /** {@return the inputs, a row for each sample} */
  public static NumberTable inputs(Document document) {
    return new NumberTable(document.data().dataset().inputs(), texts(document, INPUTS));
  }

  /** {@return the targets, a row for each sample} */
  public static NumberTable targets(Document document) {
    return new NumberTable(document.data().dataset().targets(), texts(document, TARGETS));
  }

  private static NumberTexts texts(Document document, String path) {
    return switch (document.data()) {
      case DataPart.Inline _ -> document.numbers().array(path);
      case DataPart.FromCsv _ -> NumberTexts.none();
    };
  }

  /** {@return layer l, from 1} */
  public static LayerPart layer(Document document, int l) {
    return document.network().layers().get(l - 1);
  }

  /** {@return L, the number of layers} */
  public static int depth(Document document) {
    return document.network().layers().size();
  }

  /** {@return nˡ; l is 0 for the inputs} */
  public static int width(Document document, int l) {
    return l == 0 ? document.network().inputs() : layer(document, l).weights().rows();
  }

  /** {@return the document with another layer l} */
  public static Document withLayer(Document document, int l, LayerPart layer) {
    List<LayerPart> layers = new ArrayList<>(document.network().layers());
    layers.set(l - 1, layer);
    return document.with(document.network().with(layers));
  }

  /** {@return the document with other weights of layer l, written out; absent edges stay absent} */
  public static Document withWeights(Document document, int l, NumberTable table) {
    LayerPart layer = layer(document, l);
    NumberTable there = present(table, layer.options().edges());
    return withTexts(
        withLayer(document, l, layer.withWeights(there.numbers())),
        path(l, "weights"),
        there.texts());
  }

  /**
   * {@return the document with other edges into layer l, its weights written out} What stays keeps
   * its weight; an edge that comes has the weight 0.
   */
  public static Document withEdges(Document document, int l, Edges edges) {
    LayerPart layer = layer(document, l);
    NumberTable weights = present(weights(document, l), edges);
    LayerPart masked = layer.withWeights(weights.numbers()).with(layer.options().with(edges));
    return withTexts(withLayer(document, l, masked), path(l, "weights"), weights.texts());
  }

  private static NumberTable present(NumberTable table, Edges edges) {
    return edges.isComplete()
        ? table
        : NumberTable.generate(
            table.shape().rows(),
            table.shape().columns(),
            (i, j) -> edges.isPresent(i, j) ? table.at(i, j) : TypedNumber.of(0.0));
  }

  /**
   * {@return the document whose layer l has neurons more or less, or reads more or less} What stays
   * keeps its weight, its edges and its name; what is new has every edge and no name.
   *
   * @param rows which neuron stands where, {@link NumberTable#NEW} for a new one
   * @param columns likewise what it reads
   * @param fresh the weights of what is new
   */
  public static Document rearranged(
      Document document, int l, int[] rows, int[] columns, NumberTable.Entry fresh) {
    LayerPart layer = layer(document, l);
    NumberTable weights = weights(document, l).rearranged(rows, columns, fresh);
    Document moved = withLayer(document, l, layer.with(rearranged(layer.options(), rows, columns)));
    Document changed = withWeights(moved, l, weights);
    return l == depth(document)
        ? changed.with(
            changed.network().withOutputNames(rearranged(document.network().outputNames(), rows)))
        : changed;
  }

  private static LayerOptions rearranged(LayerOptions options, int[] rows, int[] columns) {
    Edges before = options.edges();
    Edges edges =
        Edges.of(
            rows.length,
            columns.length,
            (i, j) ->
                rows[i] == NumberTable.NEW
                    || columns[j] == NumberTable.NEW
                    || before.isPresent(rows[i], columns[j]));
    LayerLabels labels = options.labels();
    return options
        .with(edges)
        .with(new LayerLabels(labels.name(), rearranged(labels.units(), rows)));
  }

  private static List<String> rearranged(List<String> names, int[] places) {
    return names.isEmpty()
        ? names
        : Arrays.stream(places).mapToObj(i -> i == NumberTable.NEW ? "" : names.get(i)).toList();
  }

  /** {@return the document with another bias of layer l, nˡ × 1} */
  public static Document withBias(Document document, int l, NumberTable table) {
    LayerPart layer = layer(document, l).withBias(table.numbers());
    return withTexts(withLayer(document, l, layer), path(l, "bias"), table.texts());
  }

  /** {@return the document with these samples written into it, also where they were in a file} */
  public static Document withSamples(Document document, NumberTable inputs, NumberTable targets) {
    DataPart before = document.data();
    Dataset dataset = new Dataset(inputs.numbers(), targets.numbers(), before.dataset().test());
    Document changed =
        document.inlined().with(new DataPart.Inline(dataset, before.testExtras(), before.extras()));
    return withTexts(withTexts(changed, INPUTS, inputs.texts()), TARGETS, targets.texts());
  }

  /** {@return the layer drawn anew by its own initializer, or by another where it has none} */
  public static Document redrawn(Document document, int l, LayerPart.Drawing other) {
    LayerPart layer = layer(document, l);
    LayerPart drawn = layer.drawing(layer.initializer().orElse(other), width(document, l - 1));
    return withTexts(withLayer(document, l, drawn), path(l, "weights"), NumberTexts.none());
  }

  /** {@return the document with the numbers of an array written otherwise} */
  public static Document withTexts(Document document, String path, NumberTexts texts) {
    WrittenNumbers numbers = document.numbers();
    return numbers.array(path).equals(texts) ? document : document.with(numbers.with(path, texts));
  }

  /** {@return the path of a key of layer l, such as {@code network.layers[0].bias}} */
  public static String path(int l, String key) {
    return layerPath(l) + key;
  }

  /** {@return what the paths of a layer begin with} */
  public static String layerPath(int l) {
    return "network.layers[%d].".formatted(l - 1);
  }

  /** {@return a row or column of new numbers} */
  public static NumberTable.Entry fresh(Matrix drawn) {
    return (i, j) -> TypedNumber.of(drawn.get(i, j));
  }
}
