package org.deltascope.document.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.json.UnknownKeys;

/**
 * The key {@code view.formulas}: formulas that someone tried and keeps, in order, and versions of
 * derivations.
 *
 * @param items their source texts: a text is a formula, an object may be a derivation; anything
 *     else is kept and stands for neither
 */
public record KeptFormulas(List<String> items) {
  private static final String FORMULAS = "formulas";

  /** Makes it immutable. */
  public KeptFormulas {
    items = List.copyOf(items);
  }

  /**
   * {@return the formulas of a document}
   *
   * @param document any
   */
  public static KeptFormulas of(Document document) {
    String formulas = ViewKeys.of(document).json().get(FORMULAS);
    return new KeptFormulas(formulas == null ? List.of() : UnknownKeys.itemsOf(formulas));
  }

  /** {@return the formulas, each once} */
  public List<String> texts() {
    return items.stream().map(UnknownKeys::textOf).flatMap(Optional::stream).distinct().toList();
  }

  /**
   * {@return these and one more; the same where it is there already}
   *
   * @param formula as it was typed
   */
  public KeptFormulas with(String formula) {
    if (texts().contains(formula)) {
      return this;
    }
    List<String> more = new ArrayList<>(items);
    more.add(UnknownKeys.source(formula));
    return new KeptFormulas(more);
  }

  /** {@return the derivations, in the order in which they were checked} */
  public List<KeptDerivation> derivations() {
    return items.stream().map(KeptDerivation::of).flatMap(Optional::stream).toList();
  }

  /**
   * {@return these and one more; a version with its lines that is there already stays where it is
   * and says what is wrong with it now}
   *
   * @param derivation a version that was checked
   */
  public KeptFormulas with(KeptDerivation derivation) {
    List<String> more = new ArrayList<>(items);
    boolean there = false;
    for (int i = 0; i < more.size(); i++) {
      Optional<KeptDerivation> old = KeptDerivation.of(more.get(i));
      if (old.filter(it -> it.text().equals(derivation.text())).isPresent()) {
        there = true;
        more.set(i, derivation.in(more.get(i)));
      }
    }
    if (!there) {
      more.add(derivation.source());
    }
    return more.equals(items) ? this : new KeptFormulas(more);
  }

  /**
   * {@return these but for one}
   *
   * @param derivation a version that was checked
   */
  public KeptFormulas without(KeptDerivation derivation) {
    return new KeptFormulas(
        items.stream()
            .filter(item -> KeptDerivation.of(item).filter(derivation::equals).isEmpty())
            .toList());
  }

  /**
   * {@return these but for one}
   *
   * @param formula as it was typed
   */
  public KeptFormulas without(String formula) {
    return new KeptFormulas(
        items.stream()
            .filter(item -> UnknownKeys.textOf(item).filter(formula::equals).isEmpty())
            .toList());
  }

  /**
   * {@return the document with these formulas; the same where its view is no object, which they
   * could be put into}
   *
   * @param document any
   */
  public Document in(Document document) {
    return ViewKeys.in(
            document, ViewKeys.of(document).with(FORMULAS, "[" + String.join(", ", items) + "]"))
        .orElse(document);
  }
}
