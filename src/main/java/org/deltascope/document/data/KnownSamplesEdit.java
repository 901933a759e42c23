package org.deltascope.document.data;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;

/** Puts samples that people know in the place of those that a document has. */
public final class KnownSamplesEdit {
  private KnownSamplesEdit() {}

  /**
   * {@return the edit} A network of other sizes, or one whose output cannot be what is to be
   * learnt, is made to fit: with softmax for more than two classes, with identity for a number.
   *
   * @param document as it is
   * @param samples the new ones
   */
  public static Edit of(Document document, KnownSamples samples) {
    KnownData data = samples.data();
    int depth = DocumentTables.depth(document);
    int outputs = DocumentTables.width(document, depth);
    Activation last = DocumentTables.layer(document, depth).activation();
    boolean fits = data.fits(DocumentTables.width(document, 0), outputs);
    if (fits && (data.classes() != 0 || isSigned(last))) {
      return new Replacement.OfSamples(samples.suiting(outputs, last));
    }
    List<Edit> edits = new ArrayList<>();
    int wanted = wanted(data, outputs);
    Activation suiting = suiting(data, wanted, last);
    if (!suiting.equals(last)) {
      edits.add(new ChoiceEdit.OfActivation(depth, suiting));
    }
    Loss loss = Loss.suiting(suiting);
    if (!suiting.equals(last) && document.loss() != loss) {
      edits.add(new ChoiceEdit.OfLoss(loss));
    }
    edits.add(
        new Replacement.OfSamplesAndWidths(
            samples.suiting(wanted, suiting), new Initializer.XavierUniform(samples.seed())));
    return edits.size() == 1 ? edits.getFirst() : new Together(edits);
  }

  /**
   * {@return the edit for a new document, which is also trained as suits the data}
   *
   * @param document as it begins
   * @param samples the first ones
   */
  public static Edit ofNew(Document document, KnownSamples samples) {
    return new Together(
        List.of(
            of(document, samples),
            new ChoiceEdit.OfBatchSize(samples.data().batchSize()),
            new SetNumber(
                new NumberPlace.OfSetting("learningRate"),
                TypedNumber.of(samples.data().learningRate()))));
  }

  private static int wanted(KnownData data, int outputs) {
    int each = Math.max(1, data.classes());
    return data.classes() == 2 && outputs != 2 ? 1 : each;
  }

  private static Activation suiting(KnownData data, int outputs, Activation last) {
    if (data.classes() == 0) {
      return isSigned(last) ? last : Elementwise.IDENTITY;
    }
    if (outputs > 2) {
      return Softmax.SOFTMAX;
    }
    return outputs == 1 && last instanceof Softmax ? Elementwise.SIGMOID : last;
  }

  /** {@return whether outputs can be negative numbers between −1 and 1, as targets of a fit are} */
  private static boolean isSigned(Activation last) {
    return last.equals(Elementwise.IDENTITY) || last.equals(Elementwise.TANH);
  }
}
