package org.deltascope.cli;

import java.io.IOException;
import org.deltascope.cli.output.TerminalProgress;
import org.deltascope.document.DocumentSource;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.formula.probe.OneSample;
import org.deltascope.history.TrainingLoop;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Trace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say at which moment formulas are judged. */
final class JudgedMoment {
  private static final int ALL = 0;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--update",
      paramLabel = "U",
      description = "at which update, counted from 0 (default: ${DEFAULT-VALUE})")
  private long update;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "looks at one sample of the batch, from 1, as a batch of one")
  private int sample = ALL;

  /** {@return the update} */
  Trace trace(DocumentSource source, TerminalProgress progress) throws IOException {
    Arguments arguments = new Arguments(spec);
    arguments.require(update >= 0, "--update", update, "0 or more");
    Experiment experiment = source.document().experiment();
    TrainingState state =
        progress.during(listener -> TrainingLoop.stateBefore(update, experiment, listener));
    int samples = experiment.schedule().batch(state.updates()).size();
    arguments.require(
        sample >= ALL && sample <= samples && !isNamedZero(),
        "--sample",
        sample,
        samples == 1 ? "1" : "1 to %d".formatted(samples));
    Trace batch = Backpropagation.trace(experiment, state);
    Trace trace = sample == ALL ? batch : OneSample.of(batch, sample - 1).trace();
    if (Divergence.of(trace).isPresent()) {
      throw new IOException(
          "%s: update %d: found numbers that are not finite, expected finite ones"
              .formatted(source.name(), update));
    }
    return trace;
  }

  private boolean isNamedZero() {
    return sample == ALL && spec.commandLine().getParseResult().hasMatchedOption("--sample");
  }

  static Names names(DocumentSource source) {
    return StyleOptions.names(source);
  }

  static FormulaParser parser(DocumentSource source, Trace trace) {
    return new FormulaParser(
        Vocabulary.of(
            trace.before().network(),
            trace.applyUpdate(1).optimizer(),
            names(source),
            trace.batch().size()));
  }
}
