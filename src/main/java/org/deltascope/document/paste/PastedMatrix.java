package org.deltascope.document.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deltascope.document.number.NumberTable;
import org.deltascope.matrix.Shape;

/**
 * A matrix that was pasted, in every way in which its text can be read.
 *
 * @param readings 1 or more, the likeliest first
 */
public record PastedMatrix(List<NumberTable> readings) {

  private static final int LONGEST = 128 << 20;

  /** Makes it immutable. */
  public PastedMatrix {
    readings = List.copyOf(readings);
  }

  /**
   * {@return the matrix that a text is}
   *
   * @param text from the clipboard
   * @throws UnreadableMatrixException if it is none
   */
  public static PastedMatrix read(String text) throws UnreadableMatrixException {
    if (text.isBlank()) {
      throw new UnreadableMatrixException("found nothing, expected numbers");
    }
    if (text.length() > LONGEST) {
      throw new UnreadableMatrixException("found more than 128 MB, expected at most that");
    }
    MatrixText source = MatrixText.of(text);
    List<NumberTable> readings = new ArrayList<>();
    List<UnreadableMatrixException> refusals = new ArrayList<>();
    for (List<List<String>> cells : source.readings()) {
      try {
        NumberTable table = CellTable.of(cells, source.factor());
        readings.add(source.isTransposed() ? table.transposed() : table);
      } catch (UnreadableMatrixException e) {
        refusals.add(e);
      }
    }
    if (readings.isEmpty()) {
      throw refusals.getFirst();
    }
    return new PastedMatrix(readings);
  }

  /**
   * {@return the reading of a wanted shape, else one whose transpose has it, else the likeliest}
   *
   * @param wanted what fits
   */
  public NumberTable fitting(Predicate<Shape> wanted) {
    return Stream.concat(
            readings.stream().filter(table -> wanted.test(table.shape())),
            readings.stream().filter(table -> wanted.test(table.shape().transposed())))
        .findFirst()
        .orElseGet(readings::getFirst);
  }
}
