package org.deltascope.formula.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Ref;

/** Puts a sentence together from words and names. */
public final class RichTextBuilder {
  private static final int MOST_LISTED = 5;

  private final Names names;
  private final List<RichText.Piece> pieces = new ArrayList<>();

  /**
   * Begins a sentence.
   *
   * @param names what quantities are called
   */
  public RichTextBuilder(Names names) {
    this.names = names;
  }

  /**
   * {@return this, with words added}
   *
   * @param words with the spaces around them
   */
  public RichTextBuilder say(String words) {
    boolean goesOn = !pieces.isEmpty() && pieces.getLast() instanceof RichText.Words;
    String before = goesOn ? pieces.removeLast().text() : "";
    pieces.add(new RichText.Words(before + words));
    return this;
  }

  /**
   * {@return this, with a formula added that names nothing of the network}
   *
   * @param formula such as {@code Σ(y − t)²}
   */
  public RichTextBuilder formula(String formula) {
    pieces.add(new RichText.Formula(formula));
    return this;
  }

  /**
   * {@return this, with words added on a condition}
   *
   * @param condition whether they are
   * @param words with the spaces around them
   */
  public RichTextBuilder sayIf(boolean condition, String words) {
    return condition ? say(words) : this;
  }

  /**
   * {@return this, with a name added}
   *
   * @param ref of what
   */
  public RichTextBuilder name(Ref ref) {
    return named("", ref);
  }

  /**
   * {@return this, with a neuron's name added, and in brackets what the document calls it}
   *
   * @param neuron its activation
   */
  public RichTextBuilder neuron(Ref neuron) {
    name(neuron);
    return neuron instanceof Ref.One one
        ? say(names.label(one.layer(), one.row()).map(" (%s)"::formatted).orElse(""))
        : this;
  }

  /** {@return this, with ∂L/∂w and the like added} */
  RichTextBuilder derivative(Ref ref) {
    return named("∂L/∂", ref);
  }

  /** {@return this, with a name that has a tilde added} */
  RichTextBuilder augmented(Ref ref) {
    pieces.add(new RichText.Named("", names.of(ref).withTilde(), ref));
    return this;
  }

  RichTextBuilder named(String prefix, Ref ref) {
    pieces.add(new RichText.Named(prefix, names.of(ref), ref));
    return this;
  }

  /**
   * {@return this, with a list such as "w₁, w₂ and w₃" added, or "w₁, w₂, … and w₇₈₄"}
   *
   * @param refs one or more
   */
  public RichTextBuilder list(List<Ref> refs) {
    if (refs.size() <= MOST_LISTED) {
      for (int i = 0; i < refs.size(); i++) {
        sayIf(i > 0, i == refs.size() - 1 ? " and " : ", ").name(refs.get(i));
      }
      return this;
    }
    return name(refs.get(0)).say(", ").name(refs.get(1)).say(", … and ").name(refs.getLast());
  }

  RichTextBuilder with(Consumer<RichTextBuilder> more) {
    more.accept(this);
    return this;
  }

  /** {@return the sentence} */
  public RichText end() {
    return new RichText(pieces);
  }
}
