package org.deltascope.figure.network.draw;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.Detail;
import org.deltascope.figure.network.layout.NeuronLayout;
import org.deltascope.figure.network.layout.NeuronSlot;

/** Draws biases where they have a row of their own. */
final class BiasRows {
  private final BiasMarks biases;

  BiasRows(BiasMarks biases) {
    this.biases = biases;
  }

  void draw(NeuronSlot spot) {
    NeuronLayout block = spot.block();
    if (!block.bias().exists() || block.biasBesideName()) {
      return;
    }
    Subject.Bias subject = spot.bias();
    double room = block.detail() == Detail.TINY ? 64 : block.width();
    double size = block.bias().size();
    BiasMarks.Length length = length(spot.column(), room);
    double width = Math.min(room, biases.width(subject, size, length));
    Point center = spot.center().plus(0, block.bias().y());
    biases.draw(subject, Bounds.around(center, width, block.bias().height()), size, length);
  }

  /** All biases of a column say equally much. */
  private BiasMarks.Length length(Column column, double room) {
    NeuronLayout block = column.block();
    if (block.detail() == Detail.TINY) {
      return BiasMarks.Length.LEAST;
    }
    if (block.isStacked()) {
      return BiasMarks.Length.STACKED;
    }
    boolean whole = true;
    for (int slot = 0; slot < column.shown() && whole; slot++) {
      Subject.Bias bias = new NeuronSlot(column, slot).bias();
      whole = biases.widest(bias, block.bias().size()) <= room + 1;
    }
    return whole ? BiasMarks.Length.WHOLE : BiasMarks.Length.BRIEF;
  }
}
