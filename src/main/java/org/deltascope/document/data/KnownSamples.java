package org.deltascope.document.data;

import static java.util.stream.Collectors.collectingAndThen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.document.number.NumberTable;
import org.deltascope.nn.Activation;

/**
 * Samples of data that people know. The same ones are the same numbers on every machine, and more
 * of them begin with those.
 *
 * @param data which
 * @param count how many
 * @param noise deviation of what is added to each generated number, 0 where there is none
 * @param seed of what is drawn
 */
public record KnownSamples(KnownData data, int count, double noise, long seed) {

  /** More noise would leave nothing to be learnt. */
  public static final double MOST_NOISE = 10;

  /** Checks that there are so many. */
  public KnownSamples {
    if (count < 1 || count > data.mostSamples() || !(noise >= 0 && noise <= MOST_NOISE)) {
      throw new IllegalArgumentException(
          "found %d samples and noise %s of %s".formatted(count, noise, data));
    }
  }

  /**
   * {@return the samples with targets for a network}
   *
   * @param outputs nᴸ, which fits the data
   * @param last the activation of the last layer
   */
  public NewSamples suiting(int outputs, Activation last) {
    return in(data.code(outputs, last));
  }

  /**
   * {@return the samples}
   *
   * @param code how targets are written
   */
  public NewSamples in(TargetCode code) {
    List<KnownSample> all = all();
    Names names = Names.of(data);
    NumberTable inputs =
        all.stream()
            .map(KnownSample::inputs)
            .collect(collectingAndThen(Collectors.toList(), NumberTable::of));
    NumberTable targets =
        NumberTable.generate(
            count, code.outputs(data.classes()), (s, i) -> code.target(all.get(s), i));
    return new NewSamples(
        inputs, targets, names.inputs(), code == TargetCode.ONE_HOT ? names.classes() : List.of());
  }

  private List<KnownSample> all() {
    return switch (data) {
      case XOR -> TruthTable.XOR.first(count);
      case AND -> TruthTable.AND.first(count);
      case OR -> TruthTable.OR.first(count);
      case MOONS, CIRCLES, SPIRALS, GAUSSIANS, SINE -> SampleGenerator.of(this).all();
      case IRIS -> BundledTable.IRIS.first(count);
      case DIGITS -> BundledTable.DIGITS.first(count);
    };
  }

  /** {@return what they are, such as {@code 100 samples of two moons}} */
  public String words() {
    return String.format(
        Locale.ROOT, "%,d sample%s of %s", count, count == 1 ? "" : "s", data.title());
  }

  /** What inputs and classes are called. */
  private record Names(List<String> inputs, List<String> classes) {
    static Names of(KnownData data) {
      return switch (data) {
        case XOR, AND, OR, MOONS, CIRCLES, SPIRALS, GAUSSIANS ->
            new Names(List.of("x1", "x2"), List.of());
        case SINE -> new Names(List.of("x"), List.of());
        case IRIS -> new Names(BundledTable.IRIS.inputNames(), BundledTable.IRIS.classes());
        case DIGITS -> new Names(List.of(), BundledTable.DIGITS.classes());
      };
    }
  }
}
