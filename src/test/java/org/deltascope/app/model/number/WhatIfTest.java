package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatIfTest {

  private static final double SMALL = 1e-5;

  /** Every lesson: all losses, reductions, bias modes, one layer and several. */
  static List<String> lessons() {
    return Lessons.ids();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void the_forecast_of_a_small_change_is_half_of_the_difference_of_the_losses_at_either_side(
      String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Trace was = trace(document);
    for (int k = 0; k < 10; k++) {
      NumberPlace place = place(document, was, random);
      double now = SetNumber.numberAt(document, place).orElseThrow().value();
      Trace more = trace(with(document, place, now + SMALL));
      Trace less = trace(with(document, place, now - SMALL));

      WhatIf whatIf = WhatIf.of(was, more).orElseThrow();

      assertThat(whatIf.forecast())
          .as("seed %d, %s", seed, place)
          .isCloseTo((more.loss() - less.loss()) / 2, within(1e-12 + 1e-6 * SMALL));
      assertThat(whatIf.numbers()).as("seed %d, %s", seed, place).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void the_forecast_fails_when_the_change_is_large() throws Exception {
    Document document = Lessons.open("two-two-two");
    NumberPlace w5 = new NumberPlace.OfWeight(2, 0, 0);

    WhatIf small = WhatIf.of(trace(document), trace(with(document, w5, 0.41))).orElseThrow();
    WhatIf large = WhatIf.of(trace(document), trace(with(document, w5, 8))).orElseThrow();

    assertThat(small.forecast() / small.change()).isCloseTo(1, within(0.01));
    assertThat(large.forecast() / large.change()).isGreaterThan(2);
  }

  @Test
  void what_was_changed_together_is_forecast_together() throws Exception {
    Document document = Lessons.open("two-two-two");
    SetNumber one = new SetNumber(new NumberPlace.OfWeight(2, 0, 0), TypedNumber.of(0.6));
    SetNumber other = new SetNumber(new NumberPlace.OfInput(0, 1), TypedNumber.of(0.3));
    Trace was = trace(document);

    WhatIf both =
        WhatIf.of(was, trace(with(document, new Together(List.of(one, other))))).orElseThrow();

    assertThat(both.numbers()).isEqualTo(2);
    assertThat(both.forecast())
        .isCloseTo(
            WhatIf.of(was, trace(with(document, one))).orElseThrow().forecast()
                + WhatIf.of(was, trace(with(document, other))).orElseThrow().forecast(),
            within(1e-15));
  }

  private static NumberPlace place(Document document, Trace was, RandomGenerator random) {
    Experiment experiment = document.experiment();
    int depth = experiment.network().depth();
    int l = 1 + random.nextInt(depth);
    int to = random.nextInt(experiment.network().width(l));
    int sample = was.batch().samples().get(random.nextInt(was.batch().size()));
    int kind = random.nextInt(4);
    if (kind == 0) {
      return new NumberPlace.OfInput(sample, random.nextInt(experiment.network().inputs()));
    }
    if (kind == 1 && canShift(document)) {
      return new NumberPlace.OfTarget(sample, random.nextInt(experiment.network().width(depth)));
    }
    if (kind == 2 && experiment.network().layer(l).biasMode() != BiasMode.NONE) {
      return new NumberPlace.OfBias(l, to);
    }
    return new NumberPlace.OfWeight(l, to, random.nextInt(experiment.network().width(l - 1)));
  }

  /** A probability of 0 or 1 has nowhere to go on one side. */
  private static boolean canShift(Document document) {
    return !document.loss().needsProbabilities();
  }

  private static Document with(Document document, NumberPlace place, double value) {
    return with(document, new SetNumber(place, TypedNumber.of(value)));
  }

  private static Document with(Document document, Edit edit) {
    return switch (edit.applyTo(document)) {
      case EditResult.Changed(Document changed) -> changed;
      case EditResult.Unchanged _ -> document;
      case EditResult.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  private static Trace trace(Document document) {
    Experiment experiment = document.experiment();
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }
}
