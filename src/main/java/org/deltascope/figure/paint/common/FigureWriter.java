package org.deltascope.figure.paint.common;

import java.io.IOException;
import java.io.OutputStream;
import org.deltascope.figure.Figure;
import org.deltascope.figure.style.Theme;

/**
 * Writes figures in one format. The same figure in the same theme gives the same bytes, in every
 * process and on every machine. For one thread at a time.
 */
@FunctionalInterface
public interface FigureWriter {
  /**
   * Writes a whole figure. The stream stays open.
   *
   * @param figure what to write
   * @param theme its colours
   * @param out where
   * @throws IOException if the stream cannot be written to
   * @throws UnfitFigureException if the format cannot hold the figure
   */
  void write(Figure figure, Theme theme, OutputStream out) throws IOException;
}
