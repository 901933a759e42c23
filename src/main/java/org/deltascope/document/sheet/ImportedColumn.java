package org.deltascope.document.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.document.csv.ClassColumn;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;

/** The numbers of a column while it is read. */
final class ImportedColumn {
  private final CsvPlan.Column column;
  private final CsvFormat format;
  private final int index;
  private final Optional<ClassColumn> classes;
  private double[] numbers = new double[1024];
  private int size;

  ImportedColumn(CsvPlan.Column column, CsvFormat format, int index) {
    this.column = column;
    this.format = format;
    this.index = index;
    this.classes =
        column.role().isClasses() ? Optional.of(new ClassColumn(format::number)) : Optional.empty();
  }

  int index() {
    return index;
  }

  boolean isInput() {
    return column.role().isInput();
  }

  void add(String field, SourceLocation row) throws DocumentException {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] =
        classes.isPresent() ? code(classes.get(), field.strip(), row) : number(field, row);
  }

  private double number(String field, SourceLocation row) throws DocumentException {
    double number = format.number(field);
    if (Double.isNaN(number)) {
      number = format.number(field.strip());
    }
    if (!Double.isFinite(number)) {
      throw row.error(SourceLocation.quote(field.strip()), expected() + " in " + called());
    }
    return number;
  }

  private String expected() {
    return format.decimalComma() ? "a finite number with a decimal comma" : "a finite number";
  }

  private double code(ClassColumn known, String cell, SourceLocation row) throws DocumentException {
    int code = known.code(cell, row, called());
    if (known.size() > Limits.UNITS) {
      throw row.error(
          String.format(Locale.ROOT, "more than %,d classes in %s", Limits.UNITS, called()),
          "at most that");
    }
    return code;
  }

  private String called() {
    return "column %d (%s)".formatted(index + 1, SourceLocation.quote(column.name()));
  }

  /** Ends it: no more is added. */
  void finish() {
    if (classes.isEmpty()) {
      numbers = Arrays.copyOf(numbers, size);
      column.scaling().apply(numbers);
    }
  }

  /** {@return how many inputs or outputs it makes} */
  int width() {
    return classes.map(ClassColumn::size).orElse(1);
  }

  /** {@return what these are called} */
  List<String> names() {
    return classes
        .map(
            known ->
                known.names().stream()
                    .map(name -> isInput() ? column.name() + " " + name : name)
                    .toList())
        .orElseGet(() -> List.of(column.name()));
  }

  /** Writes what it makes into rows, from a place on. */
  void fill(double[][] rows, int at) {
    if (classes.isEmpty()) {
      for (int s = 0; s < rows.length; s++) {
        rows[s][at] = numbers[s];
      }
      return;
    }
    int[] positions = classes.get().positions();
    for (int s = 0; s < rows.length; s++) {
      rows[s][at + positions[(int) numbers[s]]] = 1;
    }
  }
}
