package org.deltascope.formula.writing;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Markup.Level;
import org.deltascope.formula.writing.Markup.Sign;
import org.deltascope.formula.writing.Markup.Written;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Writes the smallest pieces of formulas: the names of quantities, their derivatives and numbers.
 *
 * @param markup the language
 * @param names of the quantities
 * @param inSum whether quantities are marked as one sample's, because samples are summed over
 */
record SymbolWriter(Markup markup, Names names, boolean inSum) {

  Written symbol(Ref ref) {
    Kind kind = ref.quantity().kind();
    return switch (kind) {
      case WEIGHT_GRADIENT, BIAS_GRADIENT, CARRIED ->
          markup.derivative(ref, plain(Quantity.of(Kind.LOSS).all()), plain(ref));
      case SLOPE -> Written.atom(markup.tied(ref, slope(ref)));
      case Kind _ -> {
        Name name = marked(ref);
        yield new Written(
            markup.tied(ref, markup.name(name)),
            name.sup().isEmpty() ? Level.ATOM : Level.SCRIPTED);
      }
    };
  }

  /** {@return a letter with a tilde} */
  Written augmented(Ref ref) {
    String name = markup.name(marked(ref).withTilde());
    return ref.kind() == Kind.WEIGHT_GRADIENT
        ? markup.derivative(ref, plain(Quantity.of(Kind.LOSS).all()), name)
        : new Written(
            markup.tied(ref, name), marked(ref).sup().isEmpty() ? Level.ATOM : Level.SCRIPTED);
  }

  private String slope(Ref ref) {
    return markup.function(names.activation(ref.quantity().layer()))
        + markup.sign(Sign.PRIME)
        + markup.parentheses(plain(ref));
  }

  /** {@return ∂of/∂with, which goes with what L is derived by, or else with what is derived} */
  Written partial(Ref of, Ref with) {
    boolean ofLoss = of.quantity().kind() == Kind.LOSS;
    return markup.derivative(ofLoss ? with : of, plain(of), plain(with));
  }

  Written number(Expr.Num num) {
    Written written = markup.number(num);
    return num.origin()
        .map(ref -> new Written(markup.tied(ref, written.text()), written.level()))
        .orElse(written);
  }

  private String plain(Ref ref) {
    return markup.name(marked(ref));
  }

  private Name marked(Ref ref) {
    Name name = names.of(ref);
    return inSum && ref.quantity().kind().isOfSample() ? name.raised("(s)") : name;
  }
}
