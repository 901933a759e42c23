package org.deltascope.app.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.nn.BatchSchedule;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleVisitTest {

  @ParameterizedTest
  @CsvSource({"1, false", "3, false", "0, false", "1, true", "3, true", "0, true", "100, true"})
  void every_sample_is_found_in_the_batch_where_it_is(int batchSize, boolean shuffle) {
    BatchSchedule schedule =
        new BatchSchedule(10, new Training(batchSize, Reduction.MEAN, shuffle, 5));
    for (long near : List.of(0L, 7L, 100L)) {
      for (int sample = 0; sample < 10; sample++) {
        SampleVisit visit = SampleVisit.of(schedule, near, sample).orElseThrow();

        assertThat(schedule.batch(visit.update()).samples().get(visit.place())).isEqualTo(sample);
        assertThat(schedule.epochOf(visit.update())).isEqualTo(schedule.epochOf(near));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "3"})
  void a_sample_that_is_held_back_is_nowhere(int heldBack) {
    List<Integer> trained = List.of(1, 2);
    BatchSchedule schedule =
        new BatchSchedule(2, new Training(1, Reduction.MEAN, false, 0), trained);

    assertThat(SampleVisit.of(schedule, 0, heldBack)).isEmpty();
    assertThat(SampleVisit.of(schedule, 0, 2)).contains(new SampleVisit(1, 0));
  }
}
