package org.deltascope.history;

import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * A training of one experiment, from one state on. All its numbers follow from the two.
 *
 * @param id tells it apart from the other runs of its tree
 * @param name what it is called, such as "w₅ 0.40 → 0.60 at update 12"
 * @param experiment what is trained; of its weights only those of {@code start} count
 * @param start where it begins
 * @param parent the run that it branches off, if any; before it begins, its numbers are its
 *     parent's
 */
public record Run(
    Id id, String name, Experiment experiment, TrainingState start, Optional<Id> parent) {

  /**
   * Tells the runs of a tree apart.
   *
   * @param index from 0, in the order in which they were begun
   */
  public record Id(int index) {
    private static final int LETTERS = 26;

    /** {@return A for the first, B for the second, AA after Z} */
    public String letter() {
      String last = Character.toString('A' + index % LETTERS);
      return index < LETTERS ? last : new Id(index / LETTERS - 1).letter() + last;
    }
  }

  /** Checks that the experiment can go on from the start. */
  public Run {
    start.requireFits(experiment);
  }

  /**
   * {@return the run of an experiment from its own weights on}
   *
   * @param experiment what is trained
   */
  public static Run of(Experiment experiment) {
    return new Run(new Id(0), "", experiment, TrainingState.initial(experiment), Optional.empty());
  }

  /**
   * {@return this run called otherwise}
   *
   * @param newName what
   */
  public Run named(String newName) {
    return new Run(id, newName, experiment, start, parent);
  }

  /**
   * {@return whether it is the very training of another, whatever that is called} Comparing all
   * numbers would take longer than a step may.
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean isSameTraining(Run other) {
    return experiment == other.experiment && start == other.start;
  }

  /** {@return the parameters where it begins, and what the optimizer keeps there} */
  public Stream<Matrix> matrices() {
    return Stream.concat(
        start.network().layers().stream()
            .flatMap(layer -> Stream.of(layer.weights(), layer.bias())),
        start.slots().stream()
            .flatMap(slots -> Stream.concat(slots.weights().stream(), slots.bias().stream())));
  }

  /** {@return the first update that is its own} */
  public long from() {
    return start.updates();
  }
}
