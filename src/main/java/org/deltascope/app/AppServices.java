package org.deltascope.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.FigureTools;

/**
 * What works behind a window. It starts as soon as the toolkit has, so that fonts are loaded while
 * the window comes up, but not sooner: GTK changes the environment of the process when it starts,
 * and Java's fonts read it, which crashes the process if both happen at once.
 *
 * @param errors hears of what was not expected
 * @param background computes and paints
 * @param easel has what figures are painted with
 */
record AppServices(UncaughtErrors errors, Background background, FigureResources easel) {

  /** {@return a workshop that begins to load what figures need} */
  static AppServices start() {
    return start(new UncaughtErrors());
  }

  /**
   * {@return a workshop that begins to load what figures need}
   *
   * @param errors hears of what was not expected
   */
  static AppServices start(UncaughtErrors errors) {
    Background background = new Background(errors::inBackground);
    CompletableFuture<FigureTools> kit = background.compute(FigureTools::load);
    background.run(() -> kit.join().formulas().warmUp());
    kit.exceptionally(
        error -> {
          Platform.runLater(() -> errors.mustClose(error));
          return null;
        });
    return new AppServices(errors, background, new FigureResources(kit));
  }
}
