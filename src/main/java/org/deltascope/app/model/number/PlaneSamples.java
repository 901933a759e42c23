package org.deltascope.app.model.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.SampleEdit;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.trace.SampleSelection;

/**
 * Samples that are put by hand where one points at in the plane of two inputs.
 *
 * @param shown the moment
 */
public record PlaneSamples(ViewState shown) {

  /**
   * {@return what adds a sample, with the targets of the one that is looked at, or else of the
   * first}
   *
   * @param inputs of the place
   */
  public Edit added(List<BigDecimal> inputs) {
    Document document = shown.branching().document();
    int like =
        shown.lens() instanceof SampleSelection.Sample(int index)
            ? shown.trace().batch().samples().get(index)
            : 0;
    int outputs = DocumentTables.width(document, DocumentTables.depth(document));
    return new SampleEdit.Add(
        document.data().dataset().size(),
        typed(inputs),
        IntStream.range(0, outputs)
            .mapToObj(j -> DocumentTables.targets(document).at(like, j))
            .toList());
  }

  /**
   * {@return what moves a sample}
   *
   * @param sample which, from 0
   * @param inputs of the place
   */
  public static Edit moved(int sample, List<BigDecimal> inputs) {
    return new SampleEdit.Move(sample, typed(inputs));
  }

  private static List<TypedNumber> typed(List<BigDecimal> inputs) {
    return inputs.stream()
        .map(number -> new TypedNumber(number.doubleValue(), number.toPlainString()))
        .toList();
  }
}
