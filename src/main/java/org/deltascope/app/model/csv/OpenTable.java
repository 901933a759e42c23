package org.deltascope.app.model.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.sheet.ColumnRole;
import org.deltascope.document.sheet.CsvFormat;
import org.deltascope.document.sheet.CsvPlan;
import org.deltascope.document.sheet.CsvPreview;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/**
 * A table whose samples may be taken over: its first rows, and what is to be made of it.
 *
 * @param name of the file
 * @param text all of it
 * @param preview its first rows, as they are read in the format of the plan
 * @param plan what each column is for
 */
public record OpenTable(String name, String text, CsvPreview preview, CsvPlan plan) {

  /**
   * {@return the table in a file, as it is likely meant}
   *
   * @param file to read
   * @throws DocumentException if it cannot be read
   */
  public static OpenTable read(Path file) throws DocumentException {
    String name = FileNames.text(file);
    SourceLocation place = SourceLocation.top(name);
    try {
      String text = Utf8File.read(file, name, place);
      return of(name, text, CsvFormat.guess(text));
    } catch (IOException unreadable) {
      throw place.error("a file that cannot be read", "a table such as a CSV file");
    }
  }

  private static OpenTable of(String name, String text, CsvFormat format) {
    CsvPreview preview = CsvPreview.of(text, format);
    return new OpenTable(name, text, preview, preview.plan());
  }

  /** {@return whether a file is called as tables are} */
  public static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".tsv");
  }

  /**
   * {@return this table read in another format; what was planned for its columns is planned anew}
   *
   * @param format how it is written
   */
  public OpenTable in(CsvFormat format) {
    return format.equals(plan.format()) ? this : of(name, text, format);
  }

  /**
   * {@return this table with another plan for a column}
   *
   * @param index of the column, from 0
   * @param column what is to be made of it
   */
  public OpenTable with(int index, CsvPlan.Column column) {
    List<CsvPlan.Column> columns = new ArrayList<>(plan.columns());
    columns.set(index, column);
    return new OpenTable(name, text, preview, new CsvPlan(plan.format(), columns));
  }

  /** {@return whether a column holds the classes that the network should tell} */
  public boolean hasTargetClasses() {
    return plan.columns().stream().anyMatch(column -> column.role() == ColumnRole.TARGET_CLASSES);
  }

  /** {@return what its columns are for, in one line} */
  public String summary() {
    long inputs = plan.columns().stream().filter(column -> column.role().isInput()).count();
    long targets = plan.columns().stream().filter(column -> column.role().isTarget()).count();
    return "%,d columns: %,d for inputs, %,d for targets"
        .formatted(plan.columns().size(), inputs, targets);
  }
}
