package org.deltascope.formula.prose;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.naming.Name;
import org.deltascope.trace.Ref;

/**
 * A sentence in which names are marked, so that they can be set in italics and pointed at.
 *
 * @param pieces from left to right
 */
public record RichText(List<Piece> pieces) {

  /** A piece of a sentence. */
  public sealed interface Piece {
    /** {@return its characters} */
    String text();
  }

  /**
   * Plain words.
   *
   * @param text the characters, with the spaces around them
   */
  public record Words(String text) implements Piece {}

  /**
   * A formula that names nothing of the network, such as Σ(y − t)².
   *
   * @param text its characters
   */
  public record Formula(String text) implements Piece {}

  /**
   * A name of something in the network.
   *
   * @param prefix what stands before it without a space, such as {@code ∂L/∂}; may be empty
   * @param name of a neuron, a weight, …
   * @param ref what it names
   */
  public record Named(String prefix, Name name, Ref ref) implements Piece {
    @Override
    public String text() {
      return prefix + name.text();
    }
  }

  /** Makes it immutable. */
  public RichText {
    pieces = List.copyOf(pieces);
  }

  /** {@return the whole as plain text} */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** {@return this and then another} */
  RichText then(RichText next) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(next.pieces);
    return new RichText(all);
  }

  @Override
  public String toString() {
    return text();
  }
}
