package org.deltascope.figure.network.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.state.Segment;
import org.junit.jupiter.api.Test;

class PlacerTest {
  private static final double WIDTH = 60;
  private static final double HEIGHT = 20;

  private static final Bounds AREA = new Bounds(0, 0, 400, 300);

  private static Segment level(double y) {
    return new Segment(new Point(50, y), new Point(350, y));
  }

  private static Optional<List<Bounds>> all(List<Segment> segments, Obstacles obstacles) {
    return Placer.all(LabelWish.fresh(segments), WIDTH, HEIGHT, obstacles);
  }

  @Test
  void labels_with_room_stand_in_the_middle_of_their_edges() {
    List<Bounds> places = all(List.of(level(60), level(240)), new Obstacles(AREA)).orElseThrow();

    assertThat(places.getFirst().center().x()).isCloseTo(200, within(4.0));
    assertThat(places.getFirst().center().y()).isCloseTo(60, within(1e-9));
    assertThat(places.getLast().center().y()).isCloseTo(240, within(1e-9));
    assertThat(places.getFirst().x()).as("one below the other").isEqualTo(places.getLast().x());
  }

  @Test
  void a_label_makes_way_for_what_stands_in_the_middle() {
    Bounds obstacle = Bounds.around(new Point(200, 150), 80, 80);
    Obstacles obstacles = new Obstacles(AREA);
    obstacles.add(obstacle);

    Bounds place =
        Placer.one(new LabelWish(level(150), Optional.empty()), WIDTH, HEIGHT, obstacles)
            .orElseThrow();

    assertThat(place.overlaps(obstacle)).isFalse();
    assertThat(place.center().y()).isCloseTo(150, within(8.0));
  }

  @Test
  void edges_that_cross_get_labels_that_do_not_touch() {
    Segment down = new Segment(new Point(50, 50), new Point(350, 250));
    Segment up = new Segment(new Point(50, 250), new Point(350, 50));

    List<Bounds> places = all(List.of(down, up), new Obstacles(AREA)).orElseThrow();

    assertThat(places.getFirst().overlaps(places.getLast())).isFalse();
  }

  @Test
  void a_label_stays_near_the_place_it_has_at_other_times() {
    Point usual = new Point(90, 150);

    Bounds place =
        Placer.one(
                new LabelWish(level(150), Optional.of(usual)), WIDTH, HEIGHT, new Obstacles(AREA))
            .orElseThrow();

    assertThat(place.center().distance(usual)).isLessThan(4);
  }

  @Test
  void where_there_is_no_room_there_is_no_place() {
    Obstacles low = new Obstacles(new Bounds(0, 0, 400, HEIGHT - 1));
    assertThat(Placer.one(new LabelWish(level(10), Optional.empty()), WIDTH, HEIGHT, low))
        .isEmpty();

    List<Segment> crowd = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      crowd.add(level(150 + 0.1 * k));
    }
    assertThat(all(crowd, new Obstacles(AREA))).as("60 labels on one line").isEmpty();
  }

  @Test
  void of_no_edges_there_are_no_places() {
    assertThat(all(List.of(), new Obstacles(AREA))).contains(List.of());
  }

  @Test
  void places_of_random_networks_are_on_their_edges_clear_of_all_and_always_the_same() {
    int found = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Segment> segments = segments(random);
      Obstacles obstacles = new Obstacles(AREA);
      List<Bounds> boxes = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        Bounds box =
            new Bounds(random.nextInt(350), random.nextInt(260), 20 + random.nextInt(30), 20);
        boxes.add(box);
        obstacles.add(box);
      }
      Point disc = new Point(random.nextInt(400), random.nextInt(300));
      obstacles.addCircle(disc, 25);
      Optional<List<Bounds>> places = all(segments, obstacles);
      assertThat(all(segments, obstacles)).as("seed %d", seed).isEqualTo(places);
      found += places.isPresent() ? 1 : 0;
      if (places.isPresent()) {
        check(places.get(), segments, boxes, disc, "seed " + seed);
      }
    }
    assertThat(found).as("some have room and some have none").isBetween(50, 190);
  }

  private static List<Segment> segments(Random random) {
    int left = 1 + random.nextInt(9);
    int right = 1 + random.nextInt(9);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < right; j++) {
        segments.add(
            new Segment(
                new Point(40, 300.0 * (i + 0.5) / left),
                new Point(360, 300.0 * (j + 0.5) / right)));
      }
    }
    return segments;
  }

  private static void check(
      List<Bounds> labels, List<Segment> segments, List<Bounds> boxes, Point disc, String seed) {
    assertThat(labels).as(seed).hasSameSizeAs(segments);
    for (int k = 0; k < labels.size(); k++) {
      Bounds label = labels.get(k);
      assertThat(label.width()).as(seed).isCloseTo(WIDTH, within(1e-9));
      assertThat(label.height()).as(seed).isCloseTo(HEIGHT, within(1e-9));
      assertThat(AREA.contains(label)).as(seed).isTrue();
      assertThat(boxes).as(seed).noneMatch(box -> box.overlaps(label));
      double dx = disc.x() - Math.clamp(disc.x(), label.x(), label.right());
      double dy = disc.y() - Math.clamp(disc.y(), label.y(), label.bottom());
      assertThat(Math.hypot(dx, dy)).as(seed).isGreaterThanOrEqualTo(25);
      double onEdge = segments.get(k).yAt(label.center().x());
      assertThat(onEdge).as("%s: edge behind its label", seed).isBetween(label.y(), label.bottom());
      for (Bounds other : labels.subList(0, k)) {
        assertThat(label.overlaps(other)).as("%s: %s on %s", seed, label, other).isFalse();
      }
    }
  }

  @Test
  void places_that_were_found_before_are_those_that_would_be_found_anew() {
    Random random = new Random(11);
    Placements placements = new Placements();
    List<Segment> segments = new ArrayList<>();
    for (int round = 0; round < 600; round++) {
      if (random.nextInt(3) == 0) {
        segments.clear();
        for (int k = 0; k <= random.nextInt(6); k++) {
          segments.add(level(20 + random.nextInt(26) * 10.0));
        }
      }
      Obstacles obstacles = new Obstacles(AREA);
      obstacles.add(Bounds.around(new Point(200, 10 + random.nextInt(3) * 140.0), 80, 80));
      double width = WIDTH + 4 * random.nextInt(3);

      assertThat(placements.all(LabelWish.fresh(segments), width, HEIGHT, obstacles))
          .as("round %d", round)
          .isEqualTo(Placer.all(LabelWish.fresh(segments), width, HEIGHT, obstacles));
      obstacles.add(AREA); // whatever comes to stand there later
    }
  }
}
