package org.deltascope.document.solution;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.document.paste.UnreadableMatrixException;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.formula.solution.StatedNumber;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Quantity.Place;
import org.deltascope.trace.Ref;

/**
 * Reads what stands behind a name: one number, or those of a whole column or matrix.
 *
 * @param network whose numbers they are
 * @param samples of the batch
 * @param sample that is spoken of, from 0
 * @param place of the line
 */
record TypedNumbers(Network network, int samples, int sample, SourceLocation place) {

  List<StatedNumber> of(Ref ref, String text) throws DocumentException {
    return switch (ref) {
      case Ref.One one -> List.of(number(one, text));
      case Ref.All(Quantity quantity) when quantity.kind().place() == Place.NUMBER ->
          List.of(number(quantity.at(0), text));
      case Ref.All(Quantity quantity) -> matrix(quantity, text);
    };
  }

  private StatedNumber number(Ref.One ref, String text) throws DocumentException {
    return StatedNumber.typed(new SampleRef(ref, ofSample(ref.kind()) ? sample : 0), answer(text));
  }

  private static boolean ofSample(Kind kind) {
    return kind.isOfSample() && kind.place() != Place.NUMBER;
  }

  private GivenAnswer answer(String text) throws DocumentException {
    return GivenAnswer.read(text.replaceFirst("[;.,]$", ""))
        .orElseThrow(
            () -> place.error(SourceLocation.quote(text), "a number such as 0.0088, −0.19 or 1/8"));
  }

  private List<StatedNumber> matrix(Quantity quantity, String text) throws DocumentException {
    Shape shape = shape(quantity);
    boolean isOfSamples = ofSample(quantity.kind()) && samples > 1;
    Shape all = new Shape(shape.rows(), samples);
    NumberTable table = table(text, shape, isOfSamples ? all : shape);
    boolean isAll = isOfSamples && table.shape().equals(all);
    List<StatedNumber> numbers = new ArrayList<>();
    for (int i = 0; i < table.shape().rows(); i++) {
      for (int j = 0; j < table.shape().columns(); j++) {
        boolean edge = quantity.kind().place() == Place.EDGE;
        int of = isAll ? j : ofSample(quantity.kind()) ? sample : 0;
        SampleRef at = new SampleRef(quantity.at(i, edge ? j : 0), of);
        numbers.add(StatedNumber.typed(at, answer(table.at(i, j).text())));
      }
    }
    return numbers;
  }

  private Shape shape(Quantity quantity) {
    int rows = network.width(quantity.layer());
    return new Shape(
        rows, quantity.kind().place() == Place.EDGE ? network.width(quantity.layer() - 1) : 1);
  }

  /** A column may be written as a row, since nothing else can be meant. */
  private NumberTable table(String text, Shape shape, Shape all) throws DocumentException {
    try {
      NumberTable table =
          PastedMatrix.read(text).fitting(found -> found.equals(shape) || found.equals(all));
      if (table.shape().equals(shape) || table.shape().equals(all)) {
        return table;
      }
      boolean isRow = shape.columns() == 1 && table.shape().equals(shape.transposed());
      if (isRow) {
        return table.transposed();
      }
      throw place.error(
          "%s numbers".formatted(table.shape()),
          shape.equals(all) ? shape.toString() : "%s, or %s for the batch".formatted(shape, all));
    } catch (UnreadableMatrixException wrong) {
      throw place.error(SourceLocation.quote(text), "numbers: " + wrong.getMessage());
    }
  }
}
