package org.deltascope.cli.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what {@code --help} shows, of the program or of one of its commands. */
@Command(name = "help", description = "Shows what a command does and takes.")
public final class HelpCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "of which; default: all")
  private Optional<String> command = Optional.empty();

  /**
   * Makes the command.
   *
   * @param out standard output
   */
  public HelpCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine root = spec.root().commandLine();
    CommandLine shown = command.isPresent() ? of(root, command.get()) : root;
    out.print(shown.getUsageMessage());
    CommandOutput.requireWritten(out);
    return 0;
  }

  private CommandLine of(CommandLine root, String name) {
    CommandLine found = root.getSubcommands().get(name);
    if (found == null) {
      throw new ParameterException(
          spec.commandLine(),
          "found no command " + name + Meant.commands(root.getCommandSpec()).guess(name));
    }
    return found;
  }
}
