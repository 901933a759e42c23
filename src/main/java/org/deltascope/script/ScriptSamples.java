package org.deltascope.script;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.script.plan.Batches;
import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonComment;
import org.deltascope.script.python.PythonLists;
import org.deltascope.script.python.PythonWriter;

/** The samples in a script, and which of them an update takes. */
record ScriptSamples(List<String> inputNames, ScriptPlan plan, String array, PythonWriter listing) {
  private static final int MOST_WRITTEN = 20;

  /** Writes the samples. */
  void write() {
    Batches batches = plan.batches();
    Dataset data = plan.experiment().data();
    int written = batches.rowCount();
    String what = hasTargets() ? "inputs and targets" : "inputs";
    listing.remark(
        written == data.size()
            ? "The data: %s, a row for each sample".formatted(what)
            : "The data: %s of %d of the %d samples".formatted(what, written, data.size()));
    if (!inputNames.isEmpty()) {
      listing.remark("Names of the inputs: " + PythonComment.list(inputNames));
    }
    List<Integer> rows = batches.rows();
    literal(batches.isOne() ? "x" : "inputs", data.inputs(), rows);
    if (hasTargets()) {
      literal(batches.isOne() ? "t" : "targets", data.targets(), rows);
    }
    if (batches.isOne()) {
      numbers(rows);
    } else if (batches.areShuffled()) {
      if (batches.schedule().isPartial()) {
        listing.remark("The samples of each update; others are held back, to test on.");
      }
      if (batches.schedule().training().shuffle()) {
        listing.remark(
            "The samples of each update. Each epoch takes them in an order of its own, drawn");
        listing.remark("by Deltascope's generator from the seed.");
      }
      PythonLists.ofAll(batches.drawn()).write(listing, "batches = ", "");
    }
  }

  /** Takes the samples of an update. */
  void take() {
    Batches batches = plan.batches();
    if (batches.isOne()) {
      return;
    }
    int size = batches.schedule().batchSize();
    if (batches.areShuffled()) {
      listing.code("samples = batches[update]");
    } else if (size == 1) {
      listing.code("samples = [update %% %d]".formatted(batches.rowCount()), "in turn");
    } else {
      int cycle = (batches.rowCount() + size - 1) / size;
      listing.code("first = update %% %d * %d".formatted(cycle, size), "in turn");
      String end =
          batches.rowCount() % size == 0
              ? "first + %d".formatted(size)
              : "min(first + %d, %d)".formatted(size, batches.rowCount());
      listing.code("samples = list(range(first, %s))".formatted(end));
    }
    listing.code(hasTargets() ? "x, t = inputs[samples], targets[samples]" : "x = inputs[samples]");
    listing.blank();
  }

  private boolean hasTargets() {
    return plan.experiment().loss().hasTargets();
  }

  private void numbers(List<Integer> rows) {
    boolean shuffled = plan.batches().areShuffled();
    if (shuffled) {
      listing.remark("Their numbers, in the order drawn by Deltascope's generator from the seed");
      PythonLists.of(rows).write(listing, "samples = ", "");
    } else if (rows.size() > MOST_WRITTEN) {
      listing.code("samples = list(range(%d))".formatted(rows.size()), "their numbers");
    } else {
      listing.code("samples = " + rows, "their numbers");
    }
  }

  private void literal(String name, Matrix all, List<Integer> rows) {
    Matrix taken = Matrix.generate(rows.size(), all.columns(), (s, j) -> all.get(rows.get(s), j));
    PythonLists.of(taken).write(listing, name + " = " + array, ")");
  }
}
