package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

@OnScreen
class TourTest {
  private static final DisplaySettings LIGHT = DisplaySettings.initial().in(ThemeChoice.LIGHT);
  private static final DisplaySettings DARK = DisplaySettings.initial().in(ThemeChoice.DARK);

  @Test
  void a_tour_takes_a_picture_of_the_window_at_every_step(@TempDir Path folder) throws Exception {
    FxToolkit.registerPrimaryStage();

    int pictures =
        new Tour(DocumentSource.open("lesson:one-layer"), folder.resolve("new"), LIGHT, 1280, 800)
            .play();

    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("new"))) {
      files = all.sorted().toList();
    }
    assertThat(pictures).isEqualTo(6);
    assertThat(files)
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly(
            "001-z1.png",
            "002-a1.png",
            "003-L.png",
            "004-delta1.png",
            "005-dW1.png",
            "006-update1.png");
    Set<Integer> different = new HashSet<>();
    for (Path file : files) {
      BufferedImage image = ImageIO.read(file.toFile());
      assertThat(image.getWidth()).isEqualTo(1280);
      assertThat(image.getHeight()).isEqualTo(800);
      assertThat(colours(image)).describedAs("colours in %s", file).isGreaterThan(100);
      different.add(java.util.Arrays.hashCode(image.getRGB(0, 0, 1280, 800, null, 0, 1280)));
    }
    assertThat(different).hasSize(files.size());
  }

  @Test
  void a_tour_has_the_colours_and_the_size_that_are_asked_for(@TempDir Path folder)
      throws Exception {
    FxToolkit.registerPrimaryStage();

    new Tour(DocumentSource.open("lesson:one-layer"), folder, DARK, 900, 600).play();

    BufferedImage image = ImageIO.read(folder.resolve("001-z1.png").toFile());
    assertThat(image.getWidth()).isEqualTo(900);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(image.getRGB(20, 300)).isEqualTo(0xFF14171C);
  }

  @Test
  void a_tour_shows_everything_as_large_as_it_is_asked_for(@TempDir Path folder) throws Exception {
    FxToolkit.registerPrimaryStage();
    DocumentSource document = DocumentSource.open("lesson:one-layer");

    new Tour(document, folder.resolve("usual"), DARK, 1280, 800).play();
    new Tour(document, folder.resolve("large"), DARK.atLeast(200), 1280, 800).play();

    assertThat(topBar(ImageIO.read(folder.resolve("large/001-z1.png").toFile())))
        .isGreaterThan(topBar(ImageIO.read(folder.resolve("usual/001-z1.png").toFile())) * 3 / 2);
  }

  /** {@return how high the bar at the top is, to the line below it} */
  private static int topBar(BufferedImage image) {
    int line = 1;
    while (image.getRGB(2, line) == image.getRGB(2, 1)) {
      line++;
    }
    return line;
  }

  @Test
  void a_tour_may_be_higher_than_the_toolkit_s_screen(@TempDir Path folder) throws Exception {
    FxToolkit.registerPrimaryStage();

    new Tour(DocumentSource.open("lesson:one-layer"), folder, DARK, 1920, 1080).play();

    BufferedImage image = ImageIO.read(folder.resolve("006-update1.png").toFile());
    assertThat(image.getHeight()).isEqualTo(1080);
    assertThat(image.getRGB(4, 80)).describedAs("no message there").isEqualTo(0xFF14171C);
  }

  private static int colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 1280)) {
      colours.add(rgb);
    }
    return colours.size();
  }

  @Test
  void a_picture_is_not_written_over_the_document(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("002-a1.png");
    Lessons.open("one-layer").save(file);
    byte[] before = Files.readAllBytes(file);

    assertThatIOException()
        .isThrownBy(() -> new Tour(DocumentSource.open(file), folder, LIGHT, 1280, 800).play())
        .withMessageContaining("found the file that is read as " + file);
    assertThat(file).hasBinaryContent(before);
    assertThat(folder.resolve("001-z1.png")).doesNotExist();
  }

  @Test
  void a_tour_into_a_file_says_what_is_there(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("notes.md"), "mine");

    assertThatIOException()
        .isThrownBy(
            () -> new Tour(DocumentSource.open("lesson:chain"), file, LIGHT, 1280, 800).play())
        .withMessage(file + ": found a file, expected a folder");
    assertThat(file).hasContent("mine");
  }
}
