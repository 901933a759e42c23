package org.deltascope.app;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.trace.Moment;

/**
 * Measures how long it takes from a key press until the window is painted, and how much of that the
 * FX thread is busy, in the real window off screen. Each press goes one part further from another
 * place of the update, when nothing is left to do and at any distance from the toolkit's clock.
 */
public final class KeyToWindow {

  private static final String NETWORK = "20-15-13";

  private final PaintedWatch window;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  private int number;

  private KeyToWindow(PaintedWatch window) {
    this.window = window;
  }

  /**
   * Prints the table.
   *
   * @param args how many presses are measured
   */
  public static void main(String[] args) {
    KeyToWindow keys = new KeyToWindow(PaintedWatch.open(NETWORK));
    long running = ManagementFactory.getRuntimeMXBean().getUptime();
    PaintedWatch.print("ms from key to window", Integer.parseInt(args[0]), keys::sample);
    System.out.printf("first window painted %,d ms after the start of Java%n", running);
    Platform.exit();
    System.exit(0);
  }

  /** Goes somewhere, waits, and presses a key there. */
  private Map<PaintedWatch.Seen, PaintedWatch.Sight> sample() {
    WindowContext desk = window.desk();
    int size = PaintedWatch.onFx(() -> desk.sessions().get().opened().outline().size());
    int step = number++ % size;
    PaintedWatch.onFx(
        () -> {
          int parts = desk.sessions().get().opened().outline().entries().get(step).parts().count();
          Moment there = new Moment(0, step, random.nextInt(parts));
          desk.sessions().look(session -> session.at(there));
          return there;
        });
    window.rest();
    return window.after(
        () ->
            Event.fireEvent(
                window.scene(),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));
  }
}
