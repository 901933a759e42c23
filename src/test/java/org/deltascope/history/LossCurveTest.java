package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.deltascope.history.LossCurve.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossCurveTest {

  private static LossCurve curve(long updates, LongToDoubleFunction loss) {
    LossRecorder recorder = new LossRecorder(0);
    for (long u = 0; u < updates; u++) {
      recorder.record(loss.applyAsDouble(u));
    }
    return recorder.snapshot();
  }

  @Test
  void of_no_updates_it_is_empty() {
    assertThat(curve(0, u -> 1)).isEqualTo(new LossCurve(0, List.of()));
  }

  @Test
  void few_updates_are_known_one_by_one() {
    assertThat(curve(2, u -> 3.0 * u).ranges())
        .containsExactly(new Range(0, 0, 1, 0, 0, 0), new Range(1, 1, 1, 3, 3, 3));
  }

  @Test
  void many_updates_take_no_more_memory() {
    assertThat(curve(1_000_000, u -> u).ranges()).hasSizeLessThanOrEqualTo(LossCurve.RESOLUTION);
  }

  @Test
  void no_update_is_left_out() {
    LossCurve curve = curve(100_003, u -> u);
    long next = 0;
    for (Range range : curve.ranges()) {
      assertThat(range.from()).isEqualTo(next);
      assertThat(range.count()).isEqualTo(range.length());
      next = range.to() + 1;
    }
    assertThat(next).isEqualTo(100_003);
  }

  @Test
  void no_peak_is_lost() {
    LossCurve curve = curve(300_000, u -> u == 123_456 ? 9 : u == 234_567 ? -9 : 1);
    assertThat(curve.inAtMost(50).ranges()).extracting(Range::max).contains(9.0);
    assertThat(curve.inAtMost(50).ranges()).extracting(Range::min).contains(-9.0);
  }

  @Test
  void the_mean_of_a_range_is_the_mean_of_its_losses() {
    Range first = curve(100_000, u -> u).inAtMost(10).ranges().getFirst();
    assertThat(first.mean()).isCloseTo((first.from() + first.to()) / 2.0, within(1e-9));
  }

  @Test
  void for_drawing_it_has_at_most_so_many_ranges() {
    for (int atMost : new int[] {1, 7, 100, 5_000}) {
      assertThat(curve(10_007, u -> u).inAtMost(atMost).ranges()).hasSizeLessThanOrEqualTo(atMost);
    }
  }

  @Test
  void a_loss_that_is_no_number_is_not_counted() {
    Range range =
        curve(4, u -> u == 1 ? Double.NaN : u == 2 ? Double.POSITIVE_INFINITY : u)
            .inAtMost(1)
            .ranges()
            .getFirst();
    assertThat(range).isEqualTo(new Range(0, 3, 2, 0, 3, 1.5));
  }

  @Test
  void a_range_without_a_number_says_so() {
    assertThat(curve(1, u -> Double.NaN).ranges())
        .containsExactly(new Range(0, 0, 0, Double.NaN, Double.NaN, Double.NaN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4_095, 4_096, 4_097, 8_191, 8_192, 8_193, 12_288, 16_384, 100_003})
  void at_any_moment_each_range_is_of_the_losses_in_it(long updates) {
    LossCurve curve = curve(updates, u -> Math.floorMod(u * 7_919, 1_009));

    assertThat(curve.updates()).isEqualTo(updates);
    long next = 0;
    for (Range range : curve.ranges()) {
      assertThat(range.from()).isEqualTo(next);
      var losses =
          LongStream.rangeClosed(range.from(), range.to())
              .mapToDouble(u -> Math.floorMod(u * 7_919, 1_009))
              .summaryStatistics();
      assertThat(range.count()).isEqualTo(losses.getCount());
      assertThat(range.min()).isEqualTo(losses.getMin());
      assertThat(range.max()).isEqualTo(losses.getMax());
      assertThat(range.mean()).isCloseTo(losses.getAverage(), within(1e-9));
      next = range.to() + 1;
    }
    assertThat(next).isEqualTo(updates);
  }

  @Test
  void a_curve_begins_where_the_run_begins() {
    LossRecorder recorder = new LossRecorder(500);
    recorder.record(3);
    recorder.record(2);

    assertThat(recorder.updates()).isEqualTo(502);
    assertThat(recorder.snapshot())
        .isEqualTo(
            new LossCurve(
                502, List.of(new Range(500, 500, 1, 3, 3, 3), new Range(501, 501, 1, 2, 2, 2))));
  }

  @Test
  void what_was_taken_as_a_snapshot_does_not_grow() {
    LossRecorder recorder = new LossRecorder(0);
    recorder.record(1);
    LossCurve before = recorder.snapshot();
    for (int k = 0; k < 10_000; k++) {
      recorder.record(2);
    }

    assertThat(before).isEqualTo(new LossCurve(1, List.of(new Range(0, 0, 1, 1, 1, 1))));
  }
}
