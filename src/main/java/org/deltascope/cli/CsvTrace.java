package org.deltascope.cli;

import java.io.IOException;
import java.util.List;
import org.deltascope.document.Decimals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * An update as a long table, one number a line, with the names of the JSON lines. Rows, columns and
 * samples count from 0; a place that a quantity does not have is empty.
 */
final class CsvTrace {
  private final Appendable out;
  private final long update;
  private final List<Integer> samples;

  private CsvTrace(Appendable out, Trace trace) {
    this.out = out;
    this.update = trace.update();
    this.samples = trace.batch().samples();
  }

  static void header(Appendable out) throws IOException {
    out.append("update,quantity,layer,row,column,sample,value\n");
  }

  static void write(Trace trace, Appendable out) throws IOException {
    CsvTrace csv = new CsvTrace(out, trace);
    csv.line("loss", "", "", "", "", trace.loss());
    for (int l = 1; l <= trace.depth(); l++) {
      Step.WeightGradient gradient = trace.weightGradient(l);
      Layer after = trace.applyUpdate(l).after();
      csv.ofSamples("z", l, trace.weightedSum(l).z());
      csv.ofSamples("a", l, trace.activate(l).a());
      csv.ofSamples("delta", l, gradient.delta());
      csv.ofWeights("weightGradient", l, gradient.weightGradient());
      csv.ofNeurons("biasGradient", l, gradient.biasGradient());
      csv.ofWeights("weightsAfter", l, after.weights());
      csv.ofNeurons("biasAfter", l, after.bias());
    }
  }

  private void ofSamples(String quantity, int l, Matrix values) throws IOException {
    for (int s = 0; s < values.rows(); s++) {
      String sample = samples.get(s).toString();
      for (int i = 0; i < values.columns(); i++) {
        line(quantity, Integer.toString(l), Integer.toString(i), "", sample, values.get(s, i));
      }
    }
  }

  private void ofWeights(String quantity, int l, Matrix values) throws IOException {
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

  private void ofNeurons(String quantity, int l, Matrix values) throws IOException {
    for (int i = 0; i < values.rows(); i++) {
      line(quantity, Integer.toString(l), Integer.toString(i), "", "", values.get(i, 0));
    }
  }

  private void line(
      String quantity, String layer, String row, String column, String sample, double value)
      throws IOException {
    out.append(Long.toString(update));
    for (String cell : new String[] {quantity, layer, row, column, sample, Decimals.of(value)}) {
      out.append(',').append(cell);
    }
    out.append('\n');
  }
}
