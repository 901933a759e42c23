package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.deltascope.document.DocumentSource;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.DerivativeCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two ReLU neurons, of which the first stands at its corner, z = 0. */
class VerificationTest {

  private static final int HIDDEN_GRADIENT = 7;

  @TempDir private Path folder;
  private OpenDocument opened;

  @BeforeEach
  void open() throws Exception {
    Path file = folder.resolve("corner.json");
    Files.writeString(
        file,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 2, "activation": "relu", "weights": [[1], [2]], "bias": [-1, 1],
            "biasMode": "per-neuron"},
           {"units": 1, "activation": "identity", "weights": [[1, 1]], "bias": [0]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"inputs": [[1]], "targets": [[1]]}}
        """);
    opened = OpenDocument.of(DocumentSource.open(file));
  }

  private Verification at(Moment moment) {
    Trace trace =
        Backpropagation.trace(opened.experiment(), TrainingState.initial(opened.experiment()));
    return Verification.of(opened.experiment(), trace, moment, SampleSelection.first())
        .orElseThrow();
  }

  @Test
  void numbers_at_a_corner_are_not_counted_among_those_that_agree() {
    Verification whole = at(Moment.whole(0, HIDDEN_GRADIENT + 1));

    assertThat(whole.verdict()).isEqualTo(DerivativeCheck.Verdict.AGREES);
    assertThat(whole.headline())
        .isEqualTo("agrees with finite differences in 2 numbers, 2 are at a corner");
  }

  @Test
  void a_number_at_a_corner_has_no_difference_to_agree_with() {
    Verification corner = at(new Moment(0, HIDDEN_GRADIENT + 1, 0));

    assertThat(corner.verdict()).isEqualTo(DerivativeCheck.Verdict.KINK);
    assertThat(corner.headline()).isEqualTo("no finite difference here");
  }

  @Test
  void numbers_too_large_for_a_difference_are_undecided() throws Exception {
    opened =
        OpenDocument.of(
            DocumentSource.open(
                Path.of("src", "test", "resources", "faults", "check-false-alarm-1e308.json")));
    int gradient = opened.outline().indexOf("dW[1]").orElseThrow();

    assertThat(at(new Moment(0, gradient, 0)))
        .isEqualTo(
            new Verification(
                DerivativeCheck.Verdict.UNDECIDED,
                "no finite difference here",
                "it overflows or loses all digits at numbers of this size"));
    assertThat(at(Moment.whole(0, gradient)).headline())
        .isEqualTo("agrees with finite differences in 4 numbers, 2 are undecided");
  }

  @Test
  void one_number_agrees_on_its_own() {
    assertThat(at(new Moment(0, HIDDEN_GRADIENT + 1, 2)).headline())
        .isEqualTo("agrees with finite differences");
  }
}
