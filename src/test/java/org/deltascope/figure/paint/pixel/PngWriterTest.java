package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.Test;

class PngWriterTest {
  private final PngWriter writer = new PngWriter(Samples.frames());
  private final Figure figure =
      new Figure(
          100.2,
          40,
          List.of(BoxMark.pill(new Bounds(20, 10, 60, 20), Ink.of(Role.BACKWARD), Subject.none())),
          "A pill",
          "");

  @Test
  void the_file_has_the_size_of_the_figure_at_its_scale() throws IOException {
    BufferedImage image = write(2.5);

    assertThat(image.getWidth()).isEqualTo(251);
    assertThat(image.getHeight()).isEqualTo(100);
  }

  @Test
  void the_file_has_the_colours_of_the_theme_and_no_transparency() throws IOException {
    BufferedImage image = write(1);

    assertThat(image.getRGB(50, 20)).isEqualTo(Theme.LIGHT.argb(Role.BACKWARD));
    assertThat(image.getRGB(1, 1)).isEqualTo(Theme.LIGHT.argb(Role.BACKGROUND));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void a_picture_that_is_too_large_is_refused_with_the_largest_scale_that_works() {
    Figure large = new Figure(10_000, 5_000, List.of(), "", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(large, Theme.LIGHT, 3, OutputStream.nullOutputStream()))
        .withMessage(
            "at scale 3.0 the picture has 450 megapixels, more than 100: the largest scale for it"
                + " is 1.41");
  }

  @Test
  void a_scale_that_is_no_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> writer.write(figure, Theme.LIGHT, Double.NaN, OutputStream.nullOutputStream()));
  }

  @Test
  void the_largest_scale_works_and_the_next_does_not() {
    Figure odd = new Figure(999.7, 333.1, List.of(), "", "");
    double scale = PngWriter.largestScale(odd);

    assertThat(Math.ceil(999.7 * scale) * Math.ceil(333.1 * scale)).isLessThanOrEqualTo(1e8);
    assertThat(Math.ceil(999.7 * (scale + 0.01)) * Math.ceil(333.1 * (scale + 0.01)))
        .isGreaterThan(1e8);
  }

  private BufferedImage write(double scale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(figure, Theme.LIGHT, scale, out);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }
}
