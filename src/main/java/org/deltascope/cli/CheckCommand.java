package org.deltascope.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CheckReport;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.GradientCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares every derivative with a central difference. */
@Command(
    name = "check",
    description = "Compares the derivative by every weight and bias with a central difference.",
    footer = {
      "",
      "The derivatives are those of the first update's loss; the central difference is",
      "(L(w + h) - L(w - h)) / 2h. Ends with 1 when one disagrees."
    })
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException {
    Experiment experiment = new Arguments(spec).open(document).document().experiment();
    Trace first = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    CheckReport report = new CheckReport();
    new GradientCheck(experiment, first).entries().forEach(report::add);
    out.print(report.text());
    return report.isClear() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
