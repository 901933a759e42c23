package org.deltascope.app.model.csv;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.ChoiceEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.document.edit.Rename;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.Together;
import org.deltascope.document.sheet.ImportedSamples;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;

/** Takes over what was read from a table: samples, names and, for classes, softmax. */
public final class TableEdit {
  private TableEdit() {}

  /**
   * {@return the edit that takes the place of all samples}
   *
   * @param document as it is
   * @param samples what was read
   * @param isClasses whether softmax and cross-entropy are to tell classes
   */
  public static Edit of(Document document, ImportedSamples samples, boolean isClasses) {
    int depth = DocumentTables.depth(document);
    List<Edit> edits = new ArrayList<>();
    if (isClasses) {
      edits.add(new ChoiceEdit.OfActivation(depth, Softmax.SOFTMAX));
      edits.add(new ChoiceEdit.OfLoss(Loss.CROSS_ENTROPY));
    }
    edits.add(
        new Replacement.OfSamplesAndWidths(
            new NewSamples(samples.inputs(), samples.targets(), samples.inputNames()),
            new Initializer.XavierUniform(0)));
    for (int i = 0; i < samples.outputNames().size(); i++) {
      edits.add(new Rename.OfUnit(depth, i, samples.outputNames().get(i)));
    }
    return new Together(edits);
  }
}
