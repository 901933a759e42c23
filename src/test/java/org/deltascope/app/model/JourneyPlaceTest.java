package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.app.work.SeekProgress;
import org.junit.jupiter.api.Test;

class JourneyPlaceTest {

  private final SeekProgress journey = new SeekProgress();

  @Test
  void the_place_is_the_one_that_was_reached_last() {
    journey.reach(10, 400);
    journey.reach(100, 400);

    assertThat(journey.place()).isEqualTo(new SeekProgress.Place(100, 400));
    assertThat(journey.place().share()).isEqualTo(0.25);
  }

  @Test
  void who_goes_nowhere_is_there() {
    assertThat(journey.place().share()).isEqualTo(1);
  }

  @Test
  void nobody_is_further_than_the_end() {
    assertThat(new SeekProgress.Place(500, 400).share()).isEqualTo(1);
  }
}
