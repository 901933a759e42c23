package org.deltascope.handout.live;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.formula.naming.Names;
import org.deltascope.handout.work.Handout;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Trace;

/**
 * A page that computes its updates itself, so that its reader can change numbers.
 *
 * @param handout what the page shows
 * @param experiment whose updates they are
 */
public record LivePage(Handout handout, Experiment experiment) {
  private static final int MOST_NUMBERS = 20_000;

  /**
   * {@return why a handout cannot be a page that computes, if it cannot}
   *
   * @param handout what the page shows
   * @param experiment whose updates they are
   */
  public static Optional<String> refusal(Handout handout, Experiment experiment) {
    if (handout.digits().fractions()) {
      return Optional.of("a page that computes shows decimals, expected --digits N");
    }
    if (handout.names().convention().targetMinusOutput()) {
      return Optional.of(
          "a page that computes has δ = ∂L/∂z, expected the error to be the derivative");
    }
    long numbers = ModelJson.size(experiment);
    return numbers > MOST_NUMBERS
        ? Optional.of(
            "found %,d weights, inputs and targets, expected at most %,d on a page that computes"
                .formatted(numbers, MOST_NUMBERS))
        : Optional.empty();
  }

  /** {@return the experiment and what of it may be changed, as JSON} */
  public String json() {
    Trace first = handout.updates().getFirst().trace();
    String edits =
        EditableNumbers.of(experiment, handout.names(), first.batch().samples()).stream()
            .map(Editable::json)
            .collect(Collectors.joining(",", "[", "]"));
    String model =
        new ModelJson(experiment, first.before(), handout.given(), handout.digits()).text();
    return "{\"model\":%s,\"edits\":%s,\"units\":%s}".formatted(model, edits, units());
  }

  /** What the neurons of each layer are called, the inputs first. */
  private String units() {
    Names names = handout.names();
    return IntStream.rangeClosed(0, experiment.network().depth())
        .mapToObj(
            l ->
                IntStream.range(0, experiment.network().width(l))
                    .mapToObj(i -> JsonString.of(names.unit(l, i).text()))
                    .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** {@return where the numbers of its matrices come from} */
  public LiveNumbers numbers() {
    return new LiveNumbers(handout);
  }
}
