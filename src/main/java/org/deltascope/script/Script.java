package org.deltascope.script;

import java.util.Locale;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.script.plan.FormulaStyle;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonWriter;

/**
 * A script that computes the first updates of a document's training and prints the JSON lines that
 * {@code trace} writes. The same document always gives the same script.
 */
public final class Script {
  /** More numbers than this are no script for people to read, and Python reads it slowly. */
  public static final int MOST_NUMBERS = 200_000;

  private final Document document;
  private final Language language;
  private final ScriptPlan plan;

  /**
   * Plans a script.
   *
   * @param document what is trained
   * @param language what the script computes with
   * @param updates how many, 1 or more
   */
  public Script(Document document, Language language, long updates) {
    if (updates < 1) {
      throw new IllegalArgumentException("a script has 1 or more updates, found " + updates);
    }
    this.document = document;
    this.language = language;
    this.plan =
        ScriptPlan.of(document.experiment(), updates, FormulaStyle.of(DocumentNames.of(document)));
  }

  /** {@return how many numbers are written into it: weights, biases, samples, their order} */
  public long numbers() {
    long parameters =
        plan.network().layers().stream()
            .mapToLong(layer -> (long) layer.units() * (layer.inputs() + 1))
            .sum();
    long perSample = (long) plan.network().inputs() + plan.network().outputs();
    return parameters + plan.batches().rowCount() * perSample + plan.batches().drawnCount();
  }

  /** {@return why it cannot be written, if it cannot: it would be too long} */
  public Optional<String> refusal() {
    return numbers() > MOST_NUMBERS
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "found %,d numbers to write into the script, expected at most %,d",
                numbers(),
                MOST_NUMBERS))
        : Optional.empty();
  }

  /**
   * {@return the script}
   *
   * @throws IllegalStateException if {@link #refusal} refuses it
   */
  public String text() {
    Optional<String> refusal = refusal();
    if (refusal.isPresent()) {
      throw new IllegalStateException(refusal.get());
    }
    PythonWriter listing = new PythonWriter();
    Dialect dialect = language.dialect(plan);
    NetworkLabels labels = document.labels();
    ScriptSamples samples = new ScriptSamples(labels.inputs(), plan, dialect.array(), listing);
    new ScriptHeader(document.title(), plan, dialect, listing).write();
    samples.write();
    new Setup(plan, labels, dialect, listing).write();
    new ScriptBody(plan, dialect, samples, listing).write();
    return listing.text();
  }
}
