package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.scene.Exercise;
import org.deltascope.document.source.DocumentException;
import org.deltascope.exercise.AskedReader;
import org.deltascope.exercise.ExerciseResult;
import org.deltascope.exercise.ExerciseSearch;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.ExerciseTask;
import org.deltascope.exercise.RefusedExercise;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.exercise.ExerciseFormat;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes exercises with numbers of their own. */
@Command(
    name = "exercise",
    description = "Writes an exercise in variants, drawn so that a wrong answer tells the mistake.",
    footer = {
      "",
      "The network is the document's; weights, biases, inputs and targets are drawn, with one",
      "decimal place, until every well-known mistake gives another answer than the truth and than",
      "every other mistake, to the digits asked. The same seed gives the same exercise.",
      "",
      "moodle a question for each variant, with what is to be said to each mistake, to be imported",
      "rexams one .Rmd with all variants, from which R/exams makes quizzes and exams on paper",
      "markdown, latex, html",
      "       a sheet for each variant, and a key with every step worked out"
    })
final class ExerciseCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Option(
      names = "--ask",
      paramLabel = "NAMES",
      description =
          "what is to be worked out, with commas between, such as \"delta[1], dW[1]\" or"
              + " \"delta[1](2)\" (default: what the document's exercise leaves blank)")
  private Optional<String> ask = Optional.empty();

  @Option(
      names = "--variants",
      paramLabel = "N",
      description =
          "how many, 1 to " + ExerciseSearch.MOST_VARIANTS + " (default: ${DEFAULT-VALUE})")
  private int variants = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the numbers, a whole number (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--digits",
      paramLabel = "D",
      description =
          "significant digits of the answers, 2 to "
              + ExerciseSearch.MOST_DIGITS
              + " (default: ${DEFAULT-VALUE})")
  private Digits digits = Digits.DEFAULT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = ExerciseFormat.NAMES + " (default: ${DEFAULT-VALUE})")
  private ExerciseFormat format = ExerciseFormat.MARKDOWN;

  @Option(
      names = "--worksheet",
      description = "sheets with every step, and gaps for all that is computed; the key has them")
  private boolean worksheet;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = CommandOutput.STANDARD;

  @Mixin private StyleOptions style = new StyleOptions();

  ExerciseCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(
        variants >= 1 && variants <= ExerciseSearch.MOST_VARIANTS,
        "--variants",
        variants,
        "1 to " + ExerciseSearch.MOST_VARIANTS);
    arguments.require(
        !digits.fractions() && digits.digits() <= ExerciseSearch.MOST_DIGITS,
        "--digits",
        digits,
        "%d to %d".formatted(Digits.MIN, ExerciseSearch.MOST_DIGITS));
    arguments.require(
        !worksheet || format.hasSheets(),
        "--worksheet",
        "--format " + format,
        "markdown, latex or html");
    DocumentSource source = style.in(arguments.open(document));
    CommandOutput.spare(source, target);
    Document opened = source.document();
    Optional<String> unfit = format.refusal(opened.title(), opened.labels());
    if (unfit.isPresent()) {
      throw refusal(unfit.get());
    }
    ExerciseSet set = set(source);
    CommandOutput.write(target, out, writer -> format.write(set, worksheet, writer));
    CommandOutput.requireWritten(out);
    return Exit.DONE;
  }

  private ExerciseSet set(DocumentSource source) throws IOException {
    Document opened = source.document();
    Experiment experiment = opened.experiment();
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Names names = StyleOptions.names(source);
    AskedReader.Reading asked = new AskedReader(trace, names).read(asked(opened));
    if (!asked.problem().isEmpty()) {
      throw refusal("--ask: " + asked.problem());
    }
    ExerciseResult result =
        ExerciseSearch.of(
            new ExerciseTask(
                opened.title(),
                trace,
                names,
                opened.given(),
                asked.asked(),
                digits,
                variants,
                seed));
    return switch (result) {
      case ExerciseSet found -> found;
      case RefusedExercise refused -> throw refusal(message(refused));
    };
  }

  private static String message(RefusedExercise refused) {
    return switch (refused.part()) {
      case ASKED -> "--ask: " + refused.reason();
      case DIGITS -> "--digits: " + refused.reason();
      case VARIANTS -> "--variants: " + refused.reason();
      case SEED -> "--seed: " + refused.reason();
      case NETWORK -> refused.reason();
    };
  }

  private String asked(Document opened) {
    return ask.orElseGet(
        () -> Exercise.of(opened).map(each -> String.join(", ", each.blanks())).orElse(""));
  }

  private IOException refusal(String reason) {
    return new IOException(document + ": " + reason);
  }
}
