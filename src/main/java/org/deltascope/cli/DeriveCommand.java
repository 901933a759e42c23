package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.DerivationJson;
import org.deltascope.cli.output.JudgementFormat;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.derive.DerivationCheck;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.DerivationText;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a derivation line by line. */
@Command(
    name = "derive",
    description = "Checks a derivation line by line, and says where it goes wrong.",
    footer = {
      "",
      "A line is  left = right ; one that begins with = goes on from the line before;",
      "let e = a[2] - t  names something of one's own; # begins a comment. Each line is given, same,",
      "next, true, carried (false, but right from an earlier line), WRONG or UNREADABLE.",
      "Exit: 0 when every line is right, 1 otherwise."
    })
final class DeriveCommand implements Callable<Integer> {
  private final PrintStream out;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--file",
      paramLabel = "DERIVATION",
      required = true,
      description = "a file with the derivation")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = JudgementFormat.NAMES + " (default: ${DEFAULT-VALUE})")
  private JudgementFormat format = JudgementFormat.TEXT;

  @Mixin private JudgedMoment moment = new JudgedMoment();

  @Mixin private StyleOptions style = new StyleOptions();

  DeriveCommand(PrintStream out, TerminalProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    DocumentSource source = style.in(new Arguments(spec).open(document));
    String text = FormulaLines.content(file);
    Trace trace = moment.trace(source, progress);
    Judge judge = new Judge(trace);
    List<CheckedLine> checked =
        DerivationCheck.of(text, JudgedMoment.parser(source, trace).vocabulary(), judge);
    if (checked.isEmpty()) {
      throw FormulaLines.empty(file);
    }
    Names names = JudgedMoment.names(source);
    DerivationText words =
        new DerivationText(trace, names, new MistakeWords(trace.before().network(), names));
    switch (format) {
      case TEXT -> words.lines(checked).forEach(line -> out.print(line + "\n"));
      case JSONL ->
          checked.forEach(line -> out.print(DerivationJson.of(line, words.remark(line)) + "\n"));
    }
    CommandOutput.requireWritten(out);
    return checked.stream().allMatch(line -> line.status().isRight())
        ? Exit.DONE
        : Exit.CHECK_FAILED;
  }
}
