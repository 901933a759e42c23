package org.deltascope.handout.worksheet;

import java.util.Optional;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.SourcedRef;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/**
 * Tells what is computed in a handout from what is given: inputs, targets, the first weights and
 * the constants of the optimizer.
 *
 * @param first the first update
 * @param network its layers say what is trained
 * @param outline the steps of each update, which say what they compute
 */
record Computed(long first, Network network, Outline outline) {

  static Computed of(Handout handout) {
    WorkedUpdate first = handout.updates().getFirst();
    Trace trace = first.trace();
    return new Computed(first.number(), trace.before().network(), trace.outline());
  }

  /** {@return what a number is, if it is computed; a weight comes from the update before} */
  Optional<SourcedRef> number(Source source, Ref ref) {
    Kind kind = ref.kind();
    if (kind == Kind.SAMPLE_LOSS) {
      return Optional.of(sampleLoss(source, ref));
    }
    return kind.updated().isPresent()
        ? kind.updated()
            .filter(updated -> source.update() > first && isTrained(kind, ref.layer()))
            .map(updated -> number(new Source(source.update() - 1, source.lens()), updated, ref))
        : outline.computing(ref.quantity()).map(step -> number(source, kind, ref));
  }

  private boolean isTrained(Kind kind, int l) {
    Layer layer = network.layer(l);
    return kind.place() == Quantity.Place.EDGE
        ? layer.weightMode().isTrained()
        : layer.biasMode().isTrained();
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
