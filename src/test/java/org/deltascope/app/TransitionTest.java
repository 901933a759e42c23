package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.Test;

@OnScreen
class TransitionTest {

  /** The pictures of the network that are shown on the way into δ of the hidden layer. */
  private static List<List<Integer>> pictures(
      BooleanSupplier stillness, Predicate<List<List<Integer>>> isOver) throws Exception {
    WindowRobot window = WindowRobot.open(Lessons.open("two-two-two"), stillness);
    List<List<Integer>> pictures = new ArrayList<>();
    window.look(session -> session.toStep(6));
    Parent network = (Parent) window.node("network");
    window.run(
        () ->
            ((ImageView) network.getChildrenUnmodifiable().getFirst())
                .imageProperty()
                .subscribe((before, image) -> pictures.add(pixels(image))));

    window.look(session -> session.toStep(7));

    window.await("the end of the transition", () -> isOver.test(pictures));
    List<List<Integer>> all = window.onFx(() -> List.copyOf(pictures));
    window.close();
    return all;
  }

  private static List<List<Integer>> still() throws Exception {
    return pictures(() -> true, pictures -> !pictures.isEmpty());
  }

  private static List<Integer> pixels(Image image) {
    List<Integer> pixels = new ArrayList<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        pixels.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return pixels;
  }

  @Test
  void a_transition_shows_first_where_a_number_comes_from() throws Exception {
    List<Integer> end = still().getLast();

    List<List<Integer>> moving =
        pictures(() -> false, shown -> !shown.isEmpty() && shown.getLast().equals(end));

    assertThat(moving).hasSizeGreaterThan(1);
    assertThat(moving.getFirst()).isNotEqualTo(end);
  }

  @Test
  void with_reduced_motion_there_is_no_transition() throws Exception {
    assertThat(still()).hasSize(1);
  }
}
