package org.deltascope.app;

import java.util.concurrent.CompletableFuture;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Easel;
import org.deltascope.app.work.Kit;

/**
 * What works behind a window. It starts as soon as the toolkit has, so that fonts are loaded while
 * the window comes up, but not sooner: GTK changes the environment of the process when it starts,
 * and Java's fonts read it, which crashes the process if both happen at once.
 *
 * @param faults hears of what was not expected
 * @param background computes and paints
 * @param easel has what figures are painted with
 */
record Workshop(Faults faults, Background background, Easel easel) {

  /** {@return a workshop that begins to load what figures need} */
  static Workshop start() {
    Faults faults = new Faults();
    Background background = new Background(faults);
    CompletableFuture<Kit> kit = background.compute(Kit::load);
    background.run(() -> kit.join().formulas().warmUp());
    return new Workshop(faults, background, new Easel(kit));
  }
}
