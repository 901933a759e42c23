package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.deltascope.document.DocumentException;
import org.deltascope.document.Named;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes every number of some updates. */
@Command(
    name = "trace",
    description = "Writes every number of an update, or of several.",
    footer = {
      "",
      "jsonl  one JSON object a line, one line an update; arrays over samples are [sample][unit]",
      "csv    one number a line under update,quantity,layer,row,column,sample,value; rows,",
      "       columns and samples count from 0, layers from 1, and what does not apply is empty"
    })
final class TraceCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--updates",
      paramLabel = "N",
      description = "how many updates (default: ${DEFAULT-VALUE})")
  private long updates = 1;

  @Option(
      names = "--from",
      paramLabel = "U",
      description = "the first of them, counted from 0 (default: ${DEFAULT-VALUE})")
  private long from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = TraceFormat.Converter.class,
      description = TraceFormat.NAMES + " (default: ${DEFAULT-VALUE})")
  private TraceFormat format = TraceFormat.JSONL;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = Output.STANDARD;

  TraceCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(updates >= 1, "--updates", updates, "1 or more");
    arguments.require(from >= 0, "--from", from, "0 or more");
    Experiment experiment = Named.open(document).document().experiment();
    Output.write(target, out, writer -> write(experiment, writer));
    return Exit.DONE;
  }

  private void write(Experiment experiment, Writer writer) throws IOException {
    format.begin(writer);
    TrainingState state = new History(experiment).stateBefore(from);
    for (long i = 0; i < updates; i++) {
      Trace trace = Backpropagation.trace(experiment, state);
      if (!Finite.isFinite(trace)) {
        throw new IOException(
            "%s: update %d: found numbers that are not finite, expected finite ones; the training has diverged"
                .formatted(document, trace.update()));
      }
      format.write(trace, writer);
      if (target.equals(Output.STANDARD)) {
        writer.flush();
        Output.requireWritten(out);
      }
      state = trace.after();
    }
  }
}
