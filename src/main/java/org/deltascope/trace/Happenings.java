package org.deltascope.trace;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Quantity.Kind;

/** Finds what one update did that is worth a look. */
public final class Happenings {

  private Happenings() {}

  /** What a neuron can be like for a sample. */
  @FunctionalInterface
  private interface AtSample {
    boolean test(double z, double a);
  }

  /**
   * {@return the first thing that happened, if anything did: to the loss, then to neurons, then to
   * weights}
   *
   * @param before an update
   * @param now the one after it
   */
  public static Optional<Happening> between(Trace before, Trace now) {
    return Stream.<Stream<Happening>>of(
            lossRose(before, now), neurons(before, now), signChanges(now))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<Happening> lossRose(Trace before, Trace now) {
    boolean same = before.batch().samples().equals(now.batch().samples());
    return same && now.loss() > before.loss()
        ? Stream.of(new Happening.LossRose(before.loss(), now.loss()))
        : Stream.empty();
  }

  private static Stream<Happening> neurons(Trace before, Trace now) {
    return IntStream.rangeClosed(1, now.depth())
        .boxed()
        .flatMap(
            l ->
                IntStream.range(0, now.before().network().layer(l).units())
                    .boxed()
                    .flatMap(i -> neuron(before, now, l, i)));
  }

  private static Stream<Happening> neuron(Trace before, Trace now, int l, int i) {
    if (!(now.before().network().layer(l).activation() instanceof Elementwise activation)) {
      return Stream.empty();
    }
    Ref.One which = new Quantity(Kind.ACTIVATION, l).at(i);
    if (begins(before, now, l, i, (z, a) -> activation.slope(z, a) == 0)) {
      return Stream.of(new Happening.NeuronDied(which));
    }
    return begins(before, now, l, i, activation::isFlat)
        ? Stream.of(new Happening.NeuronSaturated(which))
        : Stream.empty();
  }

  private static boolean begins(Trace before, Trace now, int l, int i, AtSample isSo) {
    return everywhere(now, l, i, isSo) && !everywhere(before, l, i, isSo);
  }

  private static boolean everywhere(Trace trace, int l, int i, AtSample isSo) {
    Matrix z = trace.weightedSum(l).z();
    Matrix a = trace.activate(l).a();
    return IntStream.range(0, z.rows()).allMatch(s -> isSo.test(z.get(s, i), a.get(s, i)));
  }

  private static Stream<Happening> signChanges(Trace now) {
    return IntStream.rangeClosed(1, now.depth()).boxed().flatMap(l -> signChanges(now, l));
  }

  private static Stream<Happening> signChanges(Trace now, int l) {
    Layer before = now.applyUpdate(l).before();
    Layer after = now.applyUpdate(l).after();
    Quantity weights = new Quantity(Kind.WEIGHTS, l);
    return IntStream.range(0, before.units())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, before.inputs())
                    .filter(j -> before.weights().get(i, j) * after.weights().get(i, j) < 0)
                    .<Happening>mapToObj(j -> new Happening.SignChanged(weights.at(i, j))));
  }
}
