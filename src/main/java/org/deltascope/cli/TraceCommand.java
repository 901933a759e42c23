package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.cli.output.TraceFormat;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.scene.InputGradientStep;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.HandoutFormat;
import org.deltascope.handout.live.LivePage;
import org.deltascope.handout.manuscript.MatrixBrackets;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.history.History;
import org.deltascope.history.TrainingLoop;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "       columns and samples count from 0, layers from 1, and what does not apply is empty",
      "markdown, latex, html",
      "       a handout: every step worked out with its formula and its numbers; html is one page",
      "       with pictures, to step through in a browser"
    })
final class TraceCommand implements Callable<Integer> {
  private final PrintStream out;
  private final TerminalProgress progress;

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
      description = TraceFormat.NAMES + " (default: ${DEFAULT-VALUE})")
  private TraceFormat format = TraceFormat.JSONL;

  @Option(
      names = "--digits",
      paramLabel = "N",
      description =
          "significant digits of a handout's numbers, 2 to 17, or fractions where all are"
              + " (default: ${DEFAULT-VALUE})")
  private Digits digits = Digits.DEFAULT;

  @Option(
      names = "--worksheet",
      description = "a handout with gaps for all that is computed, and the answers at its end")
  private boolean worksheet;

  @Option(
      names = "--live",
      description = "an html page that computes: its numbers can be changed, and all others follow")
  private boolean live;

  @Option(names = "--student", paramLabel = "NAME", description = "whose name stands on a handout")
  private Optional<String> student = Optional.empty();

  @Option(
      names = "--matrix",
      paramLabel = "ENVIRONMENT",
      description = "bmatrix or pmatrix: brackets in Markdown and LaTeX (default: bmatrix)")
  private Optional<MatrixBrackets> brackets = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = CommandOutput.STANDARD;

  @Mixin private StyleOptions style = new StyleOptions();

  TraceCommand(PrintStream out, TerminalProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(updates >= 1, "--updates", updates, "1 or more");
    arguments.require(from >= 0, "--from", from, "0 or more");
    Optional<HandoutFormat> handout = format.handout();
    arguments.require(
        !worksheet || handout.isPresent(), "--worksheet", "--format " + format, "a handout");
    arguments.require(
        brackets.isEmpty() || (handout.isPresent() && handout.get() != HandoutFormat.HTML),
        "--matrix",
        "--format " + format,
        "markdown or latex");
    arguments.require(!live || format == TraceFormat.HTML, "--live", "--format " + format, "html");
    arguments.require(!live || !worksheet, "--live", "--worksheet", "one of them");
    arguments.require(
        student.isEmpty() || handout.isPresent(), "--student", "--format " + format, "a handout");
    DocumentSource named = style.in(arguments.open(document));
    CommandOutput.spare(named, target);
    if (handout.isPresent()) {
      handout(named, handout.get());
    } else {
      Experiment experiment = named.document().experiment();
      CommandOutput.write(target, out, writer -> numbers(experiment, writer));
    }
    return Exit.DONE;
  }

  private void handout(DocumentSource named, HandoutFormat handout) throws IOException {
    Experiment experiment = named.document().experiment();
    Outline outline = Outline.of(experiment, InputGradientStep.isIn(named.document()));
    int steps = outline.size();
    int most = Handout.mostUpdates(steps);
    new Arguments(spec)
        .require(
            updates <= most,
            "--updates",
            updates,
            "%d or fewer: a handout has room for %d steps, and an update of this network has %d"
                .formatted(most, Handout.MOST_STEPS, steps));
    String title = named.document().title();
    Optional<String> refusal = handout.refusal(title, named.document().labels());
    if (refusal.isPresent()) {
      throw new IOException(document + ": " + refusal.get());
    }
    Optional<String> unwritable = student.flatMap(handout::refusal);
    new Arguments(spec)
        .require(
            unwritable.isEmpty(),
            "--student",
            student.orElse(""),
            "another name: " + unwritable.orElse(""));
    List<Trace> traces = new ArrayList<>();
    forEachUpdate(experiment, outline, traces::add);
    Names names = StyleOptions.names(named);
    GivenNumbers given = named.document().given();
    Handout all = Handout.of(title, experiment, names, digits, given, traces);
    HandoutEdition plain = worksheet ? HandoutEdition.worksheet(all) : HandoutEdition.complete(all);
    HandoutEdition sheet = student.map(plain::of).orElse(plain);
    if (live) {
      Optional<String> unfit = LivePage.refusal(all, experiment);
      if (unfit.isPresent()) {
        throw new IOException("%s: --live: %s".formatted(document, unfit.get()));
      }
      LivePage page = new LivePage(all, experiment);
      CommandOutput.write(target, out, writer -> HandoutFormat.write(sheet, page, writer));
    } else {
      CommandOutput.write(
          target,
          out,
          writer -> handout.write(sheet, brackets.orElse(MatrixBrackets.BMATRIX), writer));
    }
    CommandOutput.requireWritten(out);
  }

  private void numbers(Experiment experiment, Writer writer) throws IOException {
    format.begin(writer);
    forEachUpdate(
        experiment,
        Outline.of(experiment),
        trace -> {
          format.write(trace, writer);
          if (target.equals(CommandOutput.STANDARD)) {
            writer.flush();
            CommandOutput.requireWritten(out);
          }
        });
  }

  /** What is done with an update. */
  @FunctionalInterface
  private interface Use {
    void accept(Trace trace) throws IOException;
  }

  private void forEachUpdate(Experiment experiment, Outline outline, Use use) throws IOException {
    TrainingState state =
        progress.during(listener -> TrainingLoop.stateBefore(from, experiment, listener));
    for (long i = 0; i < updates; i++) {
      Trace trace = Backpropagation.trace(experiment, state).along(outline);
      Optional<Divergence> overflow = Divergence.of(trace);
      if (overflow.isPresent()) {
        throw NotFinite.refusal(document, begin(experiment).orElse(overflow.get()));
      }
      use.accept(trace);
      state = trace.after();
    }
  }

  /** Numbers that are not finite stay so: where they began is sought once they are found. */
  private Optional<Divergence> begin(Experiment experiment) {
    History history = new History(experiment);
    progress.during(listener -> history.stateBefore(from, listener));
    return history.divergence();
  }
}
