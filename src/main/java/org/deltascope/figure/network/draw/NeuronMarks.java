package org.deltascope.figure.network.draw;

import org.deltascope.figure.network.labels.NetworkLayout;
import org.deltascope.figure.network.layout.Column;
import org.deltascope.figure.network.layout.NeuronSlot;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;
import org.deltascope.figure.network.state.KnownNumbers;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.formula.naming.Names;

/** Draws neurons with all that is known about them. */
public final class NeuronMarks {
  private final NetworkLayout layout;
  private final Focus focus;
  private final NeuronDiscs discs;
  private final NeuronRows rows;
  private final NeuronSides sides;

  public NeuronMarks(
      NetworkLayout layout, Names names, KnownNumbers known, Focus focus, MarkLayers canvas) {
    UpdateTexts numbers = layout.numbers();
    BiasMarks biases = new BiasMarks(numbers, names, known, focus, canvas);
    this.layout = layout;
    this.focus = focus;
    this.discs = new NeuronDiscs(numbers, known, focus, canvas);
    this.rows = new NeuronRows(layout, names, known, focus, biases, canvas);
    this.sides = new NeuronSides(layout, names, known, biases, canvas);
  }

  public void draw() {
    for (Column column : layout.arrangement().columns()) {
      double largest = 0;
      for (int slot = 0; slot < column.shown(); slot++) {
        int unit = column.unit(slot);
        largest = Math.max(largest, Math.abs(layout.numbers().activation(column.layer(), unit)));
      }
      for (int slot = 0; slot < column.shown(); slot++) {
        draw(new NeuronSlot(column, slot), largest);
      }
    }
  }

  private void draw(NeuronSlot spot, double largest) {
    Emphasis light = focus.attention().neuron(spot.layer(), spot.unit());
    discs.draw(spot, light, largest);
    switch (spot.block().detail()) {
      case FULL, COMPACT -> rows.draw(spot, light);
      case TINY -> sides.draw(spot);
      case DOT -> {}
    }
  }
}
