package org.deltascope.formula.parse;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;

/** Which part of a text each node of an expression came from. */
public final class Ranges {
  private final IdentityHashMap<Expr, SourceRange> known;

  /** Takes the map as its own: nobody else may write to it later. */
  Ranges(IdentityHashMap<Expr, SourceRange> known) {
    this.known = known;
  }

  /** {@return those of an expression that no text is known of} */
  public static Ranges none() {
    return new Ranges(new IdentityHashMap<>());
  }

  /**
   * {@return where a node stands; of one that was put together from nodes of the text, where those
   * stand}
   *
   * @param node the very node of the tree
   */
  public Optional<SourceRange> of(Expr node) {
    SourceRange range = known.get(node);
    return range != null
        ? Optional.of(range)
        : Exprs.children(node).stream()
            .map(this::of)
            .flatMap(Optional::stream)
            .reduce(SourceRange::and);
  }
}
