package org.deltascope.bench;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.deltascope.document.sheet.CsvFormat;
import org.deltascope.document.sheet.CsvImport;
import org.deltascope.document.sheet.CsvPreview;
import org.deltascope.document.source.DocumentException;

/** Seconds for a CSV table of ten columns: until its preview stands, and until it is imported. */
final class CsvTable {
  private static final String ROW = "%-22s %12s %12s %12s%n";
  private static final int COLUMNS = 10;
  private static final double NANOS = 1e9;

  private final int rows;
  private final int times;

  CsvTable(Duel.Pace pace) {
    this.rows =
        switch (pace) {
          case FULL -> 1_000_000;
          case SMOKE -> 50_000;
        };
    this.times =
        switch (pace) {
          case FULL -> 5;
          case SMOKE -> 1;
        };
  }

  /** Prints the best of a few runs; processor time tells more where others work as well. */
  void print() {
    String text = text();
    System.out.printf(ROW, "csv", "preview s", "import s", "of it CPU s");
    double preview = Double.POSITIVE_INFINITY;
    double whole = Double.POSITIVE_INFINITY;
    double processor = Double.POSITIVE_INFINITY;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      CsvPreview shown = CsvPreview.of(text, CsvFormat.guess(text));
      long seen = System.nanoTime();
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      read(text, shown);
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      preview = Math.min(preview, (seen - start) / NANOS);
      whole = Math.min(whole, (System.nanoTime() - seen) / NANOS);
      processor = Math.min(processor, (after - before) / NANOS);
    }
    System.out.printf(
        ROW,
        "%,d rows × %d".formatted(rows, COLUMNS),
        "%.3f".formatted(preview),
        "%.2f".formatted(whole),
        "%.2f".formatted(processor));
  }

  private static void read(String text, CsvPreview preview) {
    try {
      CsvImport.read("table.csv", text, preview.plan(), (count, share) -> true);
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("a,b,c,d,e,f,g,h,i,t\n");
    SplittableRandom random = new SplittableRandom(1);
    for (int s = 0; s < rows; s++) {
      for (int j = 0; j < COLUMNS; j++) {
        text.append(j == 0 ? "" : ",").append(random.nextInt(100_000) / 10_000.0);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
