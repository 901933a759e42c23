package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts a sentence together from words and names. */
public final class Sentence {
  private static final int MOST_LISTED = 5;

  private final Names names;
  private final List<Prose.Piece> pieces = new ArrayList<>();

  /**
   * Begins a sentence.
   *
   * @param names what quantities are called
   */
  public Sentence(Names names) {
    this.names = names;
  }

  /**
   * {@return this, with words added}
   *
   * @param words with the spaces around them
   */
  public Sentence say(String words) {
    boolean goesOn = !pieces.isEmpty() && pieces.getLast() instanceof Prose.Words;
    String before = goesOn ? pieces.removeLast().text() : "";
    pieces.add(new Prose.Words(before + words));
    return this;
  }

  /**
   * {@return this, with words added on a condition}
   *
   * @param condition whether they are
   * @param words with the spaces around them
   */
  public Sentence sayIf(boolean condition, String words) {
    return condition ? say(words) : this;
  }

  /**
   * {@return this, with a name added}
   *
   * @param ref of what
   */
  public Sentence name(Ref ref) {
    return named("", ref);
  }

  /** {@return this, with ∂L/∂w and the like added} */
  Sentence derivative(Ref ref) {
    return named("∂L/∂", ref);
  }

  Sentence named(String prefix, Ref ref) {
    pieces.add(new Prose.Named(prefix, names.of(ref), ref));
    return this;
  }

  /**
   * {@return this, with a list such as "w₁, w₂ and w₃" added, or "w₁, w₂, … and w₇₈₄"}
   *
   * @param refs one or more
   */
  public Sentence list(List<Ref> refs) {
    if (refs.size() <= MOST_LISTED) {
      for (int i = 0; i < refs.size(); i++) {
        sayIf(i > 0, i == refs.size() - 1 ? " and " : ", ").name(refs.get(i));
      }
      return this;
    }
    return name(refs.get(0)).say(", ").name(refs.get(1)).say(", … and ").name(refs.getLast());
  }

  Sentence with(Consumer<Sentence> more) {
    more.accept(this);
    return this;
  }

  /** {@return the sentence} */
  public Prose end() {
    return new Prose(pieces);
  }
}
