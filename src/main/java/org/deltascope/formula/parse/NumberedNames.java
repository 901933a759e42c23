package org.deltascope.formula.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;
import org.deltascope.formula.text.Scripts;
import org.deltascope.nn.Network;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * The entries that the document's notation gives names of their own.
 *
 * @param existence which quantities there are
 * @param names of the document
 */
record NumberedNames(Existence existence, Names names) {

  /** {@return each name, and the first entry that has it} */
  Map<String, Ref> all() {
    Map<String, Ref> all = new LinkedHashMap<>();
    for (int j = 0; j < network().inputs(); j++) {
      put(all, new Quantity(Kind.ACTIVATION, 0).at(j));
    }
    if (names.notation() == Notation.NUMBERED) {
      for (Kind kind : Kind.values()) {
        for (int l = 1; l <= network().depth(); l++) {
          entries(all, new Quantity(kind, l));
        }
      }
    } else {
      entries(all, new Quantity(Kind.LOSS_TERM, network().depth()));
    }
    return all;
  }

  private Network network() {
    return existence.network();
  }

  private void entries(Map<String, Ref> all, Quantity quantity) {
    boolean output = quantity.kind() == Kind.TARGET || quantity.kind() == Kind.LOSS_TERM;
    boolean named =
        quantity.kind().place() != Quantity.Place.NUMBER
            && existence.missing(quantity).isEmpty()
            && (!output || quantity.layer() == network().depth());
    if (!named) {
      return;
    }
    int columns =
        quantity.kind().place() == Quantity.Place.EDGE ? network().width(quantity.layer() - 1) : 1;
    for (int i = 0; i < network().width(quantity.layer()); i++) {
      for (int j = 0; j < columns; j++) {
        put(all, quantity.at(i, j));
      }
    }
  }

  /** A gradient is called by what L is derived by. */
  private void put(Map<String, Ref> all, Ref entry) {
    Name name = names.of(entry);
    Ref ref =
        entry instanceof Ref.One(Quantity quantity, int row, _)
                && quantity.kind() == Kind.BIAS_GRADIENT
            ? new Quantity(Kind.BIAS, quantity.layer()).at(row)
            : entry;
    all.putIfAbsent(key(name.base(), Scripts.plain(name.sub()), name.sup().endsWith("+")), ref);
  }

  static String key(String base, String below, boolean updated) {
    return base + "_" + below + (updated ? "+" : "");
  }
}
