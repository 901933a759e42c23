package org.deltascope.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples whose columns stand side by side have one formula, whatever their own numbers are. */
class BatchFormsTest {
  private static final int LOSS = 2;
  private static final int ERROR = 3;

  @TempDir private Path folder;

  /** One layer, whose outputs are the activation of the bias where the inputs are 0. */
  private Handout handout(
      String activation, String weights, String loss, String inputs, String targets)
      throws Exception {
    int units = weights.split("],").length;
    Path file = folder.resolve("batch.deltascope.json");
    Files.writeString(
        file,
        """
        {"format": "deltascope", "version": 1, "network": {"inputs": 1, "layers": [
           {"units": %d, "activation": "%s", "weights": %s}]},
         "loss": "%s", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"inputs": %s, "targets": %s}, "training": {"batchSize": 0}}
        """
            .formatted(units, activation, weights, loss, inputs, targets));
    return Handouts.of(Document.open(file), Digits.DEFAULT, 1);
  }

  private static Trace trace(Handout handout) {
    return handout.updates().getFirst().trace();
  }

  private static List<MatrixEquation> tableaux(Handout handout, int step) {
    return handout.updates().getFirst().steps().get(step).blocks().stream()
        .filter(HandoutBlock.Matrices.class::isInstance)
        .map(block -> ((HandoutBlock.Matrices) block).tableau())
        .toList();
  }

  private static Matrix values(MatrixEquation tableau, Kind kind) {
    return tableau.pieces().stream()
        .filter(Operand.class::isInstance)
        .map(Operand.class::cast)
        .filter(operand -> operand.source().map(Quantity::kind).equals(Optional.of(kind)))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sigmoid | [[1], [0.5]]  | binary-cross-entropy | [[12], [1]]  | [[1, 0], [0, 1]]",
        "sigmoid | [[1]]         | binary-cross-entropy | [[12], [1]]  | [[1], [0]]",
        "sigmoid | [[1]]         | binary-cross-entropy | [[1], [12]]  | [[0], [1]]",
        "sigmoid | [[1]]         | binary-cross-entropy | [[1], [-800]]| [[0], [0]]",
        "softmax | [[10], [-9]]  | cross-entropy        | [[1], [0.1]] | [[1, 0], [0, 1]]",
        "softmax | [[0], [-900]] | cross-entropy        | [[0], [1]]   | [[0.5, 0.5], [1, 0]]"
      })
  void one_output_that_was_rounded_off_has_all_losses_computed_from_z(
      String activation, String weights, String loss, String inputs, String targets)
      throws Exception {
    Handout handout = handout(activation, weights, loss, inputs, targets);
    List<MatrixEquation> tableaux = tableaux(handout, LOSS);
    assertThat(tableaux).hasSize(1);
    assertThat(values(tableaux.getFirst(), Kind.LOSS))
        .isEqualTo(trace(handout).evaluateLoss().losses().transpose());
    assertThat(values(tableaux.getFirst(), Kind.LOSS_TERM))
        .isEqualTo(trace(handout).evaluateLoss().terms().transpose());
    assertThat(handout.updates().getFirst().steps().get(LOSS).blocks().getFirst().toString())
        .contains("An output of the batch is all but 0 or 1");
  }

  @Test
  void targets_of_one_sample_that_do_not_add_up_to_1_scale_the_outputs_of_all() throws Exception {
    Handout handout =
        handout("softmax", "[[1], [2]]", "cross-entropy", "[[1], [2]]", "[[1, 0], [0.5, 0.2]]");
    MatrixEquation tableau = tableaux(handout, ERROR).getFirst();
    Matrix scaled = ((Operand) tableau.pieces().get(2)).values();
    Matrix y = trace(handout).outputError().y().transpose();
    assertThat(((Operand) tableau.pieces().get(2)).caption().toString()).contains("Ones");
    assertThat(scaled)
        .isEqualTo(Matrix.generate(2, 2, (i, s) -> (s == 0 ? 1.0 : 0.7) * y.get(i, s)));
    assertThat(values(tableau, Kind.ERROR))
        .isEqualTo(trace(handout).outputError().delta().transpose());
  }

  @Test
  void the_one_number_of_a_jacobian_is_no_column() throws Exception {
    Handout handout = handout("softmax", "[[1]]", "squared-error", "[[1], [2]]", "[[0], [2]]");
    assertThat(tableaux(handout, ERROR)).hasSize(2);
  }
}
