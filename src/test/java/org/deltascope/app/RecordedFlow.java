package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.deltascope.app.work.Pictures;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.figure.paint.pixel.PngWriter;

/**
 * What someone does with the window, one thing after the other, and a picture of each: they lie in
 * {@code target/flows} afterwards, to be looked at.
 */
final class RecordedFlow {
  private static final Path ALL = Path.of("target", "flows");

  /** A window that is blank has hardly any colours. */
  private static final int COLOURS = 20;

  private final WindowRobot window;
  private final Path folder;
  private int pictures;

  private RecordedFlow(WindowRobot window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /** {@return a flow whose pictures lie in a folder of that name, which is emptied} */
  static RecordedFlow in(WindowRobot window, String name) throws Exception {
    Path folder = Files.createDirectories(ALL.resolve(name));
    try (Stream<Path> old = Files.list(folder)) {
      for (Path each : old.toList()) {
        Files.delete(each);
      }
    }
    return new RecordedFlow(window, folder);
  }

  /** {@return the same flow in a window that was opened anew} */
  RecordedFlow goingOnIn(WindowRobot other) {
    RecordedFlow flow = new RecordedFlow(other, folder);
    flow.pictures = pictures;
    return flow;
  }

  WindowRobot window() {
    return window;
  }

  /** Takes a picture of the window, which must not be blank. */
  void picture(String name) throws Exception {
    window.settle();
    PixelFrame frame =
        window.onFx(() -> Pictures.frame(window.desk().stage().getScene().snapshot(null)));
    Set<Integer> colours = new HashSet<>();
    for (int pixel : frame.pixels()) {
      colours.add(pixel);
    }
    assertThat(colours).as(name).hasSizeGreaterThan(COLOURS);
    pictures++;
    Path file = folder.resolve("%02d-%s.png".formatted(pictures, name));
    try (OutputStream out = Files.newOutputStream(file)) {
      PngWriter.write(frame, out);
    }
  }

  /** Types a text by keys, into what has the focus. */
  void type(String text) throws Exception {
    for (int at = 0; at < text.length(); at++) {
      String character = text.substring(at, at + 1);
      window.run(() -> window.type(character));
    }
  }

  /** Opens the palette, types and presses Enter. */
  void palette(String text) throws Exception {
    window.press(KeyCode.K, KeyCode.CONTROL);
    type(text);
    window.press(KeyCode.ENTER);
  }

  /** Goes on with the Tab key to a control. */
  void tabTo(String id) throws Exception {
    for (int k = 0; k < 40; k++) {
      if (window.onFx(() -> window.node(id).isFocused())) {
        return;
      }
      window.press(KeyCode.TAB);
    }
    throw new AssertionError("the Tab key does not lead to " + id);
  }

  /** Closes the window as its own button does. For the FX thread. */
  void requestClose() {
    Event.fireEvent(
        window.desk().stage(),
        new WindowEvent(window.desk().stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
  }
}
