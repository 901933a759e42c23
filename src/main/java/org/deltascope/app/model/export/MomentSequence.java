package org.deltascope.app.model.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Phase;

/** Which moments are shown one after the other. */
public final class MomentSequence {

  /** With more parts a phase is shown step by step. */
  private static final int MOST_PARTS = 60;

  private MomentSequence() {}

  /**
   * {@return every step of an update, whole}
   *
   * @param outline its steps
   * @param update from 0
   */
  public static List<Moment> ofUpdate(Outline outline, long update) {
    return IntStream.range(0, outline.size()).mapToObj(step -> Moment.whole(update, step)).toList();
  }

  /**
   * {@return the phase around a moment: part by part where there are few, else step by step}
   *
   * @param outline the steps of the update
   * @param moment where one stands
   */
  public static List<Moment> ofPhase(Outline outline, Moment moment) {
    Phase phase = outline.entries().get(moment.step()).phase();
    List<Integer> steps =
        IntStream.range(0, outline.size())
            .filter(step -> outline.entries().get(step).phase() == phase)
            .boxed()
            .toList();
    int parts = steps.stream().mapToInt(step -> outline.entries().get(step).parts().count()).sum();
    return steps.stream()
        .flatMap(
            step ->
                parts <= MOST_PARTS
                    ? byParts(outline, moment.update(), step)
                    : Stream.of(Moment.whole(moment.update(), step)))
        .toList();
  }

  private static Stream<Moment> byParts(Outline outline, long update, int step) {
    int parts = outline.entries().get(step).parts().count();
    if (parts == 0) {
      return Stream.of(Moment.whole(update, step));
    }
    return IntStream.range(0, parts).mapToObj(part -> new Moment(update, step, part));
  }
}
