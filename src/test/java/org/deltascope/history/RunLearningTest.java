package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.document.DocumentSource;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Happening;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;

class RunLearningTest {

  private static final StopRule NEVER = StopRule.never();

  private static Experiment lesson(String id) throws Exception {
    return DocumentSource.open("lesson:" + id).document().experiment();
  }

  private static LearningGoal epochs(int epochs) {
    return new LearningGoal(NEVER.after(OptionalInt.of(epochs)), false);
  }

  private static TrainingState after(Experiment experiment, long updates) {
    return TrainingLoop.stateBefore(updates, experiment, ProgressListener.NONE);
  }

  @Test
  void epochs_are_counted_from_where_one_goes_on() throws Exception {
    History history = new History(lesson("xor"));
    RunLearning.Stopped stopped = RunLearning.learn(history, 40, epochs(25), ProgressListener.NONE);
    assertThat(stopped).isEqualTo(new RunLearning.Stopped(new StopReason.EpochsMade(25), 65));
    assertThat(history.stateBefore(65)).isEqualTo(after(lesson("xor"), 65));
  }

  @Test
  void a_loss_small_enough_stops_it_where_training_without_a_history_stops() throws Exception {
    Experiment experiment = lesson("xor");
    StopRule rule =
        new StopRule(
            OptionalInt.of(5_000),
            OptionalDouble.of(0.2),
            OptionalDouble.empty(),
            OptionalInt.empty());
    Learnt expected = Learning.learn(experiment, rule, ProgressListener.NONE);
    RunLearning.Stopped stopped =
        RunLearning.learn(
            new History(experiment), 0, new LearningGoal(rule, false), ProgressListener.NONE);
    assertThat(stopped.reason()).isEqualTo(expected.reason());
    assertThat(stopped.update()).isEqualTo(expected.state().updates());
  }

  @Test
  void the_first_update_in_which_a_weight_changes_its_sign_is_found_where_it_is_watched_for()
      throws Exception {
    Experiment experiment = lesson("xor");
    RunLearning.Stopped stopped =
        RunLearning.learn(
            new History(experiment),
            0,
            new LearningGoal(NEVER.after(OptionalInt.of(100)), true),
            ProgressListener.NONE);
    StopReason.Happened happened = (StopReason.Happened) stopped.reason();
    Ref.One weight = ((Happening.SignChanged) happened.what()).weight();
    assertThat(happened.update()).isEqualTo(stopped.update());
    assertThat(sign(experiment, weight, stopped.update()))
        .isEqualTo(sign(experiment, weight, 0))
        .isNotEqualTo(sign(experiment, weight, stopped.update() + 1));
  }

  private static double sign(Experiment experiment, Ref.One weight, long update) {
    Layer layer = after(experiment, update).network().layer(weight.layer());
    return Math.signum(layer.weights().get(weight.row(), weight.column()));
  }

  /** y = wx with x = 1, w = 1 and t = 2, so that w − 2 is multiplied by 1 − η in each update. */
  private static History line(double rate) {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {1}), Matrix.zeros(1, 1), BiasMode.NONE, Elementwise.IDENTITY);
    return new History(
        new Experiment(
            new Network(1, List.of(layer)),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(rate),
            new Dataset(Matrix.column(1), Matrix.column(2)),
            Training.plain()));
  }

  @Test
  void a_step_that_is_too_large_is_seen_by_a_loss_that_rises() {
    RunLearning.Stopped stopped =
        RunLearning.learn(
            line(3),
            0,
            new LearningGoal(NEVER.after(OptionalInt.of(100)), true),
            ProgressListener.NONE);
    assertThat(stopped.reason())
        .isEqualTo(new StopReason.Happened(1, new Happening.LossRose(0.5, 2)));
  }

  @Test
  void numbers_that_are_not_finite_stop_it_at_the_update_that_has_them() {
    History history = line(1e100);
    RunLearning.Stopped stopped = RunLearning.learn(history, 0, epochs(500), ProgressListener.NONE);
    Divergence found = history.divergence().orElseThrow();
    assertThat(stopped)
        .isEqualTo(new RunLearning.Stopped(new StopReason.NotFinite(found), found.update()));
  }

  @Test
  void whoever_ends_it_can_go_to_all_that_was_made() throws Exception {
    History history = new History(lesson("xor"));
    RunLearning.Stopped stopped =
        RunLearning.learn(history, 0, epochs(1_000), (update, target) -> update < 70);
    assertThat(stopped).isEqualTo(new RunLearning.Stopped(new StopReason.Ended(), 70));
    assertThat(history.updates()).isEqualTo(70);
  }

  @Test
  void the_history_remembers_where_and_why_it_was_stopped_last() throws Exception {
    History history = new History(lesson("xor"));
    assertThat(history.stopped()).isEmpty();
    RunLearning.learn(history, 0, epochs(3), ProgressListener.NONE);
    RunLearning.Stopped last = RunLearning.learn(history, 3, epochs(4), ProgressListener.NONE);
    assertThat(history.stopped()).contains(last);
    assertThat(last).isEqualTo(new RunLearning.Stopped(new StopReason.EpochsMade(4), 7));
  }

  @Test
  void an_update_whose_check_fails_is_where_it_stops() throws Exception {
    Happening wrong =
        new Happening.CheckFailed(new Quantity(Quantity.Kind.WEIGHT_GRADIENT, 1).at(0, 0), 1, 2);
    RunLearning.Stopped stopped =
        RunLearning.learn(
            new History(lesson("xor")),
            0,
            new LearningGoal(NEVER.after(OptionalInt.of(100)), true),
            ProgressListener.NONE,
            trace -> trace.update() == 2 ? Optional.of(wrong) : Optional.empty());
    assertThat(stopped).isEqualTo(new RunLearning.Stopped(new StopReason.Happened(2, wrong), 2));
  }
}
