package org.deltascope.handout.worksheet;

import java.util.Optional;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.SourcedRef;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;

/**
 * Tells what is computed in a handout from what is given: inputs, targets, the first weights and
 * the constants of the optimizer.
 *
 * @param first the first update
 * @param network its layers say which biases are trained
 */
record Computed(long first, Network network) {

  static Computed of(Handout handout) {
    WorkedUpdate first = handout.updates().getFirst();
    return new Computed(first.number(), first.trace().before().network());
  }

  /** {@return what a number is, if it is computed; a weight comes from the update before} */
  Optional<SourcedRef> number(Source source, Ref ref) {
    Quantity quantity = ref.quantity();
    Kind kind = quantity.kind();
    return switch (kind) {
      case SAMPLES,
          LEARNING_RATE,
          INITIAL_RATE,
          WEIGHT_DECAY,
          WEIGHT_SQUARES,
          EDGES,
          MOMENTUM,
          DAMPENING,
          DECAY,
          EPSILON,
          BETA_1,
          BETA_2,
          TARGET ->
          Optional.empty();
      case ACTIVATION ->
          quantity.layer() == 0 ? Optional.empty() : Optional.of(number(source, kind, ref));
      case SAMPLE_LOSS -> Optional.of(sampleLoss(source, ref));
      case WEIGHTS ->
          network.layer(quantity.layer()).weightMode().isTrained()
              ? before(source, Kind.NEW_WEIGHTS, ref)
              : Optional.empty();
      case WEIGHT_M -> before(source, Kind.NEW_WEIGHT_M, ref);
      case WEIGHT_V -> before(source, Kind.NEW_WEIGHT_V, ref);
      case WEIGHT_S -> before(source, Kind.NEW_WEIGHT_S, ref);
      case BIAS -> isTrained(quantity) ? before(source, Kind.NEW_BIAS, ref) : Optional.empty();
      case BIAS_M -> before(source, Kind.NEW_BIAS_M, ref);
      case BIAS_V -> before(source, Kind.NEW_BIAS_V, ref);
      case BIAS_S -> before(source, Kind.NEW_BIAS_S, ref);
      case WEIGHTED_INPUT,
          LOSS_TERM,
          LOSS,
          ERROR,
          CARRIED,
          SLOPE,
          WEIGHT_GRADIENT,
          BIAS_GRADIENT,
          NEW_WEIGHTS,
          NEW_BIAS,
          NEW_WEIGHT_M,
          NEW_WEIGHT_V,
          NEW_WEIGHT_S,
          NEW_BIAS_M,
          NEW_BIAS_V,
          NEW_BIAS_S ->
          Optional.of(number(source, kind, ref));
    };
  }

  private boolean isTrained(Quantity bias) {
    return network.layer(bias.layer()).biasMode().isTrained();
  }

  private Optional<SourcedRef> before(Source source, Kind kind, Ref ref) {
    return source.update() == first
        ? Optional.empty()
        : Optional.of(number(new Source(source.update() - 1, source.lens()), kind, ref));
  }

  /**
   * A sample's loss is the same number, whether it has the sample's name or stands in its column.
   */
  private static SourcedRef sampleLoss(Source source, Ref ref) {
    SampleSelection lens =
        ref instanceof Ref.One(_, int row, int _)
            ? new SampleSelection.Sample(row)
            : SampleSelection.mean();
    return new SourcedRef(new Source(source.update(), lens), Quantity.of(Kind.LOSS).all());
  }

  private static SourcedRef number(Source source, Kind kind, Ref ref) {
    Source whose = kind.isOfSample() ? source : new Source(source.update(), SampleSelection.mean());
    Quantity quantity = new Quantity(kind, ref.layer());
    return new SourcedRef(
        whose,
        switch (ref) {
          case Ref.One(_, int row, int column) when kind.place() != Quantity.Place.NUMBER ->
              quantity.at(row, column);
          case Ref.One _, Ref.All _ -> quantity.all();
        });
  }
}
