package org.deltascope.app.model.csv;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.NumberChange;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.sheet.CsvImport;
import org.deltascope.document.sheet.ImportedSamples;
import org.deltascope.document.source.DocumentException;

/** Reads a whole table and makes the document that has its samples, which takes a while. */
public final class TableImport {

  private final OpenTable table;
  private final ViewState shown;
  private final boolean isClasses;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile Progress progress = new Progress(0, 0);

  /**
   * How far it has come.
   *
   * @param rows that were read
   * @param share of the table, from 0 to 1
   */
  public record Progress(long rows, double share) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * A document.
     *
     * @param change what is changed
     * @param result the document, or why it cannot be
     * @param rows how many samples were read
     */
    record Read(NumberChange change, EditResult result, int rows) implements Outcome {}

    /**
     * Something in the table cannot be read.
     *
     * @param message names row and column
     */
    record Wrong(String message) implements Outcome {}

    /** It was stopped. */
    record Stopped() implements Outcome {}
  }

  /**
   * Reads nothing yet.
   *
   * @param table with its plan
   * @param shown the moment at which the document is changed
   * @param isClasses whether softmax and cross-entropy are to tell classes
   */
  public TableImport(OpenTable table, ViewState shown, boolean isClasses) {
    this.table = table;
    this.shown = shown;
    this.isClasses = isClasses;
  }

  /** {@return how far it has come} For any thread. */
  public Progress progress() {
    return progress;
  }

  /** Ends it soon. For any thread. */
  public void stop() {
    stopped.set(true);
  }

  /** {@return what came of it} Not for the FX thread. */
  public Outcome read() {
    try {
      ImportedSamples samples =
          CsvImport.read(table.name(), table.text(), table.plan(), this::reached);
      Edit edit = TableEdit.of(shown.branching().document(), samples, isClasses);
      NumberChange change = new NumberChange(shown, edit);
      return new Outcome.Read(change, change.result(), samples.inputs().shape().rows());
    } catch (DocumentException wrong) {
      return new Outcome.Wrong(String.valueOf(wrong.getMessage()));
    } catch (CancellationException ended) {
      return new Outcome.Stopped();
    } catch (OutOfMemoryError full) {
      return new Outcome.Wrong(
          table.name() + ": found too little memory for this table, expected more (java -Xmx…)");
    }
  }

  private boolean reached(long rows, double share) {
    progress = new Progress(rows, share);
    return !stopped.get();
  }
}
