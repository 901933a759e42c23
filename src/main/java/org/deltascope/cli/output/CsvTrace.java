package org.deltascope.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.deltascope.document.json.Decimals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * An update as a long table, one number a line, with the names of the JSON lines. Rows, columns and
 * samples count from 0; a place that a quantity does not have is empty.
 */
final class CsvTrace {
  private final CsvWriter csv;
  private final String update;
  private final List<Integer> samples;

  private CsvTrace(CsvWriter csv, Trace trace) {
    this.csv = csv;
    this.update = Long.toString(trace.update());
    this.samples = trace.batch().samples();
  }

  static void header(Writer out) throws IOException {
    write(
        out,
        csv -> csv.writeRecord("update", "quantity", "layer", "row", "column", "sample", "value"));
  }

  static void write(Trace trace, Writer out) throws IOException {
    write(out, csv -> new CsvTrace(csv, trace).lines(trace));
  }

  /** The lines are on their way when this returns, and the writer stays open. */
  private static void write(Writer out, Consumer<CsvWriter> lines) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    try {
      lines.accept(csv);
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void lines(Trace trace) {
    line("loss", "", "", "", "", trace.loss());
    for (int l = 1; l <= trace.depth(); l++) {
      Step.WeightGradient gradient = trace.weightGradient(l);
      Layer after = trace.applyUpdate(l).after();
      ofSamples("z", l, trace.weightedSum(l).z());
      ofSamples("a", l, trace.activate(l).a());
      ofSamples("delta", l, gradient.delta());
      ofWeights("weightGradient", l, gradient.weightGradient());
      ofNeurons("biasGradient", l, gradient.biasGradient());
      ofWeights("weightsAfter", l, after.weights());
      ofNeurons("biasAfter", l, after.bias());
    }
    ofSamples("inputGradient", "", trace.inputGradient().gradient());
  }

  private void ofSamples(String quantity, int l, Matrix values) {
    ofSamples(quantity, Integer.toString(l), values);
  }

  private void ofSamples(String quantity, String layer, Matrix values) {
    for (int s = 0; s < values.rows(); s++) {
      String sample = samples.get(s).toString();
      for (int i = 0; i < values.columns(); i++) {
        line(quantity, layer, Integer.toString(i), "", sample, values.get(s, i));
      }
    }
  }

  private void ofWeights(String quantity, int l, Matrix values) {
    for (int i = 0; i < values.rows(); i++) {
      for (int j = 0; j < values.columns(); j++) {
        line(
            quantity,
            Integer.toString(l),
            Integer.toString(i),
            Integer.toString(j),
            "",
            values.get(i, j));
      }
    }
  }

  private void ofNeurons(String quantity, int l, Matrix values) {
    for (int i = 0; i < values.rows(); i++) {
      line(quantity, Integer.toString(l), Integer.toString(i), "", "", values.get(i, 0));
    }
  }

  private void line(
      String quantity, String layer, String row, String column, String sample, double value) {
    csv.writeRecord(update, quantity, layer, row, column, sample, Decimals.of(value));
  }
}
