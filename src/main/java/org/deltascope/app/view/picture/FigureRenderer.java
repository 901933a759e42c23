package org.deltascope.app.view.picture;

import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.paint.pixel.FramePainter;

/**
 * Where the figures of one view are painted, at the screen's own resolution, into pixels that are
 * not on the screen. For one thread at a time, and not the FX thread.
 */
final class FigureRenderer {

  private final FrameBuffers screens = new FrameBuffers();
  private final Lazy<FramePainter> painter;

  FigureRenderer(FigureResources easel) {
    this.painter = new Lazy<>(easel::painter);
  }

  /**
   * A figure with the pixels that show it.
   *
   * @param figure what is seen
   * @param commission as it was asked for
   * @param screen has the pixels
   * @param width how many columns of them are the picture
   * @param height how many rows of them are the picture
   */
  record Painted(
      Figure figure, RenderRequest commission, FrameBuffers.Screen screen, int width, int height) {}

  Painted paint(RenderRequest commission) {
    Figure figure = commission.lay();
    int width = commission.pixelsAcross(figure);
    int height = commission.pixelsDown(figure);
    FrameBuffers.Screen screen = screens.free(width, height);
    painter.get().paint(figure, commission.theme(), commission.view(), screen.frame());
    return new Painted(figure, commission, screen, width, height);
  }
}
