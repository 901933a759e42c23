package org.deltascope.document.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.file.Folder;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.source.CountLimit;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Loss;

/** Reads samples from a CSV file whose first line names the columns. */
public final class CsvData {
  private static final Pattern LINE = Pattern.compile("record starting at line (\\d+)");

  private final DataPart.Table table;
  private final SourceLocation place;
  private final Loss loss;
  private final CsvDialect dialect;
  private final CountLimit budget = new CountLimit("data values", Limits.DATA_VALUES);
  private final List<double[]> inputs = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();
  private final List<ClassColumn> classes;

  private CsvData(DataPart.Table table, SourceLocation place, Loss loss, CsvDialect dialect) {
    this.table = table;
    this.place = place;
    this.loss = loss;
    this.dialect = dialect;
    this.classes =
        table.oneHot()
            ? table.targets().stream().map(name -> new ClassColumn(dialect::number)).toList()
            : List.of();
  }

  /**
   * {@return the samples}
   *
   * @param table which columns of which file
   * @param place of the key {@code csv}
   * @param network that they must fit
   * @param loss likewise
   * @param folder where the file lies
   */
  public static Read read(
      DataPart.Table table, SourceLocation place, NetworkPart network, Loss loss, Folder folder)
      throws DocumentException {
    int outputs = network.layers().getLast().weights().rows();
    requireCount(
        place.key("inputs"),
        ValueReader.count(table.inputs().size(), "column"),
        table.inputs().size(),
        "input",
        network.inputs());
    if (!table.oneHot() && (loss.hasTargets() || !table.targets().isEmpty())) {
      requireCount(
          place.key("targets"),
          ValueReader.count(table.targets().size(), "column"),
          table.targets().size(),
          "output",
          outputs);
    }
    String text = folder.read(table.file(), place.key("file"));
    CsvDialect dialect = CsvDialect.of(text, table.columns());
    CsvData data = new CsvData(table, place, loss, dialect);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      data.readAll(reader.iterator());
    } catch (CsvParseException e) {
      throw data.unreadable(String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw place
          .key("file")
          .error(SourceLocation.quote(table.file()) + ", which cannot be read", "a CSV file");
    }
    Dataset dataset =
        new Dataset(
            Matrix.of(data.inputs.toArray(double[][]::new)),
            table.oneHot() && (loss.hasTargets() || !table.targets().isEmpty())
                ? data.oneHot(outputs)
                : Matrix.of(data.targets.toArray(double[][]::new)));
    List<String> names =
        table.oneHot()
            ? data.classes.stream().flatMap(column -> column.names().stream()).toList()
            : table.targets();
    return new Read(dataset, names);
  }

  /**
   * What was read.
   *
   * @param dataset the samples
   * @param outputNames what the outputs are called: classes, or columns
   */
  public record Read(Dataset dataset, List<String> outputNames) {}

  private void readAll(Iterator<CsvRecord> records) throws DocumentException {
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    int[] inputColumns = find(table.inputs(), place.key("inputs"), header);
    int[] targetColumns = find(table.targets(), place.key("targets"), header);
    while (records.hasNext()) {
      CsvRecord row = records.next();
      if (row.getFieldCount() != header.size()) {
        throw at(row)
            .error(
                ValueReader.count(row.getFieldCount(), "cell"),
                ValueReader.count(header.size(), "cell") + " as in the first line");
      }
      inputs.add(numbers(row, inputColumns));
      targets.add(table.oneHot() ? codes(row, targetColumns) : targets(row, targetColumns));
    }
    if (inputs.isEmpty()) {
      throw place
          .key("file")
          .error(
              "no sample in " + SourceLocation.quote(table.file()),
              "a line of names and 1 or more below");
    }
  }

  private int[] find(List<String> names, SourceLocation key, List<String> header)
      throws DocumentException {
    int[] columns = new int[names.size()];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = header.indexOf(names.get(j));
      if (columns[j] < 0 || columns[j] != header.lastIndexOf(names.get(j))) {
        throw key.index(j)
            .error(
                "%s column %s in %s"
                    .formatted(
                        columns[j] < 0 ? "no" : "more than one",
                        SourceLocation.quote(names.get(j)),
                        SourceLocation.quote(table.file())),
                "one of " + SourceLocation.quote(String.join(", ", header)));
      }
    }
    return columns;
  }

  private double[] numbers(CsvRecord row, int[] columns) throws DocumentException {
    double[] numbers = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      budget.take(() -> place);
      String cell = row.getField(columns[j]).strip();
      numbers[j] = dialect.number(cell);
      if (!Double.isFinite(numbers[j])) {
        throw at(row)
            .error(
                SourceLocation.quote(cell), dialect.expected(cell) + " in " + column(columns[j]));
      }
    }
    return numbers;
  }

  private double[] targets(CsvRecord row, int[] columns) throws DocumentException {
    double[] numbers = numbers(row, columns);
    for (double number : numbers) {
      TargetRange.require(loss, number, () -> at(row));
    }
    return numbers;
  }

  private double[] codes(CsvRecord row, int[] columns) throws DocumentException {
    double[] codes = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      budget.take(() -> place);
      String cell = row.getField(columns[j]).strip();
      codes[j] = classes.get(j).code(cell, at(row), column(columns[j]));
    }
    return codes;
  }

  private Matrix oneHot(int outputs) throws DocumentException {
    int count = classes.stream().mapToInt(ClassColumn::size).sum();
    requireCount(
        place.key("targets"),
        count + (count == 1 ? " class" : " classes"),
        count,
        "output",
        outputs);
    long values = (long) targets.size() * (count + table.inputs().size());
    if (values > Limits.DATA_VALUES) {
      throw place.error(
          String.format(Locale.ROOT, "%,d data values", values),
          String.format(Locale.ROOT, "at most %,d", Limits.DATA_VALUES));
    }
    List<int[]> positions = classes.stream().map(ClassColumn::positions).toList();
    double[][] rows = new double[targets.size()][count];
    for (int s = 0; s < rows.length; s++) {
      int start = 0;
      for (int j = 0; j < positions.size(); j++) {
        rows[s][start + positions.get(j)[(int) targets.get(s)[j]]] = 1;
        start += positions.get(j).length;
      }
    }
    return Matrix.of(rows);
  }

  /** Says what the parser did not understand; it names the line where the record begins. */
  private DocumentException unreadable(String message) {
    Matcher line = LINE.matcher(message);
    SourceLocation where = line.find() ? at(Long.parseLong(line.group(1))) : place.key("file");
    if (message.contains("after closing quote")) {
      return where.error(
          "more after a closing quote",
          "a %s or the end of the line".formatted(dialect.separatorName()));
    }
    return message.contains("max field size")
        ? where.error("a cell of more than 16 million characters", "a shorter one")
        : where.error("a line that cannot be read", "cells with commas or semicolons between them");
  }

  private static String column(int index) {
    return "column " + (index + 1);
  }

  private SourceLocation at(CsvRecord row) {
    return at(row.getStartingLineNumber());
  }

  private SourceLocation at(long line) {
    return new SourceLocation(
        place.file(),
        () -> "%s: %s line %d".formatted(place.path(), SourceLocation.quote(table.file()), line));
  }

  private static void requireCount(
      SourceLocation key, String described, int found, String end, int expected)
      throws DocumentException {
    if (found != expected) {
      throw key.error(described, "%d, one for each %s of the network".formatted(expected, end));
    }
  }
}
