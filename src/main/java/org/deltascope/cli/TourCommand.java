package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.text.Escaped;
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
  private final CommandWindow window;

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
      description = TourLook.Ground.NAMES + " (default: ${DEFAULT-VALUE})")
  private TourLook.Ground ground = TourLook.USUAL.ground();

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "of the pictures, in pixels (default: ${DEFAULT-VALUE})")
  private TourLook.Size size = TourLook.USUAL.size();

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "how many times larger everything is, 1 to 3 (default: ${DEFAULT-VALUE})")
  private TourLook.Scale scale = TourLook.USUAL.scale();

  TourCommand(PrintStream out, CommandWindow window) {
    this.out = out;
    this.window = window;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    DocumentSource named =
        new Arguments(spec).open(document.orElse(Lessons.PREFIX + Lessons.first()));
    TourLook look = new TourLook(ground, size, scale);
    play(named, folder.orElse(defaultFolder(named)), look, window, out);
    return Exit.DONE;
  }

  static Path defaultFolder(DocumentSource document) {
    return FileNames.path("tour-" + document.shortName());
  }

  static void play(
      DocumentSource document, Path folder, TourLook look, CommandWindow window, PrintStream out)
      throws IOException {
    int pictures = window.tour(document, folder, look);
    out.println(
        "%d pictures of %s in %s"
            .formatted(pictures, Escaped.of(document.name()), FileNames.text(folder)));
  }
}
