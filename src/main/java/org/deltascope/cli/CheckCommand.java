package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.cli.shell.StandardInput;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.json.PrintedKeys;
import org.deltascope.document.solution.OtherSamplesException;
import org.deltascope.document.solution.Solution;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.prose.verdict.SolutionReport;
import org.deltascope.formula.prose.verdict.SolutionWords;
import org.deltascope.formula.solution.SolutionCheck;
import org.deltascope.formula.text.Escaped;
import org.deltascope.history.ProgressListener;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.CheckReport;
import org.deltascope.trace.check.CheckScope;
import org.deltascope.trace.check.GradientCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares every derivative with a central difference, or numbers that someone else computed. */
@Command(
    name = "check",
    description = "Checks derivatives by central differences, or numbers of a program of your own.",
    footer = {
      "",
      "The derivatives are those of the first update's loss; the central difference is",
      "(L(w + h) - L(w - h)) / 2h. Where all would take more than some ten seconds, some of each",
      "layer are compared, always the same ones, and that is said. Ends with 1 when one disagrees.",
      "",
      "With --trace: FILE has what  trace --format jsonl  writes, an update on each line; any key",
      "and any number (null) may be missing. Numbers agree to the digits they are written with, and",
      "as far as float32 goes where all of them are float32. The first wrong one is named, with the",
      "mistake that makes it where one is known; what is right from wrong numbers is carried.",
      "FILE may also have them as one types them, a name and a number on each line, such as",
      "delta[1](1) = 0.0088  or  dL/dw5 = 0.0822; a line  update 1  goes on with another update.",
      "Ends with 1 when one is wrong."
    })
final class CheckCommand implements Callable<Integer> {
  private final PrintStream out;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "judges the numbers of a program of your own")
  private Optional<String> numbers = Optional.empty();

  @Option(names = "--all", description = "compares all, however long that takes")
  private boolean all;

  CheckCommand(PrintStream out, TerminalProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    DocumentSource source = new Arguments(spec).open(document);
    return numbers.isPresent()
        ? judge(source, numbers.get())
        : differences(source.document().experiment());
  }

  private int differences(Experiment experiment) {
    Trace first = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Network network = first.before().network();
    CheckScope scope =
        all ? CheckScope.all(network) : CheckScope.affordable(network, first.batch().size());
    CheckReport report = new CheckReport(scope);
    progress.during(
        "derivative",
        "ends it",
        listener -> count(new GradientCheck(experiment, first), scope, report, listener));
    out.print(report.text());
    return report.isClear() ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private static CheckReport count(
      GradientCheck check, CheckScope scope, CheckReport report, ProgressListener listener) {
    long all = scope.count();
    AtomicLong done = new AtomicLong();
    check
        .entries(scope)
        .peek(_ -> listener.reached(done.incrementAndGet(), all))
        .forEach(report::add);
    return report;
  }

  private int judge(DocumentSource source, String name) throws DocumentException, IOException {
    Experiment experiment = source.document().experiment();
    Solution file = read(name, source.document());
    PrintWriter err = spec.commandLine().getErr();
    file.unknownKeys()
        .forEach(
            key ->
                err.println(
                    "%s: %s: %s: unknown key, not looked at; known are %s"
                        .formatted(
                            Program.NAME,
                            Escaped.of(name),
                            Escaped.of(key),
                            String.join(", ", PrintedKeys.ALL))));
    err.flush();
    Names names = StyleOptions.names(source);
    SolutionReport report =
        new SolutionReport(new SolutionWords(names), new MistakeWords(experiment.network(), names));
    SolutionCheck check = new SolutionCheck(experiment, file.arithmetic());
    try {
      file.forEach(experiment, (update, lines) -> report.add(check.check(update), lines));
    } catch (OtherSamplesException other) {
      report.add(String.valueOf(other.getMessage()));
    }
    out.print(report.text());
    return report.isClear() ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private static Solution read(String name, Document document)
      throws DocumentException, IOException {
    if (StandardInput.is(name)) {
      return Solution.of(StandardInput.CALLED, StandardInput.read(), document);
    }
    try {
      String text = Utf8File.read(CommandOutput.file(name), name, SourceLocation.top(name));
      return Solution.of(name, text, document);
    } catch (NoSuchFileException e) {
      throw new DocumentException(
          name, "", "no such file", "numbers as trace --format jsonl writes them, or as one types");
    }
  }
}
