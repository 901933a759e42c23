package org.deltascope.app;

import com.sun.javafx.scene.SceneHelper;
import com.sun.management.OperatingSystemMXBean;
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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.bench.FigureBenchmark;
import org.deltascope.bench.Spread;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.jspecify.annotations.Nullable;

/**
 * Watches the real window off screen: how long it takes from something the user does until the
 * window is painted, and how much of that the FX thread is busy.
 */
final class PaintedWatch {

  /** What has to be on the window, beside the position and the strip of steps, which come first. */
  enum Seen {
    NETWORK("network and timeline"),
    EQUATION("… and equation"),
    ALL("… and all the rest");

    private final String title;

    Seen(String title) {
      this.title = title;
    }
  }

  /** When something was seen, and for how long the FX thread had worked by then; milliseconds. */
  record Sight(double clock, double busy) {}

  /** Milliseconds from one tick of the toolkit's clock to the next. */
  private static final int PULSE = 17;

  private static final String ROW = "%-22s %10s %10s %10s %10s %10s%n";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Executor watch =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  private final WindowContext desk;
  private final Scene scene;
  private final ImageView network;
  private final ImageView equation;
  private final Map<Seen, Sight> seen = new EnumMap<>(Seen.class);
  private final Map<Seen, Boolean> coming = new EnumMap<>(Seen.class);
  private CompletableFuture<Map<Seen, Sight>> painted = CompletableFuture.completedFuture(seen);
  private @Nullable Image networkBefore;
  private @Nullable Image equationBefore;
  private long begunAt;
  private long busyBefore;

  private PaintedWatch(OpenDocument opened) {
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
    begin();
    scene.addPostLayoutPulseListener(this::pulsed);
    Platform.requestNextPulse();
  }

  /**
   * {@return a window that is painted}
   *
   * @param widths of the layers of the network that it shows
   */
  static PaintedWatch open(String widths) {
    OpenDocument opened =
        OpenDocument.of(
            DocumentSource.unsaved(Document.of(widths, FigureBenchmark.experiment(widths))));
    CompletableFuture<PaintedWatch> started = new CompletableFuture<>();
    Toolkit.start(() -> started.completeAsync(() -> new PaintedWatch(opened), Runnable::run));
    PaintedWatch window = started.join();
    window.painted.join();
    return window;
  }

  WindowContext desk() {
    return desk;
  }

  Scene scene() {
    return scene;
  }

  /** Waits until nothing is left to do, and then at any distance from the toolkit's clock. */
  void rest() {
    for (int quiet = 0; quiet < 3; ) {
      sleep(4);
      quiet = onFx(desk.background()::isQuiet) ? quiet + 1 : 0;
    }
    sleep(20 + random.nextInt(PULSE));
  }

  /** {@return when what came of an action was seen} */
  Map<Seen, Sight> after(Runnable action) {
    return onFx(() -> {
          begin();
          action.run();
          return painted;
        })
        .join();
  }

  /**
   * Prints a table.
   *
   * @param title of it
   * @param times how often it is measured, after as many times unmeasured
   * @param sample measures once
   */
  static void print(String title, int times, Supplier<Map<Seen, Sight>> sample) {
    Map<Seen, Spread> clock = new EnumMap<>(Seen.class);
    Map<Seen, Spread> busy = new EnumMap<>(Seen.class);
    for (Seen what : Seen.values()) {
      clock.put(what, new Spread());
      busy.put(what, new Spread());
    }
    long cpu = 0;
    for (int k = -times; k < times; k++) {
      if (k == 0) {
        cpu = processor();
      }
      Map<Seen, Sight> sights = sample.get();
      if (k >= 0) {
        sights.forEach((what, sight) -> clock.get(what).add(sight.clock));
        sights.forEach((what, sight) -> busy.get(what).add(sight.busy));
      }
    }
    System.out.printf(ROW, title, "median", "p95", "worst", "FX p95", "FX worst");
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
    System.out.printf(
        "all threads work for %s ms each time, the pauses between included%n",
        Spread.format((processor() - cpu) / 1e6 / times));
  }

  /** Says more than the clock where others work on the machine too. */
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void begin() {
    seen.clear();
    coming.clear();
    networkBefore = network.getImage();
    equationBefore = equation.getImage();
    painted = new CompletableFuture<>();
    busyBefore = threads.getCurrentThreadCpuTime();
    begunAt = System.nanoTime();
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
      Platform.runLater(() -> watch.execute(() -> await(what, painted)));
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
                  (System.nanoTime() - begunAt) / 1e6,
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

  static <T> T onFx(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, Platform::runLater).join();
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
