package org.deltascope.app.model.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.app.model.Origin;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.Document;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.figure.Subject;
import org.deltascope.figure.change.ChangedNumber;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Trace;

/**
 * Which numbers are others than before the document was changed.
 *
 * @param shown the moment that is shown
 */
public record ChangedNumbers(ViewState shown) {

  /** More are not to be told apart in a picture. */
  private static final int MOST = 200;

  /** {@return the numbers with what they were; those of the sample that is looked at} */
  public List<ChangedNumber> list() {
    Optional<Origin> origin = shown.session().origin();
    if (origin.isEmpty()) {
      return List.of();
    }
    return Stream.of(parameters(), samples(origin.get()), settings(origin.get()))
        .flatMap(places -> places)
        .limit(MOST)
        .flatMap(place -> HeldNumber.at(shown, place).stream())
        .flatMap(number -> changed(number).stream())
        .toList();
  }

  private Optional<ChangedNumber> changed(HeldNumber number) {
    return number
        .was()
        .map(
            was ->
                new ChangedNumber(
                    NumberPlaces.subject(number.place()),
                    CardText.text(was, shown.session().look().digits())));
  }

  /** A run that has gone on has other parameters in any case. */
  private Stream<NumberPlace> parameters() {
    Optional<Trace> was =
        shown.was().filter(trace -> shown.session().opened().run().from() == trace.update());
    return was.stream()
        .map(trace -> trace.before().network())
        .filter(old -> old.depth() == network().depth())
        .flatMap(
            old ->
                IntStream.rangeClosed(1, old.depth())
                    .boxed()
                    .flatMap(l -> ofLayer(l, old.layer(l), network().layer(l))));
  }

  private Network network() {
    return shown.trace().before().network();
  }

  private static Stream<NumberPlace> ofLayer(int l, Layer old, Layer now) {
    return Stream.concat(
        differences(old.weights(), now.weights(), (i, j) -> new NumberPlace.OfWeight(l, i, j)),
        differences(old.bias(), now.bias(), (i, j) -> new NumberPlace.OfBias(l, i)));
  }

  private Stream<NumberPlace> samples(Origin origin) {
    NumberPlaces places = new NumberPlaces(shown);
    int depth = network().depth();
    Stream<NumberPlace> inputs =
        IntStream.range(0, network().inputs())
            .boxed()
            .flatMap(j -> places.of(new Subject.Neuron(0, j)).stream());
    Stream<NumberPlace> targets =
        IntStream.range(0, network().width(depth))
            .boxed()
            .flatMap(i -> places.of(new Subject.Target(i)).stream());
    boolean isSame =
        origin.document().data().dataset().equals(shown.session().opened().experiment().data());
    return isSame ? Stream.empty() : Stream.concat(inputs, targets);
  }

  private Stream<NumberPlace> settings(Origin origin) {
    Document document = shown.session().opened().document();
    return origin.document().optimizer().optimizer().equals(document.optimizer().optimizer())
        ? Stream.empty()
        : OptimizerPart.keys(document.optimizer().optimizer()).stream()
            .map(NumberPlace.OfSetting::new);
  }

  /** Where a number of a matrix stands in the document. */
  @FunctionalInterface
  private interface Entry {
    NumberPlace at(int row, int column);
  }

  private static Stream<NumberPlace> differences(Matrix old, Matrix now, Entry entry) {
    if (!old.shape().equals(now.shape())) {
      return Stream.empty();
    }
    return IntStream.range(0, old.rows())
        .filter(i -> !now.sharesRow(i, old))
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, old.columns())
                    .filter(j -> old.get(i, j) != now.get(i, j))
                    .mapToObj(j -> entry.at(i, j)));
  }
}
