package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.document.DocumentException;
import org.deltascope.document.FileNames;
import org.deltascope.document.Lessons;
import org.deltascope.document.Named;
import org.deltascope.formula.Escaped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a document off screen. */
@Command(
    name = "tour",
    description = "Plays a document in the window off screen and writes a picture of every step.")
final class TourCommand implements Callable<Integer> {
  private final PrintStream out;
  private final Window window;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "DOC", description = Program.DOC_OR_FIRST)
  private Optional<String> document = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "the folder for the pictures (default: tour- and the document's name)")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      converter = Choices.Grounds.class,
      description = TourLook.Ground.NAMES + " (default: ${DEFAULT-VALUE})")
  private TourLook.Ground ground = TourLook.USUAL.ground();

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = TourLook.SizeConverter.class,
      description = "of the pictures, in pixels (default: ${DEFAULT-VALUE})")
  private TourLook.Size size = TourLook.USUAL.size();

  TourCommand(PrintStream out, Window window) {
    this.out = out;
    this.window = window;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    Named named = new Arguments(spec).open(document.orElse(Lessons.PREFIX + Lessons.first()));
    play(named, folder.orElse(defaultFolder(named)), new TourLook(ground, size), window, out);
    return Exit.DONE;
  }

  static Path defaultFolder(Named document) {
    return FileNames.path("tour-" + document.shortName());
  }

  static void play(Named document, Path folder, TourLook look, Window window, PrintStream out)
      throws IOException {
    int pictures = window.tour(document, folder, look);
    out.println(
        "%d pictures of %s in %s"
            .formatted(pictures, Escaped.of(document.name()), FileNames.text(folder)));
  }
}
