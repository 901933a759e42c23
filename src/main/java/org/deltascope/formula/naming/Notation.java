package org.deltascope.formula.naming;

import java.util.Optional;
import java.util.stream.Stream;

/** How neurons and weights are told apart. */
public enum Notation {
  /** Letters for layers and one count for all weights: x₁ h₁ o₁ w₁ … w₈. */
  NUMBERED("numbered"),
  /** The layer above, the row and column below: a¹₁ W²₁₂ z¹₁ δ²₁. */
  INDEXED("indexed"),
  /** As Nielsen's textbook has it, with small letters throughout: wˡ zˡ aˡ δˡ, w²₁₂. */
  TEXTBOOK("textbook"),
  /** The layer below, z for what a layer gives, u for what it sums, k for its error: z₂ = f(u₂). */
  LAYERS("layers"),
  /** Words, and no layer where there is one: net = W x, output = f(net). */
  NET_OUTPUT("net-output");

  private final String id;

  Notation(String id) {
    this.id = id;
  }

  /** {@return what documents and the command line call it} */
  public String id() {
    return id;
  }

  /**
   * {@return the notation of a name, if there is one}
   *
   * @param id such as {@code net-output}
   */
  public static Optional<Notation> named(String id) {
    return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
