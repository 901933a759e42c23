package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.source.DocumentException;
import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.SampleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes figures of moments. */
@Command(
    name = "render",
    description = "Writes a figure of a moment, or of every step of an update.",
    footer = {
      "",
      "Steps in order: z[1] a[1] ... z[L] a[L] L delta[L] dW[L] ... delta[1] dW[1], then",
      "update[1] ... update[L]. A part is one number of a step, neuron by neuron; delta of a",
      "hidden layer has two for each neuron, before and after its slope; dW and update have one",
      "for each weight, row by row, and after each row one for the neuron's bias.",
      "The view paths shows every way from the part's weight to the loss, or from the first",
      "weight of the step's layer. The view boundary shows the outputs, and each hidden neuron,",
      "over one input or the plane of two, with the data; slice shows the loss over the weight",
      "that paths is about, with its tangent and its step as soon as they are known; histogram",
      "counts each layer's weights and, once they are known, its activations over all samples;",
      "confusion counts which classes the network takes for which, once the outputs are known.",
      "A unit is a pixel in png, a CSS pixel in svg and 0.75 points in pdf and tikz."
    })
final class RenderCommand implements Callable<Integer> {
  private static final double LEAST_SCALE = 0.1;
  private static final double MOST_SCALE = 100;

  private final PrintStream out;
  private final TerminalProgress progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DOC", description = Program.DOC)
  private String document = "";

  @Mixin private MomentOptions which = new MomentOptions();

  @Option(
      names = "--digits",
      paramLabel = "D",
      description =
          "significant digits of computed numbers, 2 to 17, or fractions where all are"
              + " (default: ${DEFAULT-VALUE})")
  private Digits digits = Digits.DEFAULT;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "network, equation, matrices, paths, modules, graph, loss, boundary, slice, histogram, confusion, norms (default: ${DEFAULT-VALUE})")
  private FigureKind kind = FigureKind.NETWORK;

  @Option(
      names = "--way",
      paramLabel = "N",
      description =
          "with the view network or paths: the N-th way from that weight, the one along which most"
              + " goes is 1")
  private Optional<Integer> way = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg, pdf, png, tikz (default: as FILE ends, .tex for tikz; with --all svg)")
  private Optional<FigureFormat> format = Optional.empty();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light, dark, print (default: ${DEFAULT-VALUE})")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--width",
      paramLabel = "W",
      description =
          "of the figure, in units (default: network 800, matrices and graph 960, boundary, histogram and norms 720, modules 640, paths and slice 560, others 480)")
  private Optional<Double> width = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "how many times larger everything is shown (default: ${DEFAULT-VALUE})")
  private double scale = 1;

  @Option(names = "-o", paramLabel = "FILE", description = "where to; - is standard output")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--all",
      paramLabel = "DIR",
      description = "in place of -o: a folder, which gets a file for every step")
  private Optional<String> folder = Optional.empty();

  @Mixin private StyleOptions style = new StyleOptions();

  RenderCommand(PrintStream out, TerminalProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    check();
    FigureFormat written = format();
    DocumentSource named = style.in(new Arguments(spec).open(document));
    if (target.isPresent()) {
      CommandOutput.spare(named, target.get());
    }
    Experiment experiment = named.document().experiment();
    long update = which.update();
    // What is wrong is said before the way to the update, which may be long.
    SampleSelection lens = which.lens(experiment.schedule().sizeOf(update));
    Outline outline = which.outline(named.document());
    Moment moment = which.moment(outline);
    Rendering.Style style =
        new Rendering.Style(
            kind,
            written,
            theme,
            width.orElse(kind.defaultWidth()),
            scale,
            lens,
            digits,
            new ChosenWay(way.map(n -> n - 1).orElse(ChosenWay.NONE), ChosenWay.NONE));
    Rendering rendering =
        progress.during(watcher -> Rendering.of(named, update, outline, kind, watcher));
    if (rendering.divergence().isPresent()) {
      throw NotFinite.refusal(document, rendering.divergence().get());
    }
    if (folder.isPresent()) {
      renderAll(named, rendering, style, CommandOutput.file(folder.get()));
    } else {
      CommandOutput.writeBytes(
          target.orElseThrow(), out, stream -> rendering.write(moment, style, stream));
    }
    return Exit.DONE;
  }

  private void renderAll(
      DocumentSource named, Rendering rendering, Rendering.Style style, Path into)
      throws IOException {
    AtomicFile.makeFolder(into);
    Outline outline = rendering.outline();
    List<String> names = outline.fileNames(style.format().ending());
    named.sources().spare(into, names);
    for (int i = 0; i < names.size(); i++) {
      Moment moment = Moment.whole(which.update(), i);
      Path file = into.resolve(names.get(i));
      CommandOutput.writeBytes(file, stream -> rendering.write(moment, style, stream));
    }
    out.println("%d figures in %s".formatted(outline.size(), FileNames.text(into)));
  }

  private void check() {
    Arguments arguments = new Arguments(spec);
    arguments.require(
        target.isPresent() != folder.isPresent(),
        "-o FILE, --all DIR",
        target.isPresent() ? "both" : "neither",
        "one of them");
    arguments.require(
        folder.isEmpty() || !which.namesStep(),
        "--all",
        "--step or --part too",
        "neither: it writes every step, whole");
    boolean hasWays = kind == FigureKind.NETWORK || kind == FigureKind.PATHS;
    arguments.require(way.isEmpty() || hasWays, "--way", kind, "the view network or paths");
    arguments.require(
        way.isEmpty() || (way.get() >= 1 && way.get() <= MomentView.MOST_PATHS),
        "--way",
        way.orElse(0),
        "1 to " + MomentView.MOST_PATHS);
    double wide = width.orElse(kind.defaultWidth());
    arguments.require(
        wide >= kind.leastWidth() && wide <= FigureKind.MOST_WIDTH,
        "--width",
        wide,
        "%.0f to %.0f for the view %s".formatted(kind.leastWidth(), FigureKind.MOST_WIDTH, kind));
    arguments.require(
        scale >= LEAST_SCALE && scale <= MOST_SCALE,
        "--scale",
        scale,
        "%s to %.0f".formatted(LEAST_SCALE, MOST_SCALE));
  }

  private FigureFormat format() {
    if (format.isPresent()) {
      return format.get();
    }
    String name = target.orElse(FigureFormat.SVG.ending());
    String found =
        name.equals(CommandOutput.STANDARD)
            ? "none, and standard output has no ending"
            : "none, and %s ends otherwise".formatted(name);
    return FigureFormat.ofFile(name)
        .orElseThrow(
            new Arguments(spec)
                .wrong(
                    "--format", found, "one of " + OptionConverters.names(FigureFormat.values())));
  }
}
