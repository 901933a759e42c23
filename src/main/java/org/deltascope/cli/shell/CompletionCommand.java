package org.deltascope.cli.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what a shell is given so that it completes commands, options and their values. */
@Command(
    name = "completion",
    description = "Writes what makes bash and zsh complete commands and options.",
    footer = {"", "For this shell:  source <(deltascope completion)"})
public final class CompletionCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param out standard output
   */
  public CompletionCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec root = spec.root();
    out.print(AutoComplete.bash(root.name(), root.commandLine()));
    CommandOutput.requireWritten(out);
    return 0;
  }
}
