package org.deltascope.app.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureExporterTest {
  private final FigureExporter press =
      new FigureExporter(new TextMeasure(Fonts.bundled()), new Typesetter(500));
  private final Export export = Export.initial();
  private MomentView occasion;

  @TempDir private Path folder;

  @BeforeEach
  void stand_at_the_hidden_error() throws Exception {
    occasion = Occasions.lesson("two-two-two", "delta[1]");
  }

  @Test
  void a_png_has_the_size_of_the_figure_at_the_scale() throws IOException {
    Path file = folder.resolve("figure.png");

    press.write(export.as(FigureFormat.PNG).at(2), occasion, file);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1_600);
  }

  @Test
  void every_step_of_the_update_has_its_file() throws IOException {
    press.writeAll(export, occasion, folder, new Progress(11));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .hasSize(11)
          .startsWith("001-z1.svg", "002-a1.svg")
          .endsWith("011-update2.svg");
    }
  }

  @Test
  void work_that_is_called_off_leaves_the_files_that_are_complete() throws IOException {
    Progress progress = new Progress(11);
    progress.callOff();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> press.writeAll(export, occasion, folder, progress));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("001-z1.svg");
    }
  }

  @Test
  void an_animation_has_a_picture_for_each_moment() throws IOException {
    Path file = folder.resolve("phase.gif");
    List<Moment> moments =
        MomentSequence.ofPhase(occasion.trace().outline(), occasion.moment()).subList(0, 3);

    press.animate(export.at(1), occasion, moments, file, new Progress(3));

    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var stream = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(stream);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
    } finally {
      reader.dispose();
    }
  }

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void every_kind_of_figure_can_be_animated_in_every_phase(FigureKind kind) throws Exception {
    for (String step : List.of("z[1]", "L", "delta[2]", "update[1]")) {
      MomentView at = Occasions.lesson("two-two-two", step);
      List<Moment> moments = MomentSequence.ofPhase(at.trace().outline(), at.moment());
      Path file = folder.resolve(step + ".gif");

      press.animate(export.of(kind).at(0.5), at, moments, file, new Progress(moments.size()));

      assertThat(ImageIO.read(file.toFile())).as(step).isNotNull();
    }
  }

  @Test
  void an_animation_that_is_called_off_leaves_no_file() {
    Progress progress = new Progress(2);
    progress.callOff();
    Path file = folder.resolve("phase.gif");

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                press.animate(
                    export,
                    occasion,
                    List.of(Moment.whole(0, 0), Moment.whole(0, 1)),
                    file,
                    progress));

    assertThat(folder).isEmptyDirectory();
  }
}
