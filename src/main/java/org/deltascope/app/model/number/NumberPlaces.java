package org.deltascope.app.model.number;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;

/**
 * Which number of the document a piece of a picture stands for, and the other way round.
 *
 * @param shown the moment that is shown
 */
public record NumberPlaces(ViewState shown) {

  /** A number of the optimizer, with the key that it has in documents. */
  private record Setting(Kind kind, String key) {}

  private static Stream<Setting> settings() {
    return Stream.of(
        new Setting(Kind.LEARNING_RATE, "learningRate"),
        new Setting(Kind.INITIAL_RATE, "learningRate"),
        new Setting(Kind.MOMENTUM, "momentum"),
        new Setting(Kind.DECAY, "decay"),
        new Setting(Kind.EPSILON, "epsilon"),
        new Setting(Kind.BETA_1, "beta1"),
        new Setting(Kind.BETA_2, "beta2"),
        new Setting(Kind.DAMPENING, "dampening"),
        new Setting(Kind.WEIGHT_DECAY, "weightDecay"));
  }

  /**
   * {@return where the number stands that a piece of a picture shows, if it can be changed} A mean
   * over samples is no number of the document.
   *
   * @param subject such as an edge
   */
  public Optional<NumberPlace> of(Subject subject) {
    return switch (subject) {
      case Subject.Edge(int l, int to, int from) ->
          Optional.of(new NumberPlace.OfWeight(l, to, from));
      case Subject.Bias(int l, int unit) -> Optional.of(new NumberPlace.OfBias(l, unit));
      case Subject.Neuron(int l, int unit) when l == 0 -> input(unit);
      case Subject.Target(int unit) -> target(unit);
      case Subject.Symbol(String id) ->
          settings()
              .filter(setting -> setting.kind().name().equals(id))
              .findFirst()
              .map(setting -> new NumberPlace.OfSetting(setting.key()));
      case Subject.Neuron _, Subject.Layer _, Subject.Weights _, Subject.Biases _, Subject.None _ ->
          Optional.empty();
    };
  }

  /**
   * {@return the piece of a picture that shows a number}
   *
   * @param place where the number stands
   */
  public static Subject subject(NumberPlace place) {
    return switch (place) {
      case NumberPlace.OfWeight(int l, int to, int from) -> new Subject.Edge(l, to, from);
      case NumberPlace.OfBias(int l, int unit) -> new Subject.Bias(l, unit);
      case NumberPlace.OfInput(int _, int index) -> new Subject.Neuron(0, index);
      case NumberPlace.OfTarget(int _, int index) -> new Subject.Target(index);
      case NumberPlace.OfActivation(int _, String key) -> new Subject.Symbol(key);
      case NumberPlace.OfSetting(String key) ->
          new Subject.Symbol(kind(key).map(Kind::name).orElse(key));
    };
  }

  private static Optional<Kind> kind(String key) {
    return settings().filter(setting -> setting.key().equals(key)).findFirst().map(Setting::kind);
  }

  private Optional<NumberPlace> input(int unit) {
    OptionalInt sample = sample();
    return sample.isPresent()
        ? Optional.of(new NumberPlace.OfInput(sample.getAsInt(), unit))
        : Optional.empty();
  }

  private Optional<NumberPlace> target(int unit) {
    OptionalInt sample = sample();
    return sample.isPresent()
        ? Optional.of(new NumberPlace.OfTarget(sample.getAsInt(), unit))
        : Optional.empty();
  }

  /** {@return which sample of the data is looked at, if it is a single one} */
  private OptionalInt sample() {
    return switch (shown.lens()) {
      case SampleSelection.Sample(int index) ->
          OptionalInt.of(shown.trace().batch().samples().get(index));
      case SampleSelection.BatchMean _ ->
          shown.trace().batch().size() == 1
              ? OptionalInt.of(shown.trace().batch().samples().getFirst())
              : OptionalInt.empty();
    };
  }
}
