package org.deltascope.figure.network;

import org.deltascope.formula.Names;

/** Draws neurons with all that is known about them. */
final class NeuronMarks {
  private final Layout layout;
  private final Focus focus;
  private final NeuronDiscs discs;
  private final NeuronRows rows;
  private final NeuronSides sides;

  NeuronMarks(Layout layout, Names names, Known known, Focus focus, Canvas canvas) {
    Numbers numbers = layout.numbers();
    BiasMarks biases = new BiasMarks(numbers, names, known, focus, canvas);
    this.layout = layout;
    this.focus = focus;
    this.discs = new NeuronDiscs(numbers, known, focus, canvas);
    this.rows = new NeuronRows(layout, names, known, focus, biases, canvas);
    this.sides = new NeuronSides(layout, names, known, biases, canvas);
  }

  void draw() {
    for (Column column : layout.arrangement().columns()) {
      double largest = 0;
      for (int slot = 0; slot < column.shown(); slot++) {
        int unit = column.unit(slot);
        largest = Math.max(largest, Math.abs(layout.numbers().activation(column.layer(), unit)));
      }
      for (int slot = 0; slot < column.shown(); slot++) {
        draw(new Spot(column, slot), largest);
      }
    }
  }

  private void draw(Spot spot, double largest) {
    Light light = focus.attention().neuron(spot.layer(), spot.unit());
    discs.draw(spot, light, largest);
    switch (spot.block().detail()) {
      case FULL, COMPACT -> rows.draw(spot, light);
      case TINY -> sides.draw(spot);
      case DOT -> {}
    }
  }
}
