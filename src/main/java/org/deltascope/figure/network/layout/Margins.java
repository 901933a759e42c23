package org.deltascope.figure.network.layout;

import java.util.List;
import org.deltascope.figure.network.layout.OutputSide.LossPlace;

/**
 * What stands left of the first and right of the last column's centres.
 *
 * @param left of the first
 * @param right of the last
 * @param targets how wide the texts beside the outputs are; 0 where there is no room for them
 */
record Margins(double left, double right, double targets) {

  /** {@return the distance of columns} */
  double pitch(double width, int columns) {
    return Math.max(1, (width - left - right) / Math.max(1, columns - 1));
  }

  /**
   * {@return margins as wide as they need be}
   *
   * @param blocks of the columns
   * @param widths of their texts
   * @param width of the picture
   * @param side where the texts of the outputs stand
   * @param targets how wide they are
   * @param loss how wide the loss is
   */
  static Margins of(
      List<NeuronLayout> blocks,
      List<Widths> widths,
      double width,
      OutputSide side,
      double targets,
      double loss) {
    NeuronLayout first = blocks.getFirst();
    NeuronLayout last = blocks.getLast();
    double air = Math.clamp(0.09 * (width - 300) / blocks.size(), 0.0, 30.0);
    double left = Math.max(first.width() / 2, 24);
    if (first.detail() == Detail.TINY && first.left() > 0) {
      left = first.radius() + 14 + 11 * (widths.getFirst().name() + widths.getFirst().value());
    }
    double right = Math.max(right(last, side, targets, loss), biasEnd(last, widths.getLast()));
    if (last.detail() == Detail.TINY && last.right() > 0) {
      double value = widths.getLast().name() * 12 + widths.getLast().value() * 10.5;
      right = last.radius() + 24 + value + (targets > 0 ? targets + 12 : 0);
    }
    left = Math.min(left + Arrangement.BORDER + 4 + air, 0.32 * width);
    right = right + Arrangement.BORDER + 4 + 0.4 * air;
    boolean fits = right <= 0.42 * width;
    return new Margins(left, fits ? right : 0.42 * width, fits ? targets : 0);
  }

  private static double right(NeuronLayout last, OutputSide side, double targets, double loss) {
    double half = Math.max(last.width() / 2, side.targetsAbove() ? targets / 2 : 0);
    double beside = targets > 0 && !side.targetsAbove() ? targetX(last) + targets : 24;
    double lossEnd =
        switch (side.loss()) {
          case BETWEEN, BESIDE -> lossX(last) + loss - 4;
          case BELOW -> loss / 2;
          case CORNER -> 0;
        };
    return Math.max(lossEnd, Math.max(half, beside));
  }

  /** {@return where a bias that stands beside the name ends, right of the centre} */
  private static double biasEnd(NeuronLayout last, Widths widths) {
    return last.biasBesideName()
        ? last.nameEnd() + last.width() - widths.name() * last.name().size()
        : 0;
  }

  /** {@return where texts beside an output begin, right of its centre} */
  private static double targetX(NeuronLayout last) {
    return last.radius() + Arrangement.TO_TARGET;
  }

  /** {@return where the loss begins if it stands right of the outputs, from their centre} */
  static double lossX(NeuronLayout last) {
    return Math.max(targetX(last) - 14, last.width() / 2 + 6);
  }

  /** {@return these margins where the loss takes no room} */
  static OutputSide plain() {
    return new OutputSide(false, LossPlace.CORNER);
  }
}
