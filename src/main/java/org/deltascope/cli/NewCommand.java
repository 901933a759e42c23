package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.document.Document;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.NewDocument;
import org.deltascope.document.create.StartData;
import org.deltascope.document.create.UnreadableLineException;
import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.KnownSamples;
import org.deltascope.document.data.KnownSamplesEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a document for a network told in one line. */
@Command(
    name = "new",
    description = "Writes a document for a network such as 2-3-1 relu sigmoid.",
    footer = {
      "",
      "One activation is that of all layers; with two, hidden layers have the first;",
      "without any, all are sigmoid. Weights are drawn, each layer with a seed of its own.",
      "A network of two inputs and an output or two begins with XOR, others with drawn samples.",
      "Noise is the deviation of what is added to data that are generated. Iris are sizes in",
      "centimetres, digits 8 x 8 pixels from 0 to 1."
    })
final class NewCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "LAYERS",
      description = "widths with hyphens between them, then activations")
  private List<String> layers = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the first layer's weights, and of data (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = "xor, and, or, moons, circles, spirals, gaussians, sine, iris, digits")
  private Optional<KnownData> data = Optional.empty();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "of these data (default: 100, sine 50, iris 150, digits 200)")
  private Optional<Integer> samples = Optional.empty();

  @Option(
      names = "--noise",
      paramLabel = "X",
      description =
          "of generated ones (default: moons and sine 0.1, circles 0.05, spirals 0.02,"
              + " gaussians 0.5)")
  private Optional<Double> noise = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "OUT",
      required = true,
      description = "where to; - is standard output")
  private String target = CommandOutput.STANDARD;

  NewCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    new Arguments(spec)
        .require(
            data.isPresent() || (samples.isEmpty() && noise.isEmpty()),
            samples.isPresent() ? "--samples" : "--noise",
            "no --data",
            "--data, which it is of");
    NetworkLine line = line();
    Document begun = NewDocument.of(line, seed, StartData.suiting(line));
    Document document = data.isPresent() ? learning(begun, line, data.get()) : begun;
    CommandOutput.write(target, out, document);
    return Exit.DONE;
  }

  private Document learning(Document begun, NetworkLine line, KnownData known) {
    Arguments arguments = new Arguments(spec);
    arguments.require(
        known.fits(line.widths().getFirst(), line.outputs()),
        "--data",
        "%s for %s".formatted(known, line),
        "a network of %s for it, such as %s".formatted(known.sizes(), known.network()));
    int count = samples.orElse(known.usualSamples());
    arguments.require(
        count >= 1 && count <= known.mostSamples(),
        "--samples",
        count,
        "1 to %d of %s".formatted(known.mostSamples(), known));
    double added = noise.orElse(known.usualNoise().orElse(0));
    arguments.require(
        added == 0 || known.usualNoise().isPresent(), "--noise", added, "none for " + known);
    arguments.require(
        added >= 0 && added <= KnownSamples.MOST_NOISE,
        "--noise",
        added,
        "0 to %.0f".formatted(KnownSamples.MOST_NOISE));
    Edit edit = KnownSamplesEdit.ofNew(begun, new KnownSamples(known, count, added, seed));
    return switch (edit.applyTo(begun)) {
      case EditResult.Changed(Document changed) -> changed;
      case EditResult.Unchanged _ -> begun;
      case EditResult.Refused refused ->
          throw new ParameterException(spec.commandLine(), "--data: " + refused.reason());
    };
  }

  private NetworkLine line() {
    try {
      return NetworkLine.read(String.join(" ", layers));
    } catch (UnreadableLineException e) {
      throw new ParameterException(spec.commandLine(), "LAYERS: " + e.getMessage(), e);
    }
  }
}
