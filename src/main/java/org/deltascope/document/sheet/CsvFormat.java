package org.deltascope.document.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is written.
 *
 * @param delimiter between cells
 * @param decimalComma whether numbers have a comma where others have a point
 * @param header whether the first line names the columns
 */
public record CsvFormat(char delimiter, boolean decimalComma, boolean header) {
  private static final int ROWS = 100;
  private static final int CHARACTERS = 1 << 17;

  /**
   * {@return how a table is likely written}
   *
   * @param text the table
   */
  public static CsvFormat guess(String text) {
    char delimiter =
        Stream.of(',', ';', '\t', '|')
            .max(Comparator.comparingLong(each -> columns(text, each)))
            .orElse(',');
    List<List<String>> rows = rows(text, delimiter);
    boolean comma = delimiter != ',' && count(rows, ',') > 0 && count(rows, '.') < count(rows, ',');
    return new CsvFormat(delimiter, comma, hasHeader(rows, comma ? ',' : '.'));
  }

  /** {@return in how many columns most of the first rows fall; none if it is but one} */
  private static long columns(String text, char delimiter) {
    List<List<String>> rows = rows(text, delimiter);
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    long alike = rows.stream().filter(row -> row.size() == columns).count();
    return columns < 2 ? 0 : alike * columns;
  }

  /** {@return how many cells are numbers that have that sign within} */
  private static long count(List<List<String>> rows, char point) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.indexOf(point) >= 0 && !Double.isNaN(CellNumber.of(cell, point)))
        .count();
  }

  /** The first line names columns if none of its cells is a number and the next line has one, */
  private static boolean hasHeader(List<List<String>> rows, char point) {
    if (rows.size() < 2) {
      return false;
    }
    boolean words = rows.getFirst().stream().allMatch(cell -> isWord(cell, point));
    List<String> first = rows.getFirst();
    // or if no row below has any of its words: then all columns are classes.
    return words
        && (rows.get(1).stream().anyMatch(cell -> !isWord(cell, point))
            || IntStream.range(0, first.size())
                .allMatch(
                    j ->
                        rows.stream()
                            .skip(1)
                            .noneMatch(row -> j < row.size() && row.get(j).equals(first.get(j)))));
  }

  private static boolean isWord(String cell, char point) {
    return Double.isNaN(CellNumber.of(cell, point));
  }

  private static List<List<String>> rows(String text, char delimiter) {
    return new CsvFormat(delimiter, false, false).firstRows(text, ROWS);
  }

  /** {@return the first rows, the names included, as far as they can be read} */
  List<List<String>> firstRows(String text, int most) {
    List<List<String>> rows = new ArrayList<>();
    int end = text.length() <= CHARACTERS ? text.length() : text.lastIndexOf('\n', CHARACTERS);
    try (CsvReader<CsvRecord> reader = reader(text.substring(0, Math.max(end, 0)))) {
      for (CsvRecord row : reader) {
        if (rows.size() == most) {
          break;
        }
        rows.add(row.getFields().stream().map(String::strip).toList());
      }
    } catch (CsvParseException | java.io.IOException e) {
      return rows; // what is wrong is said when the whole is read
    }
    return rows;
  }

  CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /** {@return the number that a cell is, or NaN} */
  double number(String cell) {
    return CellNumber.of(cell, decimalComma ? ',' : '.');
  }
}
