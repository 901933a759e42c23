package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.document.Document;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.NewDocument;
import org.deltascope.document.create.StartData;
import org.deltascope.document.create.UnreadableLineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a document for a network told in one line. */
@Command(
    name = "new",
    description = "Writes a document for a network such as 2-3-1 relu sigmoid.",
    footer = {
      "",
      "One activation is that of all layers; with two, hidden layers have the first;",
      "without any, all are sigmoid. Weights are drawn, each layer with a seed of its own.",
      "A network of two inputs and an output or two begins with XOR, others with drawn samples."
    })
final class NewCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "LAYERS",
      description = "widths with hyphens between them, then activations")
  private List<String> layers = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the first layer's weights (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      required = true,
      description = "where to; - is standard output")
  private String target = CommandOutput.STANDARD;

  NewCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    NetworkLine line = line();
    Document document = NewDocument.of(line, seed, StartData.suiting(line));
    CommandOutput.write(target, out, writer -> writer.write(document.toJson()));
    CommandOutput.requireWritten(out);
    return Exit.DONE;
  }

  private NetworkLine line() {
    try {
      return NetworkLine.read(String.join(" ", layers));
    } catch (UnreadableLineException e) {
      throw new ParameterException(spec.commandLine(), "LAYERS: " + e.getMessage(), e);
    }
  }
}
