package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.Test;

class TransitionTest {

  /** The pictures of the network that were shown after going back to δ of the hidden layer. */
  private static List<List<Integer>> pictures(BooleanSupplier stillness) throws Exception {
    WindowRobot window = WindowRobot.open(Lessons.open("two-two-two"), stillness);
    List<List<Integer>> pictures = new ArrayList<>();
    window.run(() -> window.desk().sessions().act(session -> session.toStep(6)));
    window.run(
        () ->
            ((ImageView) ((Parent) window.node("network")).getChildrenUnmodifiable().getFirst())
                .imageProperty()
                .subscribe((before, image) -> pictures.add(pixels(image))));

    window.run(() -> window.desk().sessions().act(session -> session.toStep(7)));

    window.press(KeyCode.F1);
    window.close();
    return pictures;
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
    List<List<Integer>> pictures = pictures(() -> false);

    assertThat(pictures).hasSizeGreaterThan(1);
    assertThat(pictures.getFirst()).isNotEqualTo(pictures.getLast());
  }

  @Test
  void with_reduced_motion_there_is_no_transition() throws Exception {
    List<List<Integer>> moving = pictures(() -> false);

    List<List<Integer>> still = pictures(() -> true);

    assertThat(still).hasSize(1);
    assertThat(still.getFirst()).isEqualTo(moving.getLast());
  }
}
