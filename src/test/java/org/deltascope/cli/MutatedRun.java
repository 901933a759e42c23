package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.deltascope.cli.output.TraceFormat;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.WrittenMoment;
import org.deltascope.history.History;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** What becomes of documents that may be wrong, with fonts and formulas shared by all of them. */
final class MutatedRun {
  /**
   * A key path, escaped where a key has strange characters, in a table the line, or line and
   * column; nothing for the file as a whole.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:line \\d+, column \\d+: |[\\w.\\[\\]\"\\\\]+: (?:\"[^\"]+\" line \\d+: )?)?found .+, expected"
              + " .+");

  private static final Pattern OVERFLOW =
      Pattern.compile(
          ".*update \\d+: found numbers that are not finite at step \\S+, in layer \\d+, expected"
              + " finite ones; .+");

  /** The command line reads, traces and refuses the same way; each time would take too long. */
  private static final int BETWEEN_COMMANDS = 8;

  private static final List<FigureKind> KINDS = List.of(FigureKind.values());

  private final TextMeasure text = new TextMeasure(Fonts.bundled());
  private final Typesetter formulas = new Typesetter(2_000);
  private final Figures figures = new Figures(text, formulas);

  /** How it ends. */
  enum End {
    REFUSED,
    DIVERGED,
    DRAWN
  }

  /** {@return how a document ends that is read, traced and drawn} */
  End of(Path file, Random random) throws IOException {
    boolean alsoByCommand = random.nextInt(BETWEEN_COMMANDS) == 0;
    Document document;
    try {
      document = Document.open(file);
    } catch (DocumentException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message).startsWith(file + ": ").hasLineCount(1);
      assertThat(message.substring(file.toString().length() + 2)).matches(PLACE);
      if (alsoByCommand) {
        String said = "%s: %s\n".formatted(Program.NAME, message);
        assertThat(run(file)).isEqualTo(new CommandLineRun(Exit.UNUSABLE, "", said));
      }
      return End.REFUSED;
    }
    History history = new History(document.experiment());
    Trace trace = history.trace(0);
    draw(document, history, trace, random);
    if (Divergence.of(trace).isPresent()) {
      assertThat(run(file).exit()).isEqualTo(Exit.UNUSABLE);
      assertThat(run(file).err().lines().toList().getLast())
          .contains(file + ": ")
          .matches(OVERFLOW);
      return End.DIVERGED;
    }
    StringWriter numbers = new StringWriter();
    TraceFormat.JSONL.write(trace, numbers);
    assertThat(numbers.toString()).doesNotContain("NaN", "Infinity").endsWith("]}\n");
    if (alsoByCommand) {
      assertThat(run(file).out()).isEqualTo(numbers.toString());
    }
    return End.DRAWN;
  }

  private static CommandLineRun run(Path file) {
    return CommandLineRun.of("trace", file.toString());
  }

  private void draw(Document document, History history, Trace trace, Random random)
      throws IOException {
    SampleSelection lens =
        random.nextBoolean()
            ? SampleSelection.mean()
            : new SampleSelection.Sample(random.nextInt(trace.batch().size()));
    MomentView occasion =
        new MomentView(
            document.title(),
            WrittenMoment.of(
                trace,
                Moment.whole(0, random.nextInt(trace.steps().size())),
                lens,
                Names.of(trace.before().network(), document.inputNames()),
                Numerals.of(new Digits(2 + random.nextInt(16)), document.given(), trace, lens)),
            history.losses(),
            Subject.none());
    FigureKind kind = KINDS.get(random.nextInt(KINDS.size()));
    double width = Math.max(kind.leastWidth(), 300 + random.nextInt(1_000));
    Figure figure = figures.of(kind, occasion, width);
    FigureFormat format = random.nextBoolean() ? FigureFormat.SVG : FigureFormat.TIKZ;
    try {
      format.writer(text, formulas, 1).write(figure, Theme.LIGHT, OutputStream.nullOutputStream());
    } catch (UnfitFigureException e) {
      assertThat(e).hasMessageMatching("(?s).*found .+[,;] expected .+");
    }
  }
}
