package org.deltascope.document.edit;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.part.LayerPart;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;

/** All numbers of a table at once, as they are pasted or read from a file. */
public sealed interface Replacement extends Edit {

  /**
   * The weights of a layer.
   *
   * @param l layer, from 1
   * @param weights nˡ × nˡ⁻¹
   */
  record OfWeights(int l, NumberTable weights) implements Replacement {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("weights of layer %d replaced".formatted(l));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
      Shape expected = DocumentTables.layer(before, l).weights().shape();
      if (!weights.shape().equals(expected)) {
        throw new RefusedException(
            shapes("the weights of layer " + l, weights.shape(), expected),
            weights.shape().transposed().equals(expected)
                ? Optional.of(new OfWeights(l, weights.transposed()))
                : Optional.empty());
      }
      return DocumentTables.withWeights(before, l, weights);
    }
  }

  /**
   * The biases of a layer.
   *
   * @param l layer, from 1
   * @param bias nˡ × 1, or a row of as many
   */
  record OfBias(int l, NumberTable bias) implements Replacement {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of("biases of layer %d replaced".formatted(l));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
      LayerPart layer = DocumentTables.layer(before, l);
      NumberTable column = bias.shape().rows() == 1 ? bias.transposed() : bias;
      if (!column.shape().equals(layer.bias().shape())) {
        throw new RefusedException(
            shapes("the biases of layer " + l, bias.shape(), layer.bias().shape()));
      }
      if (layer.biasMode() == BiasMode.SHARED && !isOneNumber(column.numbers())) {
        throw new RefusedException(
            "found different biases, expected one number, which layer %d shares".formatted(l),
            new Together(List.of(new ChoiceEdit.OfBiasMode(l, BiasMode.PER_NEURON), this)));
      }
      return DocumentTables.withBias(before, l, column);
    }

    private static boolean isOneNumber(Matrix column) {
      return column.equals(Matrix.generate(column.rows(), 1, (i, j) -> column.get(0, 0)));
    }
  }

  /**
   * All samples.
   *
   * @param samples the new ones
   */
  record OfSamples(NewSamples samples) implements Replacement {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return samples.sentence();
    }

    @Override
    public Document change(Document before) throws RefusedException {
      int inputs = DocumentTables.width(before, 0);
      int outputs = DocumentTables.width(before, DocumentTables.depth(before));
      if (samples.inputs().shape().columns() != inputs
          || samples.targets().shape().columns() != outputs) {
        throw new RefusedException(
            "found inputs %s and targets %s, expected %d and %d columns"
                .formatted(samples.inputs().shape(), samples.targets().shape(), inputs, outputs),
            samples.isTransposable(inputs, outputs)
                ? new OfSamples(samples.transposed())
                : new OfSamplesAndWidths(samples, new Initializer.XavierUniform(0)));
      }
      Document named = before.with(before.network().with(names(before), inputs));
      return DocumentTables.withSamples(samples.naming(named), samples.inputs(), samples.targets());
    }

    private List<String> names(Document before) {
      return samples.inputNames().isEmpty() ? before.inputNames() : samples.inputNames();
    }
  }

  /**
   * All samples, with as many inputs and outputs of the network as they need. Layers that get
   * another shape are drawn.
   *
   * @param samples the new ones
   * @param initializer draws, where a layer has none of its own
   */
  record OfSamplesAndWidths(NewSamples samples, Initializer initializer) implements Replacement {
    @Override
    public Sentence sentence(Document before, EditNames names) {
      return Sentence.of(
          "%s, %d inputs and %d outputs"
              .formatted(
                  samples.sentence().done(),
                  samples.inputs().shape().columns(),
                  samples.targets().shape().columns()));
    }

    @Override
    public Document change(Document before) throws RefusedException {
      int inputs = samples.inputs().shape().columns();
      int outputs = samples.targets().shape().columns();
      SampleWidths.require(before, inputs, outputs);
      Document changed = SampleWidths.withOutputs(before, outputs, initializer);
      changed = SampleWidths.withInputs(changed, inputs, samples.inputNames(), initializer);
      return DocumentTables.withSamples(
          samples.naming(changed), samples.inputs(), samples.targets());
    }
  }

  private static String shapes(String what, Shape found, Shape expected) {
    return "found %s for %s, expected %s".formatted(found, what, expected);
  }
}
