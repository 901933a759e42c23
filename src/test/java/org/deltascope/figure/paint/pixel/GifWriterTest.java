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
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GifWriterTest {
  private final GifWriter writer = new GifWriter(new PngWriter(Samples.frames()), Samples.TEXT);
  private final ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();

  @AfterEach
  void close() {
    reader.dispose();
  }

  @Test
  void there_is_a_picture_for_each_figure_in_its_order() throws IOException {
    read(write(pill(Role.FORWARD), pill(Role.LOSS), pill(Role.BACKWARD)));

    assertThat(reader.getNumImages(true)).isEqualTo(3);
    assertThat(middle(reader.read(0))).isEqualTo(Theme.LIGHT.argb(Role.FORWARD));
    assertThat(middle(reader.read(1))).isEqualTo(Theme.LIGHT.argb(Role.LOSS));
    assertThat(middle(reader.read(2))).isEqualTo(Theme.LIGHT.argb(Role.BACKWARD));
  }

  @Test
  void each_picture_stays_as_long_as_was_asked_for() throws IOException {
    read(write(pill(Role.FORWARD), pill(Role.LOSS)));

    assertThat(node(0, "GraphicControlExtension").getAttribute("delayTime")).isEqualTo("70");
    assertThat(node(1, "GraphicControlExtension").getAttribute("delayTime")).isEqualTo("70");
  }

  @Test
  void it_begins_again_at_its_end() throws IOException {
    read(write(pill(Role.FORWARD), pill(Role.LOSS)));

    assertThat(node(0, "ApplicationExtension").getAttribute("applicationID")).isEqualTo("NETSCAPE");
  }

  @Test
  void the_same_figures_give_the_same_bytes() throws IOException {
    assertThat(write(pill(Role.FORWARD), pill(Role.LOSS)))
        .isEqualTo(write(pill(Role.FORWARD), pill(Role.LOSS)));
  }

  @Test
  void figures_of_different_sizes_are_refused() {
    Figure wider = new Figure(120, 40, List.of(), "", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(pill(Role.FORWARD), wider))
        .withMessage(
            "found a figure of 120.0 by 40.0 after one of 100.0 by 40.0, expected the same size");
  }

  @Test
  void a_picture_that_is_too_large_is_refused() {
    Figure large = new Figure(20_000, 20_000, List.of(), "", "");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                writer.write(
                    List.of(large).iterator(), Theme.LIGHT, 1, 70, OutputStream.nullOutputStream()))
        .withMessageContaining("the largest scale for it is 0.5");
  }

  private byte[] write(Figure... figures) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(List.of(figures).iterator(), Theme.LIGHT, 2, 70, out);
    return out.toByteArray();
  }

  private void read(byte[] bytes) throws IOException {
    ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
    reader.setInput(stream);
  }

  private Element node(int picture, String name) throws IOException {
    Element root =
        (Element) reader.getImageMetadata(picture).getAsTree("javax_imageio_gif_image_1.0");
    NodeList found = root.getElementsByTagName(name);
    assertThat(found.getLength()).isEqualTo(1);
    return (Element) found.item(0);
  }

  private static int middle(BufferedImage image) {
    return image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
  }

  private static Figure pill(Role role) {
    return new Figure(
        100,
        40,
        List.of(BoxMark.pill(new Bounds(20, 10, 60, 20), Ink.of(role), Subject.none())),
        "A pill",
        "");
  }
}
