package org.deltascope.figure.network.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HeightBucketsTest {
  private static final int LABELS = 30;
  private static final double HEIGHT = 24;

  private static Set<Integer> on(HeightBuckets buckets, int shelf) {
    Set<Integer> labels = new TreeSet<>();
    for (int label = buckets.firstOn(shelf); label >= 0; label = buckets.after(label)) {
      assertThat(labels.add(label)).as("label %d twice", label).isTrue();
    }
    return labels;
  }

  @Test
  void every_label_is_on_the_shelf_of_its_last_height_and_on_no_other() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      HeightBuckets buckets = new HeightBuckets(LABELS, HEIGHT);
      int[] expected = new int[LABELS];
      for (int move = 0; move < 500; move++) {
        int label = random.nextInt(LABELS);
        double y = 5_000 * random.nextDouble() - 50;
        buckets.put(label, y);
        expected[label] = buckets.of(y);
      }
      for (int shelf = 0; shelf < 250; shelf++) {
        Set<Integer> there = new TreeSet<>();
        for (int label = 0; label < LABELS; label++) {
          if (expected[label] == shelf) {
            there.add(label);
          }
        }
        assertThat(on(buckets, shelf)).as("seed %d, shelf %d", seed, shelf).isEqualTo(there);
      }
    }
  }

  @Test
  void labels_whose_shelves_are_two_apart_cannot_touch() {
    HeightBuckets buckets = new HeightBuckets(1, HEIGHT);
    for (double y = 0; y < 500; y += 0.37) {
      for (double other = y; other < y + HEIGHT; other += 0.91) {
        assertThat(buckets.of(other) - buckets.of(y)).isBetween(0, 1);
      }
    }
  }

  @Test
  void there_is_a_shelf_below_the_lowest_and_nothing_on_shelves_never_used() {
    HeightBuckets buckets = new HeightBuckets(1, HEIGHT);

    assertThat(buckets.of(-1_000)).isEqualTo(1);
    assertThat(buckets.firstOn(0)).isNegative();
    assertThat(buckets.firstOn(1_000_000)).isNegative();
  }
}
