package org.deltascope.app.model.lab;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.scene.KeptFormulas;
import org.deltascope.document.scene.ViewStyle;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.derive.Counterexample;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Training;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Makes a document of the network on which a line of a derivation is wrong. */
final class CounterexampleDocument {
  private CounterexampleDocument() {}

  /** {@return a document that keeps the line, to be tried there} */
  static Document of(CheckedLine line, Counterexample found, Names names) {
    Document document =
        Document.of("Where line %d goes wrong".formatted(line.number()), experiment(found.trace()));
    Document kept = KeptFormulas.of(document).with(line.text().strip()).in(document);
    return style(names).in(kept).orElse(kept);
  }

  /** The line is read there as it was read here. */
  private static ViewStyle style(Names names) {
    return new ViewStyle(
        Optional.of(names.notation().id()),
        Optional.of("row").filter(_ -> names.convention().rows()),
        Optional.of("target-minus-output").filter(_ -> names.convention().targetMinusOutput()),
        Optional.of("input").filter(_ -> names.convention().biasAsInput()));
  }

  private static Experiment experiment(Trace trace) {
    Step.EvaluateLoss loss = trace.evaluateLoss();
    Matrix inputs = trace.weightedSum(1).input();
    return new Experiment(
        trace.before().network(),
        loss.loss(),
        trace.applyUpdate(1).optimizer(),
        loss.loss().hasTargets() ? new Dataset(inputs, loss.t()) : Dataset.withoutTargets(inputs),
        new Training(0, loss.reduction(), false, 0));
  }
}
