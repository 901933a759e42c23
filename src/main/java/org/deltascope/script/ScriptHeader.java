package org.deltascope.script;

import org.deltascope.script.plan.ScriptPlan;
import org.deltascope.script.python.PythonComment;
import org.deltascope.script.python.PythonWriter;

/** The beginning of a script: what it is, imports, functions. */
record ScriptHeader(String title, ScriptPlan plan, Dialect dialect, PythonWriter listing) {

  /**
   * The document's own words come late: Python looks for the encoding of a file in the first two
   * lines, and editors look for their settings in the first five.
   */
  void write() {
    listing.remark(dialect.title());
    listing.remark(
        plan.isLoop()
            ? "Prints a line of JSON for each update, as deltascope trace --updates %d does."
                .formatted(plan.batches().updates())
            : "Prints a line of JSON, as deltascope trace does.");
    listing.remark("");
    if (plan.style().convention().rows()) {
      listing.remark(
          "Row i of W holds the weights into unit i, so W.T is the W of the formulas. A row of x, t, z,");
      listing.remark(
          "a and delta is a sample: x @ W.T is xW for all of them; the formulas are those of one sample.");
    } else {
      listing.remark(
          "Row i of W holds the weights into unit i. A row of x, t, z, a and delta is a sample,");
      listing.remark(
          "so that x @ W.T is Wx for all of them; the formulas are those of one sample.");
    }
    if (plan.style().convention().biasAsInput() && plan.hasBiases()) {
      listing.remark(
          "b is the weight of an input that is always 1, so in the formulas it is a part of W̃,");
      listing.remark("and the input has that 1 in it; here the two are kept apart.");
    }
    if (!title.isBlank()) {
      listing.remark("");
      PythonComment.write(listing, "The document", title);
    }
    listing.blank();
    dialect.imports(listing);
    functions();
  }

  private void functions() {
    dialect.functions(listing);
    listing.define(
        "printed(l, z, a, delta, dW, db, W, b)",
        () -> {
          listing.block(
              "return {",
              () -> {
                listing.code("\"layer\": l,");
                entry("z", "z");
                entry("a", "a");
                entry("delta", "delta");
                entry("weightGradient", "dW");
                entry("biasGradient", "db");
                entry("weightsAfter", "W");
                entry("biasAfter", "b");
              });
          listing.code("}");
        });
    listing.blank();
    listing.blank();
  }

  private void entry(String key, String name) {
    listing.code("\"%s\": %s.tolist(),".formatted(key, name));
  }
}
