package org.deltascope.handout.work;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.Variant;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepKind;

/**
 * A variant of an exercise worked out: what is given, and the steps that lead to what is asked for.
 *
 * @param set the exercise
 * @param variant of it
 * @param handout with the steps that are needed
 */
public record ExerciseWork(ExerciseSet set, Variant variant, Handout handout) {

  /**
   * {@return a variant worked out}
   *
   * @param set the exercise
   * @param variant of it
   */
  public static ExerciseWork of(ExerciseSet set, Variant variant) {
    Handout all =
        Handout.of(
            set.title(),
            variant.experiment(),
            set.names(),
            set.digits(),
            variant.given(),
            List.of(variant.trace()));
    WorkedUpdate update = all.updates().getFirst();
    return new ExerciseWork(
        set,
        variant,
        new Handout(
            all.title(),
            all.names(),
            all.digits(),
            all.given(),
            all.about(),
            List.of(
                new WorkedUpdate(
                    update.trace(), update.given(), needed(set, variant, update.steps())))));
  }

  /** {@return the numbers of the variant} */
  public List<HandoutBlock> given() {
    return handout.updates().getFirst().given();
  }

  /** {@return the steps that are needed, in order} */
  public List<WorkedStep> solution() {
    return handout.updates().getFirst().steps();
  }

  private static List<WorkedStep> needed(ExerciseSet set, Variant variant, List<WorkedStep> steps) {
    Set<StepId> asked =
        set.asked().stream()
            .flatMap(ref -> variant.trace().outline().computing(ref.quantity()).stream())
            .collect(Collectors.toUnmodifiableSet());
    int last = asked.stream().mapToInt(variant.trace().outline()::indexOf).max().orElse(0);
    return steps.stream()
        .filter(step -> step.index() <= last)
        .filter(step -> isForAll(step.shape().id()) || isNeeded(step.shape().id(), asked))
        .toList();
  }

  /** Forward all is needed, and back all errors. */
  private static boolean isForAll(StepId step) {
    return switch (step.kind()) {
      case WEIGHTED_INPUT, ACTIVATION, ERROR -> true;
      case StepKind _ -> false;
    };
  }

  /** A gradient is needed for itself and for the update that it makes. */
  private static boolean isNeeded(StepId step, Set<StepId> asked) {
    return asked.contains(step)
        || (step.kind() == StepKind.GRADIENT && asked.contains(StepId.update(step.layer())));
  }

  /**
   * {@return the sentence that says what is to be worked out, and how exactly}
   *
   * @param written writes what is asked for
   */
  public String task(Function<Ref, String> written) {
    List<String> asked = set.asked().stream().map(written).toList();
    String before = String.join(", ", asked.subList(0, asked.size() - 1));
    return "Work out %s%s%s to %d significant digits."
        .formatted(
            before.isEmpty() ? "" : before + " and ",
            asked.getLast(),
            variant.gaps().count() == 1 ? "" : ", each number",
            set.digits().digits());
  }

  /** {@return what a figure of the exercise is about: the first step that is asked for} */
  public int shownStep() {
    Stream<Quantity> asked = set.asked().stream().map(Ref::quantity);
    return asked
        .flatMap(quantity -> variant.trace().outline().computing(quantity).stream())
        .mapToInt(variant.trace().outline()::indexOf)
        .min()
        .orElse(0);
  }
}
