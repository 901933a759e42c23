package org.deltascope.document.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.matrix.Matrix;

/** Reads a whole table as a plan says, or nothing of it. */
public final class CsvImport {
  private static final int ROWS_A_REPORT = 4096;
  private static final Pattern LINE = Pattern.compile("record starting at line (\\d+)");

  private final String file;
  private final String text;
  private final CsvPlan plan;
  private final ImportListener listener;
  private final List<ImportedColumn> columns = new ArrayList<>();
  private final SourceLocation here;
  private long line = 1;

  private CsvImport(String file, String text, CsvPlan plan, ImportListener listener) {
    this.file = file;
    this.text = text;
    this.plan = plan;
    this.listener = listener;
    this.here = new SourceLocation(file, () -> "line " + line);
    for (int j = 0; j < plan.columns().size(); j++) {
      CsvPlan.Column column = plan.columns().get(j);
      if (column.role() != ColumnRole.IGNORED) {
        columns.add(new ImportedColumn(column, plan.format(), j));
      }
    }
  }

  /**
   * {@return the samples of a table}
   *
   * @param file how the user calls it
   * @param text the table
   * @param plan what is to be made of it
   * @param listener is told how far it has come, and may end it
   * @throws DocumentException if something in it cannot be what the plan says; names row and column
   * @throws CancellationException if the listener ends it or the thread is interrupted
   */
  public static ImportedSamples read(
      String file, String text, CsvPlan plan, ImportListener listener) throws DocumentException {
    return new CsvImport(file, text, plan, listener).read();
  }

  private ImportedSamples read() throws DocumentException {
    requireRoles();
    int rows = readRows();
    if (rows == 0) {
      throw SourceLocation.top(file).error("no sample", "1 or more rows");
    }
    columns.forEach(ImportedColumn::finish);
    List<ImportedColumn> inputs = columns.stream().filter(ImportedColumn::isInput).toList();
    List<ImportedColumn> targets =
        columns.stream().filter(Predicate.not(ImportedColumn::isInput)).toList();
    requireRoom(rows);
    return new ImportedSamples(
        table(inputs, rows), table(targets, rows), names(inputs), names(targets));
  }

  private void requireRoles() throws DocumentException {
    boolean inputs = columns.stream().anyMatch(ImportedColumn::isInput);
    if (!inputs || columns.stream().allMatch(ImportedColumn::isInput)) {
      throw SourceLocation.top(file)
          .error(
              "no column for " + (inputs ? "targets" : "inputs"),
              "1 or more for inputs and for targets");
    }
    for (CsvPlan.Column column : plan.columns()) {
      SourceLocation.top(file).requireName(column.name());
    }
  }

  private int readRows() throws DocumentException {
    int count = 0;
    long characters = 0;
    try (CsvReader<CsvRecord> reader = plan.format().reader(text)) {
      Iterator<CsvRecord> rows = reader.iterator();
      if (plan.format().header() && rows.hasNext()) {
        rows.next();
      }
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        requireCells(row);
        for (ImportedColumn column : columns) {
          String field = row.getField(column.index());
          column.add(field, here);
          characters += field.length() + 1;
        }
        count++;
        if (count % ROWS_A_REPORT == 0) {
          report(count, (double) characters / text.length());
        }
      }
    } catch (CsvParseException e) {
      Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
      line = matcher.find() ? Long.parseLong(matcher.group(1)) : line;
      throw here.error("a row that cannot be read", "cells as in the others");
    } catch (IOException e) {
      throw SourceLocation.top(file).error("a table that cannot be read", "a CSV file");
    }
    return count;
  }

  private void report(int rows, double share) {
    if (Thread.currentThread().isInterrupted() || !listener.reached(rows, Math.min(1, share))) {
      throw new CancellationException("stopped after %d rows".formatted(rows));
    }
  }

  private void requireCells(CsvRecord row) throws DocumentException {
    if (row.getFieldCount() != plan.columns().size()) {
      throw here.error(
          row.getFieldCount() + (row.getFieldCount() == 1 ? " cell" : " cells"),
          "%d as in the first row".formatted(plan.columns().size()));
    }
  }

  /** Before the tables are made. */
  private void requireRoom(int rows) throws DocumentException {
    long values = (long) rows * columns.stream().mapToInt(ImportedColumn::width).sum();
    if (values > Limits.DATA_VALUES) {
      throw SourceLocation.top(file)
          .error(
              String.format(Locale.ROOT, "%,d data values", values),
              String.format(Locale.ROOT, "at most %,d", Limits.DATA_VALUES));
    }
  }

  private static NumberTable table(List<ImportedColumn> columns, int rows) {
    double[][] table = new double[rows][columns.stream().mapToInt(ImportedColumn::width).sum()];
    int at = 0;
    for (ImportedColumn column : columns) {
      column.fill(table, at);
      at += column.width();
    }
    return NumberTable.shortest(Matrix.of(table));
  }

  private static List<String> names(List<ImportedColumn> columns) {
    return columns.stream().flatMap(column -> column.names().stream()).toList();
  }
}
