package org.deltascope.app;

import com.sun.javafx.scene.SceneHelper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.deltascope.app.model.Look;
import org.deltascope.app.model.Opened;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.document.Named;

/**
 * Measures how long it takes from a key press until everything that changed is painted on the
 * window, and how much of that the FX thread is busy. Not a test: run it on a machine that does
 * nothing else, with {@code -Dglass.platform=Headless -Dprism.order=sw} and a document as argument.
 */
final class KeyToWindow {

  private static final int WARM_UP = 60;
  private static final int MEASURED = 60;

  private final Desk desk;
  private final Scene scene;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> busy = new ArrayList<>();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long pressedAt;
  private long busyAtPress;
  private boolean waiting;
  private int presses;

  private KeyToWindow(Opened opened) {
    Look look = Look.initial().in(ThemeChoice.LIGHT);
    desk = Desk.of(Workshop.start(), opened, look, owner -> java.util.Optional.empty(), () -> true);
    desk.stage().setWidth(1280);
    desk.stage().setHeight(800);
    desk.stage().show();
    scene = desk.stage().getScene();
    scene.addPostLayoutPulseListener(this::pulsed);
    new AnimationTimer() {
      private int quiet;

      @Override
      public void handle(long now) {
        quiet = desk.background().isQuiet() && !waiting ? quiet + 1 : 0;
        if (quiet >= 3) {
          quiet = 0;
          if (presses++ == WARM_UP + MEASURED) {
            stop();
            done.complete(null);
          } else {
            Platform.runLater(KeyToWindow.this::press);
          }
        }
      }
    }.start();
  }

  private void press() {
    waiting = true;
    busyAtPress = threads.getCurrentThreadCpuTime();
    pressedAt = System.nanoTime();
    Event.fireEvent(
        scene,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
  }

  private void pulsed() {
    if (waiting && desk.background().isQuiet()) {
      waiting = false;
      Platform.runLater(
          () -> {
            long spent = threads.getCurrentThreadCpuTime() - busyAtPress;
            SceneHelper.getPeer(scene).waitForRenderingToComplete();
            if (presses > WARM_UP) {
              wall.add((System.nanoTime() - pressedAt) / 1e6);
              busy.add(spent / 1e6);
            }
          });
    }
  }

  private static String summary(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return "median %.1f ms, p95 %.1f ms, worst %.1f ms"
        .formatted(
            sorted[sorted.length / 2],
            sorted[(int) (sorted.length * 0.95)],
            Arrays.stream(sorted).max().orElse(0));
  }

  public static void main(String[] args) throws Exception {
    Opened opened = Opened.of(Named.open(args[0]).document());
    CompletableFuture<KeyToWindow> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(new KeyToWindow(opened)));
    KeyToWindow measure = started.join();
    measure.done.join();
    System.out.println("key to painted window  " + summary(measure.wall));
    System.out.println("of that on FX thread   " + summary(measure.busy));
    System.exit(0);
  }
}
