package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.document.Document;
import org.deltascope.document.scene.InputGradientStep;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which moment is meant, and of which sample. */
final class MomentOptions {
  private static final int MOST_NAMED = 16;
  private static final String MEAN = "mean";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--update",
      paramLabel = "U",
      description = "which update, counted from 0 (default: ${DEFAULT-VALUE})")
  private long update;

  @Option(
      names = "--step",
      paramLabel = "S",
      description =
          "its number from 1, or its name, such as delta[1], or dx for ∂L/∂x (default: the last)")
  private Optional<String> step = Optional.empty();

  @Option(
      names = "--part",
      paramLabel = "P",
      description = "its number from 1 (default: the whole step)")
  private Optional<Integer> part = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "which sample of the batch, from 1, or mean (default: ${DEFAULT-VALUE}); an update is of"
              + " the whole batch")
  private String sample = "1";

  /** {@return the update, from 0} */
  long update() {
    arguments().require(update >= 0, "--update", update, "0 or more");
    return update;
  }

  /** {@return whether a step or part is named} */
  boolean namesStep() {
    return step.isPresent() || part.isPresent();
  }

  SampleSelection lens(int samples) {
    if (sample.equals(MEAN)) {
      return SampleSelection.mean();
    }
    int number = number(sample);
    arguments()
        .require(
            number >= 1 && number <= samples,
            "--sample",
            sample,
            samples == 1 ? "1, or mean" : "1 to %d, or mean".formatted(samples));
    return new SampleSelection.Sample(number - 1);
  }

  /** {@return the steps of a document's updates, with ∂L/∂x where it or the step asks for that} */
  Outline outline(Document document) {
    boolean named = step.filter(StepId.inputGradient().name()::equals).isPresent();
    return Outline.of(document.experiment(), named || InputGradientStep.isIn(document));
  }

  Moment moment(Outline outline) {
    int last = outline.size() - 1;
    int index =
        step.map(outline::indexOf)
            .orElse(OptionalInt.of(last))
            .orElseThrow(
                arguments()
                    .wrong(
                        "--step",
                        step.orElse(""),
                        "1 to %d or one of %s".formatted(outline.size(), names(outline))));
    if (part.isEmpty()) {
      return Moment.whole(update, index);
    }
    Outline.Entry entry = outline.entries().get(index);
    arguments()
        .require(
            part.get() >= 1 && part.get() <= entry.parts().count(),
            "--part",
            part.get(),
            "1 to %d at step %s".formatted(entry.parts().count(), entry.name()));
    return new Moment(update, index, part.get() - 1);
  }

  private Arguments arguments() {
    return new Arguments(spec);
  }

  private static String names(Outline outline) {
    String names =
        outline.entries().stream().limit(MOST_NAMED).map(Outline.Entry::name).collect(joining(" "));
    return outline.size() > MOST_NAMED
        ? names + " ... " + outline.entries().getLast().name()
        : names;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
