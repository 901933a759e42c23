package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.JudgementFormat;
import org.deltascope.cli.output.JudgementJson;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.prose.verdict.JudgementText;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges formulas. */
@Command(
    name = "eval",
    description = "Says shapes, value and verdict of a formula at a moment of a document.",
    footer = {
      "",
      "A formula is written as in  delta[1] = (W[2]' * delta[2]) .* f'(z[1])  with W[l] b[l] z[l]",
      "a[l] x y t delta[l] dW[l] db[l] da[l] eta L m, or as the program shows it: δ¹ W² ⊙ ᵀ ∂L/∂w₅.",
      "Exit: 0 CORRECT, 1 WRONG SHAPE, MEANINGLESS, WRONG VALUE or ONLY HERE, 2 UNREADABLE; of a",
      "file 1 when one is not CORRECT."
    })
final class EvalCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(names = "--formula", paramLabel = "FORMULA", description = "what is judged")
  private Optional<String> formula = Optional.empty();

  @Option(
      names = "--file",
      paramLabel = "FORMULAS",
      description = "a file of formulas, one a line; # begins a comment")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = JudgementFormat.NAMES + " (default: ${DEFAULT-VALUE})")
  private JudgementFormat format = JudgementFormat.TEXT;

  @Mixin private JudgedMoment moment = new JudgedMoment();

  @Mixin private StyleOptions style = new StyleOptions();

  EvalCommand(PrintStream out, PrintStream err, TerminalProgress progress) {
    this.out = out;
    this.err = err;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(
        formula.isPresent() != file.isPresent(),
        formula.isPresent() ? "--file" : "--formula",
        formula.isPresent() ? "both" : "none",
        "--formula or --file, one of them");
    DocumentSource source = style.in(arguments.open(document));
    List<FormulaLines> lines =
        file.isPresent()
            ? FormulaLines.read(file.get())
            : List.of(new FormulaLines(1, formula.orElse("")));
    Trace trace = moment.trace(source, progress);
    FormulaParser parser = JudgedMoment.parser(source, trace);
    JudgementText text = new JudgementText(JudgedMoment.names(source), MistakeWords::new);
    Judge judge = new Judge(trace);
    int exit = Exit.DONE;
    for (FormulaLines line : lines) {
      int one =
          switch (parser.parse(line.placed())) {
            case Unreadable wrong -> unreadable(wrong, line);
            case ParsedFormula parsed -> judged(judge.judge(parsed), text, line);
          };
      exit = Math.max(exit, file.isPresent() ? Math.min(one, Exit.CHECK_FAILED) : one);
      CommandOutput.requireWritten(out);
    }
    return exit;
  }

  private int judged(Judgement judgement, JudgementText text, FormulaLines line) {
    switch (format) {
      case JSONL -> out.print(JudgementJson.of(judgement) + "\n");
      case TEXT -> {
        heading(line);
        text.lines(judgement).forEach(each -> out.print(each + "\n"));
        separate();
      }
    }
    return judgement.isRight() ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private int unreadable(Unreadable wrong, FormulaLines line) {
    switch (format) {
      case JSONL -> out.print(JudgementJson.unreadable(line.text()) + "\n");
      case TEXT -> {
        if (file.isPresent()) {
          heading(line);
          out.print("verdict  %s: %s\n".formatted(Verdict.UNREADABLE, wrong.message()));
          separate();
        }
      }
    }
    out.flush();
    err.print("%s: %s\n%s\n".formatted(Verdict.UNREADABLE, wrong.message(), wrong.caret()));
    err.flush();
    return Exit.UNUSABLE;
  }

  /** Of several formulas each answer says which it is of. */
  private void heading(FormulaLines line) {
    if (file.isPresent()) {
      out.print("formula  %s\n".formatted(line.text().strip()));
    }
  }

  private void separate() {
    if (file.isPresent()) {
      out.print("\n");
    }
  }
}
