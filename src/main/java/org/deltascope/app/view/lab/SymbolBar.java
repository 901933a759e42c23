package org.deltascope.app.view.lab;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Signs of formulas that a keyboard has not. */
final class SymbolBar extends FlowPane {

  /**
   * A sign.
   *
   * @param sign that is put in
   * @param name of it, spoken
   * @param typed what can be typed in its place
   */
  private record Sign(String sign, String name, String typed) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("δ", "delta", "delta[1]"),
          new Sign("⊙", "entry by entry", ".*"),
          new Sign("⊗", "outer product", "outer(u, v)"),
          new Sign("ᵀ", "transposed", "'"),
          new Sign("σ′", "slope of the activation", "f'(z[1])"),
          new Sign("∂", "derivative", "dL/dW[1]"),
          new Sign("η", "learning rate", "eta"),
          new Sign("⁻¹", "inverse", "inv(W[1])"),
          new Sign("¹", "layer 1", "[1]"),
          new Sign("²", "layer 2", "[2]"),
          new Sign("³", "layer 3", "[3]"));

  SymbolBar(Consumer<String> put) {
    setId("lab-signs");
    getStyleClass().add("lab-signs");
    for (Sign sign : SIGNS) {
      Button button = new Button(sign.sign);
      button.getStyleClass().add("lab-sign");
      button.setAccessibleText(sign.name);
      button.setTooltip(
          new Tooltip("%s; one can type %s as well".formatted(sign.name, sign.typed)));
      button.setOnAction(_ -> put.accept(sign.sign));
      getChildren().add(button);
    }
  }
}
