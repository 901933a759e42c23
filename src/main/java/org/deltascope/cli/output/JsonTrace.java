package org.deltascope.cli.output;

import java.io.IOException;
import java.util.function.DoubleFunction;
import org.deltascope.document.json.Decimals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** An update as one line of JSON. Arrays over samples are {@code [sample][unit]}. */
final class JsonTrace {
  private final Appendable out;

  private JsonTrace(Appendable out) {
    this.out = out;
  }

  static void write(Trace trace, Appendable out) throws IOException {
    JsonTrace json = new JsonTrace(out);
    out.append("{\"update\":").append(Long.toString(trace.update())).append(",\"samples\":[");
    String separator = "";
    for (int sample : trace.batch().samples()) {
      out.append(separator).append(Integer.toString(sample));
      separator = ",";
    }
    out.append("],\"loss\":").append(Decimals.of(trace.loss())).append(",\"layers\":[");
    for (int l = 1; l <= trace.depth(); l++) {
      out.append(l == 1 ? "" : ",");
      json.layer(trace, l);
    }
    out.append(']');
    json.rows("inputGradient", trace.inputGradient().gradient(), JsonTrace::orNull);
    out.append("}\n");
  }

  private void layer(Trace trace, int l) throws IOException {
    Step.WeightGradient gradient = trace.weightGradient(l);
    Layer after = trace.applyUpdate(l).after();
    out.append("{\"layer\":").append(Integer.toString(l));
    rows("z", trace.weightedSum(l).z());
    rows("a", trace.activate(l).a());
    rows("delta", gradient.delta());
    rows("weightGradient", gradient.weightGradient());
    column("biasGradient", gradient.biasGradient());
    rows("weightsAfter", after.weights());
    column("biasAfter", after.bias());
    out.append('}');
  }

  private void rows(String key, Matrix matrix) throws IOException {
    rows(key, matrix, Decimals::of);
  }

  /** An update is finite; ∂L/∂x, which it has no use for, may not be. */
  private static String orNull(double value) {
    return Double.isFinite(value) ? Decimals.of(value) : "null";
  }

  private void rows(String key, Matrix matrix, DoubleFunction<String> number) throws IOException {
    key(key);
    out.append('[');
    for (int i = 0; i < matrix.rows(); i++) {
      out.append(i == 0 ? "" : ",");
      row(matrix, i, number);
    }
    out.append(']');
  }

  private void row(Matrix matrix, int i, DoubleFunction<String> number) throws IOException {
    out.append('[');
    for (int j = 0; j < matrix.columns(); j++) {
      out.append(j == 0 ? "" : ",").append(number.apply(matrix.get(i, j)));
    }
    out.append(']');
  }

  private void column(String key, Matrix column) throws IOException {
    key(key);
    row(column.transpose(), 0, Decimals::of);
  }

  private void key(String key) throws IOException {
    out.append(",\"").append(key).append("\":");
  }
}
