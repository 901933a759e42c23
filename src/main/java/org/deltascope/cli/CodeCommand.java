package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import org.deltascope.script.Language;
import org.deltascope.script.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a script that computes the same numbers. */
@Command(
    name = "code",
    description = "Writes a script that computes the same numbers and prints them as trace does.",
    footer = {
      "",
      "numpy    backpropagation written out, formula by formula",
      "pytorch  by autograd, which shares nothing with this program"
    })
final class CodeCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      required = true,
      description = "numpy, pytorch")
  private Language language = Language.NUMPY;

  @Option(
      names = "--updates",
      paramLabel = "N",
      description = "how many updates (default: ${DEFAULT-VALUE})")
  private long updates = 1;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = CommandOutput.STANDARD;

  @Mixin private StyleOptions style = new StyleOptions();

  CodeCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(updates >= 1, "--updates", updates, "1 or more");
    DocumentSource named = style.in(arguments.open(document));
    CommandOutput.spare(named, target);
    Script script = new Script(named.document(), language, updates);
    Optional<String> refusal = script.refusal();
    if (refusal.isPresent()) {
      throw new IOException(
          "%s: %s; fewer --updates may need fewer samples".formatted(document, refusal.get()));
    }
    CommandOutput.write(target, out, writer -> writer.write(script.text()));
    CommandOutput.requireWritten(out);
    return Exit.DONE;
  }
}
