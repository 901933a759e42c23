package org.deltascope.app.work;

import java.util.concurrent.CompletableFuture;
import org.deltascope.app.model.export.FigureExporter;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.pixel.FramePainter;

/** Has what figures are painted with, as soon as it is loaded. */
public final class FigureResources {

  private final CompletableFuture<FigureTools> kit;

  /** Paints with a kit that may still be on its way. */
  public FigureResources(CompletableFuture<FigureTools> kit) {
    this.kit = kit;
  }

  /** {@return the kit; waits for it, so not for the FX thread before the first figure is shown} */
  public FigureTools kit() {
    return kit.join();
  }

  /** {@return a painter of its own for one view; waits for the kit} */
  public FramePainter painter() {
    return new FramePainter(kit().text(), kit().formulas());
  }

  /**
   * {@return a press of its own for files, with no other fonts than the program's; waits for the
   * kit}
   */
  public FigureExporter press() {
    return new FigureExporter(new TextMeasure(Fonts.bundled()), kit().formulas());
  }
}
