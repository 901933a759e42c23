package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRasterTest {
  private final EdgeRaster raster = new EdgeRaster(101, 67);

  @Test
  void a_flat_line_adds_its_whole_strength_to_every_column_it_crosses() {
    raster.add(10, 20, 90, 41.3, 200);
    raster.finish();

    for (int x = 10; x < 90; x++) {
      assertThat(column(x)).as("column %d", x).isEqualTo(200 * 64);
    }
    assertThat(column(9)).isZero();
    assertThat(column(90)).isZero();
  }

  @Test
  void a_steep_line_adds_its_whole_strength_to_every_row_it_crosses() {
    raster.add(40, 60, 30.2, 5, -200);
    raster.finish();

    for (int y = 5; y < 60; y++) {
      assertThat(row(y)).as("row %d", y).isEqualTo(-200 * 64);
    }
  }

  @Test
  void a_line_through_the_middles_of_pixels_covers_them_wholly() {
    raster.add(0, 30.5, 101, 30.5, EdgeRaster.FULL);
    raster.finish();

    assertThat(sum(50, 30)).isEqualTo(EdgeRaster.WHOLE);
    assertThat(sum(50, 31)).isZero();
  }

  @Test
  void a_line_between_two_rows_is_shared_by_both() {
    raster.add(0, 31, 101, 31, EdgeRaster.FULL);
    raster.finish();

    assertThat(sum(50, 30)).isEqualTo(EdgeRaster.WHOLE / 2);
    assertThat(sum(50, 31)).isEqualTo(EdgeRaster.WHOLE / 2);
  }

  @Test
  void the_direction_of_a_line_does_not_matter() {
    raster.add(3, 4, 97, 50, 100);
    raster.add(97, 50, 3, 4, -100);
    raster.finish();

    assertThat(raster.sums()).containsOnly(0);
  }

  @Test
  void lines_of_both_signs_cancel_where_they_cross() {
    raster.add(0, 30.5, 101, 30.5, 100);
    raster.add(50.5, 0, 50.5, 67, -100);
    raster.finish();

    assertThat(sum(50, 30)).isZero();
    assertThat(sum(49, 30)).isPositive();
    assertThat(sum(50, 29)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void drawing_the_negatives_in_any_order_leaves_nothing(long seed) {
    double[][] lines = lines(new Random(seed), 3000);
    for (double[] l : lines) {
      raster.add(l[0], l[1], l[2], l[3], (int) l[4]);
    }
    raster.finish();
    assertThat(Arrays.stream(raster.sums()).anyMatch(s -> s != 0)).as("seed %d", seed).isTrue();
    for (int k = lines.length - 1; k >= 0; k--) {
      double[] l = lines[k];
      raster.add(l[0], l[1], l[2], l[3], (int) -l[4]);
    }
    raster.finish();

    assertThat(raster.sums()).as("seed %d", seed).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void many_lines_on_several_threads_add_up_as_one_by_one(long seed) {
    double[][] lines = lines(new Random(seed), 5000);
    EdgeRaster single = new EdgeRaster(101, 67);
    for (double[] l : lines) {
      raster.add(l[0], l[1], l[2], l[3], (int) l[4]);
      single.add(l[0], l[1], l[2], l[3], (int) l[4]);
      single.finish();
    }
    raster.finish();

    assertThat(raster.sums()).as("seed %d", seed).isEqualTo(single.sums());
  }

  @Test
  void a_line_outside_leaves_nothing() {
    raster.add(-50, -10, 200, -20, 255);
    raster.add(-20, -300, -10, 300, 255);
    raster.add(300, 0, 200, 60, 255);
    raster.finish();

    assertThat(raster.sums()).containsOnly(0);
  }

  private static double[][] lines(Random random, int count) {
    double[][] lines = new double[count][];
    for (int k = 0; k < count; k++) {
      double reach = random.nextBoolean() ? 1 : 1000;
      lines[k] =
          new double[] {
            50 + reach * random.nextGaussian() * 50,
            33 + reach * random.nextGaussian() * 33,
            50 + reach * random.nextGaussian() * 50,
            33 + reach * random.nextGaussian() * 33,
            random.nextInt(511) - 255
          };
    }
    return lines;
  }

  private int sum(int x, int y) {
    return raster.sums()[y * raster.width() + x];
  }

  private int column(int x) {
    int sum = 0;
    for (int y = 0; y < raster.height(); y++) {
      sum += sum(x, y);
    }
    return sum;
  }

  private int row(int y) {
    int sum = 0;
    for (int x = 0; x < raster.width(); x++) {
      sum += sum(x, y);
    }
    return sum;
  }
}
