package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.handout.exercise.ExerciseFormat;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/** One random document and all that is written of it; everything follows from the seed. */
final class RandomRun {
  private static final String DIVERGED = "found numbers that are not finite";

  private final Random random;
  private final RandomDocument draw;
  private final Path folder;
  private final Path file;
  private final String json;
  private final List<String> faults = new ArrayList<>();

  RandomRun(long seed, Path folder) {
    this.random = new Random(seed);
    this.draw = new RandomDocument(random);
    this.folder = folder;
    this.file = folder.resolve("random.deltascope.json");
    this.json = draw.json();
  }

  /** {@return the document} */
  String json() {
    return json;
  }

  /** {@return what failed, with the options it takes to see it again} */
  List<String> faults() throws DocumentException, IOException {
    Files.writeString(file, json);
    traces();
    for (FigureFormat format : FigureFormat.values()) {
      render(format);
    }
    exercise();
    return faults;
  }

  /** Of some documents there is none; then that is said with what was expected. */
  private void exercise() throws DocumentException {
    int depth = update(0).depth();
    String asked = draw.one("z[%d]", "a[%d]", "delta[%d]", "dW[%d]", "db[%d]", "delta[%d](1)");
    List<String> arguments =
        List.of(
            "exercise",
            file.toString(),
            "--ask",
            asked.formatted(1 + random.nextInt(depth)),
            "--digits",
            "" + (2 + random.nextInt(5)),
            "--variants",
            "" + (1 + random.nextInt(2)),
            "--format",
            draw.one(ExerciseFormat.values()).toString());
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    boolean refused = run.exit() == 2 && run.err().matches("(?s).*: found .+, expected .+");
    if (run.exit() != 0 && (!refused || run.err().contains("program itself"))) {
      fault("exit %d: %s".formatted(run.exit(), run.err()), arguments);
    }
    String text = run.out().replaceAll("[A-Za-z0-9+/=]{60,}", ""); // pictures and fonts
    if (run.exit() == 0 && (text.contains("NaN") || text.contains("Infinity"))) {
      fault("a number that is none", arguments);
    }
  }

  private void fault(String what, List<String> arguments) {
    faults.add(what.strip() + " <- " + String.join(" ", arguments));
  }

  private void traces() throws DocumentException {
    int updates = 1 + random.nextInt(2);
    int from = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
    int digits = 2 + random.nextInt(16);
    List<String> which = List.of("--updates", "" + updates, "--from", "" + from);
    List<String> handout = new ArrayList<>(which);
    handout.addAll(List.of("--digits", "" + digits));
    CommandLineRun lines = trace("jsonl", which);
    if (lines.exit() != 0) {
      return;
    }
    trace("csv", which);
    PrintedHandout printed = PrintedHandout.ofLatex(trace("markdown", handout).out());
    new HandoutCheck(digits, numbers(lines.out().lines().toList(), from))
        .faults(printed)
        .forEach(found -> fault(found, handout));
    List<String> complete = printed.numbers();
    same("latex", PrintedHandout.ofLatex(trace("latex", handout).out()).numbers(), complete);
    same("html", PrintedHandout.numbersOfHtml(trace("html", handout).out()), complete);
    handout.add("--worksheet");
    worksheets(handout, complete);
  }

  /** The page draws every step once more, which takes its time; so not of every document. */
  private void worksheets(List<String> options, List<String> complete) {
    Worksheet sheet = Worksheet.ofMarkdown(trace("markdown", options).out());
    List<String> gaps = sheet.numbers();
    same("worksheet", sheet.filledIn(complete), complete);
    same("worksheet", PrintedHandout.ofLatex(trace("latex", options).out()).numbers(), gaps);
    if (random.nextInt(3) == 0) {
      same("worksheet", PrintedHandout.numbersOfHtml(trace("html", options).out()), gaps);
    }
  }

  private void same(String what, List<String> found, List<String> expected) {
    if (found.equals(expected)) {
      return;
    }
    int at = 0;
    while (at < Math.min(found.size(), expected.size()) && found.get(at).equals(expected.get(at))) {
      at++;
    }
    fault(
        "%s: number %d of %d: found %s, expected %s"
            .formatted(
                what,
                at + 1,
                expected.size(),
                at < found.size() ? found.get(at) : "nothing",
                at < expected.size() ? expected.get(at) : "nothing"),
        List.of());
  }

  private CommandLineRun trace(String format, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("trace", file.toString(), "--format", format));
    arguments.addAll(options);
    return run(arguments);
  }

  private CommandLineRun run(List<String> arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    if (run.exit() != 0 && !(run.exit() == 2 && run.err().contains(DIVERGED))) {
      fault("exit %d: %s".formatted(run.exit(), run.err()), arguments);
    }
    return run;
  }

  private List<TracedNumbers> numbers(List<String> lines, int from) throws DocumentException {
    List<TracedNumbers> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      numbers.add(new TracedNumbers(JsonMapper.shared().readTree(lines.get(i)), update(from + i)));
    }
    return numbers;
  }

  private Trace update(int number) throws DocumentException {
    Experiment experiment = Document.open(file).experiment();
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < number; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  private void render(FigureFormat format) throws DocumentException, IOException {
    FigureKind kind = draw.one(FigureKind.values());
    int number = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
    Trace trace = update(number);
    int index = random.nextInt(trace.steps().size());
    Step step = trace.steps().get(index);
    int digits = 2 + random.nextInt(16);
    Path figure = folder.resolve("figure" + format.ending());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "render",
                file.toString(),
                "--format",
                format.toString(),
                "--view",
                kind.toString(),
                "--update",
                "" + number,
                "--step",
                step.name(),
                "--digits",
                "" + digits,
                "--width",
                "" + Math.max((int) kind.leastWidth(), 300 + random.nextInt(1701)),
                "--theme",
                draw.one("light", "dark", "print"),
                "-o",
                figure.toString()));
    // Of a layer that is frozen and has no bias an update changes nothing.
    if (random.nextBoolean() && step.parts().count() > 0) {
      arguments.addAll(List.of("--part", "" + (1 + random.nextInt(step.parts().count()))));
    }
    int samples = trace.batch().size();
    arguments.addAll(
        List.of("--sample", random.nextInt(3) == 0 ? "mean" : "" + (1 + random.nextInt(samples))));
    if (run(arguments).exit() == 0) {
      new FigureCheck(format, digits, trace)
          .faults(kind, Files.readAllBytes(figure))
          .forEach(found -> fault(found, arguments));
    }
  }
}
