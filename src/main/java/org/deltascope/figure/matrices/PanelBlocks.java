package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.measure.TextMeasure;

/**
 * Lays matrices out: in numbers up to 8 by 8 where there is room for these, else as heat maps.
 *
 * @param numbers of the matrices
 * @param lights which of them matter
 * @param text measures letters
 * @param scale how large everything is
 * @param room how wide a matrix may be, in units
 */
record PanelBlocks(
    PanelNumbers numbers, PanelLights lights, TextMeasure text, double scale, double room) {
  /** More rows or columns than that are shown as colours. */
  private static final int MOST = 8;

  private static final double SMALLEST = 0.8;

  PanelBlocks scaled(double other) {
    return new PanelBlocks(numbers, lights, text, other, room);
  }

  List<PanelRows.Row> rows(List<List<MatrixPanel>> panels) {
    return panels.stream()
        .map(row -> new PanelRows.Row(row, row.stream().map(this::block).toList()))
        .toList();
  }

  private PanelBlock block(MatrixPanel panel) {
    if (panel.rows() <= MOST && panel.columns() <= MOST) {
      NumberPanel wanted = number(panel, scale);
      double fitting = room / wanted.width();
      if (fitting >= 1) {
        return wanted;
      }
      if (fitting * scale >= SMALLEST) {
        return number(panel, fitting * scale);
      }
    }
    return new HeatPanel(panel, numbers, lights, style(scale));
  }

  private NumberPanel number(MatrixPanel panel, double size) {
    return new NumberPanel(panel, numbers, lights, style(size));
  }

  private PanelStyle style(double size) {
    return new PanelStyle(text, new TermColors(lights.scene().trace(), lights.phase()), size);
  }
}
