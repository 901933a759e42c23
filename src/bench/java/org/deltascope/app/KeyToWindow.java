package org.deltascope.app;

import com.sun.javafx.scene.SceneHelper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.bench.FigureBenchmark;
import org.deltascope.bench.Spread;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.trace.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long it takes from a key press until the window is painted, and how much of that the
 * FX thread is busy, in the real window off screen. Each press goes one part further from another
 * place of the update, when nothing is left to do and at any distance from the toolkit's clock.
 */
public final class KeyToWindow {

  /** What has to be on the window, beside the position and the strip of steps, which come first. */
  private enum Seen {
    NETWORK("network and timeline"),
    EQUATION("… and equation"),
    ALL("… and all the rest");

    private final String title;

    Seen(String title) {
      this.title = title;
    }
  }

  /** When something was seen, and for how long the FX thread had worked by then; milliseconds. */
  private record Sight(double clock, double busy) {}

  private static final String ROW = "%-22s %10s %10s %10s %10s %10s%n";
  private static final String NETWORK = "20-15-13";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Executor watch =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });
  private final WindowContext desk;
  private final Scene scene;
  private final ImageView network;
  private final ImageView equation;
  private final Map<Seen, Sight> seen = new EnumMap<>(Seen.class);
  private final Map<Seen, Boolean> coming = new EnumMap<>(Seen.class);
  private CompletableFuture<Map<Seen, Sight>> press = CompletableFuture.completedFuture(seen);
  private @Nullable Image networkBefore;
  private @Nullable Image equationBefore;
  private long pressedAt;
  private long busyBefore;

  private KeyToWindow(OpenDocument opened) {
    DisplaySettings look = DisplaySettings.initial().in(ThemeChoice.LIGHT);
    desk =
        WindowContext.of(
            AppServices.start(), opened, look, FileDialog.silent(), Memory.none(), () -> true);
    desk.stage().setWidth(1280);
    desk.stage().setHeight(800);
    scene = desk.stage().getScene();
    desk.stage().show();
    network = picture("network");
    equation = picture("equation");
    start();
    scene.addPostLayoutPulseListener(this::pulsed);
    Platform.requestNextPulse();
  }

  /**
   * Prints the table.
   *
   * @param args how many presses are measured
   */
  public static void main(String[] args) {
    int presses = Integer.parseInt(args[0]);
    OpenDocument opened =
        OpenDocument.of(
            DocumentSource.unsaved(Document.of(NETWORK, FigureBenchmark.experiment(NETWORK))));
    CompletableFuture<KeyToWindow> started = new CompletableFuture<>();
    Toolkit.start(() -> started.completeAsync(() -> new KeyToWindow(opened), Runnable::run));
    KeyToWindow window = started.join();
    window.press.join();
    long running = ManagementFactory.getRuntimeMXBean().getUptime();
    window.measure(presses);
    System.out.printf("first window painted %,d ms after the start of Java%n", running);
    Platform.exit();
    System.exit(0);
  }

  private void measure(int presses) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    Map<Seen, Spread> clock = new EnumMap<>(Seen.class);
    Map<Seen, Spread> busy = new EnumMap<>(Seen.class);
    for (Seen what : Seen.values()) {
      clock.put(what, new Spread());
      busy.put(what, new Spread());
    }
    for (int k = -presses; k < presses; k++) {
      Map<Seen, Sight> sights = sample(k + presses, random);
      if (k >= 0) {
        sights.forEach((what, sight) -> clock.get(what).add(sight.clock));
        sights.forEach((what, sight) -> busy.get(what).add(sight.busy));
      }
    }
    System.out.printf(ROW, "ms from key to window", "median", "p95", "worst", "FX p95", "FX worst");
    for (Seen what : Seen.values()) {
      Spread all = clock.get(what);
      Spread fx = busy.get(what);
      System.out.printf(
          ROW,
          what.title,
          Spread.format(all.median()),
          Spread.format(all.p95()),
          Spread.format(all.worst()),
          Spread.format(fx.p95()),
          Spread.format(fx.worst()));
    }
  }

  /** Goes somewhere, waits, and presses a key there. */
  private Map<Seen, Sight> sample(int number, RandomGenerator random) {
    int step = number % onFx(() -> desk.sessions().get().opened().outline().size());
    onFx(
        () -> {
          int parts = desk.sessions().get().opened().outline().entries().get(step).parts().count();
          Moment there = new Moment(0, step, random.nextInt(parts));
          desk.sessions().look(session -> session.at(there));
          return there;
        });
    for (int quiet = 0; quiet < 3; ) {
      rest(4);
      quiet = onFx(desk.background()::isQuiet) ? quiet + 1 : 0;
    }
    rest(20 + random.nextInt(17));
    return onFx(this::press).join();
  }

  private CompletableFuture<Map<Seen, Sight>> press() {
    start();
    Event.fireEvent(
        scene,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    return press;
  }

  private void start() {
    seen.clear();
    coming.clear();
    networkBefore = network.getImage();
    equationBefore = equation.getImage();
    press = new CompletableFuture<>();
    busyBefore = threads.getCurrentThreadCpuTime();
    pressedAt = System.nanoTime();
  }

  /** What is laid out now will be painted next; each picture has pixels of its own. */
  @SuppressWarnings("ReferenceEquality")
  private void pulsed() {
    boolean hasNetwork = network.getImage() != networkBefore;
    boolean hasBoth = hasNetwork && equation.getImage() != equationBefore;
    expect(Seen.NETWORK, hasNetwork);
    expect(Seen.EQUATION, hasBoth);
    expect(Seen.ALL, hasBoth && desk.background().isQuiet());
    if (!coming.containsKey(Seen.ALL)) {
      Platform.requestNextPulse();
    }
  }

  private void expect(Seen what, boolean laidOut) {
    if (laidOut && coming.put(what, true) == null) {
      Platform.runLater(() -> watch.execute(() -> await(what, press)));
    }
  }

  /** The last the renderer does is to hand its pixels to the window, on the FX thread. */
  private void await(Seen what, CompletableFuture<Map<Seen, Sight>> of) {
    SceneHelper.getPeer(scene).waitForRenderingToComplete();
    Platform.runLater(
        () -> {
          seen.put(
              what,
              new Sight(
                  (System.nanoTime() - pressedAt) / 1e6,
                  (threads.getCurrentThreadCpuTime() - busyBefore) / 1e6));
          if (what == Seen.ALL) {
            of.complete(Map.copyOf(seen));
          }
        });
  }

  private ImageView picture(String id) {
    Parent view = (Parent) scene.getRoot().lookup("#" + id);
    return (ImageView) view.getChildrenUnmodifiable().getFirst();
  }

  private static <T> T onFx(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, Platform::runLater).join();
  }

  private static void rest(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
