package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.AtCtrlC;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.ReportFiles;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.ReportFormat;
import org.deltascope.handout.report.LearntWords;
import org.deltascope.handout.report.TrainedDocument;
import org.deltascope.history.Learning;
import org.deltascope.history.Learnt;
import org.deltascope.history.StopReason;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.StopRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains, and writes the trained document. */
@Command(
    name = "train",
    description = "Trains and writes the document with the weights that it came to.",
    footer = {
      "",
      "What training.stop of the document asks for stops it too: losses and gradients are those of",
      "all samples that are trained on, at the end of an epoch. Without --epochs and training.stop",
      "it makes 100 epochs. Ctrl+C keeps what is done. What an optimizer keeps beside the weights is",
      "not written: who trains OUT further begins it anew.",
      "Ends with 1 where numbers cease to be finite; OUT has the last that were finite."
    })
final class TrainCommand implements Callable<Integer> {
  private final PrintStream out;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "how many times all samples are taken (default: training.stop of DOC, or 100)")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "writes what it came to, with pictures: FILE ends with .md (its pictures beside it)"
              + " or .html")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "OUT",
      required = true,
      description = "where to; - is standard output")
  private String target = CommandOutput.STANDARD;

  TrainCommand(PrintStream out, TerminalProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(epochs.orElse(0) >= 0, "--epochs", epochs.orElse(0), "0 or more");
    DocumentSource named = arguments.open(document);
    CommandOutput.spare(named, target);
    Optional<ReportFiles> files = files(arguments, named);
    Document given = named.document();
    TrainedDocument described = described(given);
    try (AtCtrlC end = new AtCtrlC()) {
      Learnt learnt =
          progress.during(
              "update",
              "keeps what is done",
              watcher ->
                  Learning.learn(
                      described.experiment(),
                      rule(given),
                      (update, last) -> !end.isAsked() && watcher.reached(update, last)));
      // Its other runs do not branch off what is trained here.
      Document trained = KeptRuns.without(given.with(learnt.state().network()));
      CommandOutput.write(target, out, trained);
      if (files.isPresent()) {
        files.get().write(described, learnt);
      }
      if (!target.equals(CommandOutput.STANDARD)) {
        out.println(new LearntWords(Digits.DEFAULT, described.names()).summary(learnt));
      }
      return learnt.reason() instanceof StopReason.NotFinite ? Exit.CHECK_FAILED : Exit.DONE;
    }
  }

  private Optional<ReportFiles> files(Arguments arguments, DocumentSource named)
      throws IOException {
    if (report.isEmpty()) {
      return Optional.empty();
    }
    String name = report.get();
    Optional<ReportFormat> format = ReportFormat.ofFile(name);
    arguments.require(
        format.isPresent(), "--report", name, "a file whose name ends with .md or .html");
    CommandOutput.spare(named, name);
    return Optional.of(new ReportFiles(CommandOutput.file(name), format.orElseThrow()));
  }

  private static TrainedDocument described(Document given) {
    Experiment experiment = given.experiment();
    return new TrainedDocument(
        given.title(), experiment, DocumentNames.of(given, experiment.network()), given.given());
  }

  /** What the command line asks for goes before what the document does. */
  private StopRule rule(Document given) {
    StopRule rule = given.training().stop();
    return epochs.map(asked -> rule.after(OptionalInt.of(asked))).orElseGet(rule::orUsual);
  }
}
