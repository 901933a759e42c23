package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.Display;
import org.deltascope.cli.output.Terminal;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.cli.shell.CompletionCommand;
import org.deltascope.cli.shell.HelpCommand;
import org.deltascope.cli.shell.Meant;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.Spelling;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.text.Escaped;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: the window, or one of the commands. */
@Command(
    name = Program.NAME,
    versionProvider = Version.class,
    description = "Makes backpropagation visible, number by number. Without a command: the window.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {"", "Exit: 0 done, 1 a check failed, 2 unusable arguments or document."})
public final class Program implements Callable<Integer> {

  static final String NAME = "deltascope";
  static final String DOC = "a document: a file, lesson:ID, or - for standard input";
  static final String DOC_OR_FIRST = DOC + " (default: lesson:two-two-two)";

  private final PrintStream out;
  private final PrintStream err;
  private final CommandWindow window;
  private final boolean display;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "shows this")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "shows the version")
  @SuppressWarnings("UnusedVariable") // likewise
  private boolean version;

  @Parameters(arity = "0..1", paramLabel = "DOC", description = DOC_OR_FIRST)
  private Optional<String> document = Optional.empty();

  /**
   * Makes the program.
   *
   * @param out standard output
   * @param err standard error
   * @param window opens windows
   */
  public Program(PrintStream out, PrintStream err, CommandWindow window) {
    this(
        out,
        err,
        window,
        Display.isPresent(System.getProperty("os.name", ""), System.getenv()),
        Terminal::isStandardError);
  }

  Program(
      PrintStream out,
      PrintStream err,
      CommandWindow window,
      boolean display,
      BooleanSupplier isTerminal) {
    this.progress = new TerminalProgress(err, isTerminal, System::nanoTime);
    this.out = out;
    this.err = err;
    this.window = window;
    this.display = display;
  }

  /**
   * Runs a command line.
   *
   * @param args what the user typed
   * @return 0 done, 1 a check failed, 2 unusable arguments or document
   */
  public int run(String... args) {
    CommandLine line = new CommandLine(this);
    line.addSubcommand(new LessonsCommand(out));
    line.addSubcommand(new NewCommand(out));
    line.addSubcommand(new TrainCommand(out, progress));
    line.addSubcommand(new TraceCommand(out, progress));
    line.addSubcommand(new ExerciseCommand(out));
    line.addSubcommand(new CodeCommand(out));
    line.addSubcommand(new RenderCommand(out, progress));
    line.addSubcommand(new CheckCommand(out, progress));
    line.addSubcommand(new EvalCommand(out, err, progress));
    line.addSubcommand(new DeriveCommand(out, progress));
    line.addSubcommand(new TourCommand(out, window));
    line.addSubcommand(new CompletionCommand(out));
    line.addSubcommand(new HelpCommand(out));
    line.setOut(new PrintWriter(out, true, out.charset()));
    line.setErr(new PrintWriter(err, true, err.charset()));
    OptionConverters.register(line);
    line.setUsageHelpWidth(100);
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, arguments) -> fail(e.getCommandLine(), e));
    line.setExecutionExceptionHandler((e, command, result) -> fail(e));
    try {
      int exit = line.execute(args);
      return exit == Exit.DONE && out.checkError() ? fail(CommandOutput.CLOSED) : exit;
    } catch (OutOfMemoryError e) {
      return fail(
          document(line) + "found too little memory for this document, expected more (java -Xmx…)");
    } catch (StackOverflowError | LinkageError e) {
      return fail(inside(e));
    } finally {
      out.flush();
    }
  }

  /** {@return what a message begins with: the document that the command line names, if any} */
  private static String document(CommandLine line) {
    return line.getParseResult().asCommandLineList().stream()
        .flatMap(command -> command.getParseResult().matchedPositionals().stream())
        .flatMap(named -> named.originalStringValues().stream())
        .findFirst()
        .map(name -> name + ": ")
        .orElse("");
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Optional<DocumentSource> named = Optional.empty();
    Optional<DocumentException> wrong = Optional.empty();
    if (document.isPresent()) {
      requireNoSlip(document.get());
    }
    try {
      if (document.isPresent()) {
        named = Optional.of(new Arguments(spec).open(document.get()));
      }
    } catch (DocumentException e) {
      wrong = Optional.of(e);
    }
    if (display) {
      try {
        window.open(named, wrong.map(e -> String.valueOf(e.getMessage())).orElse(""));
        return Exit.DONE;
      } catch (CommandWindow.NoDisplayException e) {
        if (wrong.isPresent()) {
          throw wrong.get();
        }
        out.println(Escaped.of(String.valueOf(e.getMessage())));
      }
    } else if (wrong.isPresent()) {
      throw wrong.get();
    } else {
      out.println("There is no display to open the window on, so here is the tour instead.");
    }
    DocumentSource shown =
        named.isPresent() ? named.get() : DocumentSource.open(Lessons.PREFIX + Lessons.first());
    TourCommand.play(shown, TourCommand.defaultFolder(shown), TourLook.USUAL, window, out);
    return Exit.DONE;
  }

  /** Who means a command does not want a window that says there is no such file. */
  private void requireNoSlip(String word) throws IOException {
    Spelling commands = Meant.commands(spec);
    if (commands.near(word).isPresent() && Files.notExists(CommandOutput.file(word))) {
      throw new ParameterException(
          spec.commandLine(), "found no command or file " + word + commands.guess(word));
    }
  }

  private int fail(CommandLine command, ParameterException e) {
    return fail(
        "%s (%s --help tells more)"
            .formatted(Meant.message(e), command.getCommandSpec().qualifiedName()));
  }

  private int fail(Exception e) {
    return fail(
        switch (e) {
          case IOException io -> String.valueOf(io.getMessage());
          case UncheckedIOException io ->
              String.valueOf(Objects.requireNonNull(io.getCause()).getMessage());
          case DocumentException wrong -> String.valueOf(wrong.getMessage());
          default -> inside(e);
        });
  }

  private static String inside(Throwable e) {
    return "found an error in the program itself, expected none: " + e;
  }

  /** One line, whatever the message. */
  private int fail(String message) {
    String line = message.lines().map(String::strip).collect(joining(" "));
    err.println(NAME + ": " + Escaped.of(line));
    err.flush();
    return Exit.UNUSABLE;
  }
}
