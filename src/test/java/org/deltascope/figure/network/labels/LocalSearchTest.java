package org.deltascope.figure.network.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.state.Segment;
import org.junit.jupiter.api.Test;

class LocalSearchTest {
  private static final Bounds AREA = new Bounds(0, 0, 400, 300);

  private static Candidates candidates(List<Segment> segments, double width, double height) {
    Candidates candidates = new Candidates(LabelWish.fresh(segments), width, height);
    assertThat(candidates.collect(new Obstacles(AREA))).isTrue();
    return candidates;
  }

  private static int[] none(Candidates candidates) {
    int[] chosen = new int[candidates.labels()];
    Arrays.fill(chosen, -1);
    return chosen;
  }

  private static void assertClear(Candidates candidates, int[] chosen, String which) {
    for (int k = 0; k < chosen.length; k++) {
      assertThat(chosen[k]).as(which).isBetween(candidates.from(k), candidates.to(k) - 1);
      for (int m = 0; m < k; m++) {
        assertThat(candidates.overlap(chosen[k], chosen[m])).as(which).isZero();
      }
    }
  }

  private static List<Segment> fan(int edges) {
    return IntStream.range(0, edges)
        .mapToObj(k -> new Segment(new Point(40, 150), new Point(360, 300.0 * (k + 0.5) / edges)))
        .toList();
  }

  @Test
  void a_single_label_gets_its_own_best_place() {
    Candidates candidates = candidates(fan(1), 60, 20);
    int[] chosen = none(candidates);

    assertThat(new LocalSearch(candidates).search(chosen)).isTrue();
    double least =
        IntStream.range(candidates.from(0), candidates.to(0))
            .mapToDouble(candidates::cost)
            .min()
            .orElseThrow();
    assertThat(candidates.cost(chosen[0])).isEqualTo(least);
  }

  @Test
  void labels_that_all_want_the_same_place_are_moved_until_none_touch() {
    Segment line = new Segment(new Point(40, 150), new Point(360, 150));
    Candidates candidates = candidates(List.of(line, line, line), 60, 20);
    int[] chosen = none(candidates);

    assertThat(new LocalSearch(candidates).search(chosen)).isTrue();
    assertClear(candidates, chosen, "three on one line");
  }

  @Test
  void it_begins_where_it_is_told_and_leaves_what_is_in_nobodys_way() {
    List<Segment> apart =
        List.of(
            new Segment(new Point(40, 50), new Point(360, 50)),
            new Segment(new Point(40, 250), new Point(360, 250)));
    Candidates candidates = candidates(apart, 60, 20);
    int[] chosen = {candidates.from(0), candidates.to(1) - 1};
    int[] begun = chosen.clone();

    assertThat(new LocalSearch(candidates).search(chosen)).isTrue();
    assertThat(chosen).containsExactly(begun);
  }

  @Test
  void it_says_when_there_is_no_room() {
    Segment line = new Segment(new Point(40, 150), new Point(360, 150));
    List<Segment> many = IntStream.range(0, 12).mapToObj(_ -> line).toList();
    Candidates candidates = candidates(many, 200, 20);

    assertThat(new LocalSearch(candidates).search(none(candidates))).isFalse();
  }

  @Test
  void whatever_it_calls_found_is_clear() {
    int found = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Candidates candidates =
          candidates(fan(2 + random.nextInt(9)), 30 + random.nextInt(40), 10 + random.nextInt(15));
      int[] chosen = none(candidates);
      if (new LocalSearch(candidates).search(chosen)) {
        found++;
        assertClear(candidates, chosen, "seed " + seed);
      }
    }
    assertThat(found).isGreaterThan(50);
  }
}
