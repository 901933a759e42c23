package org.deltascope.document.solution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.RefNotation;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.parse.Vocabulary;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Finds which number a typed name means.
 *
 * @param vocabulary what names stand for
 * @param place of the line
 */
record StatedName(Vocabulary vocabulary, SourceLocation place) {
  private static final Set<Kind> COMPUTED =
      Set.of(
          Kind.WEIGHTED_INPUT,
          Kind.ACTIVATION,
          Kind.LOSS_TERM,
          Kind.LOSS,
          Kind.SAMPLE_LOSS,
          Kind.ERROR,
          Kind.CARRIED,
          Kind.SLOPE,
          Kind.WEIGHT_GRADIENT,
          Kind.BIAS_GRADIENT,
          Kind.NEW_WEIGHTS,
          Kind.NEW_BIAS);

  /** {@return what a name means} */
  Ref of(String name) throws DocumentException {
    Optional<Ref> known = new RefNotation(vocabulary.network()).ref(name);
    if (known.isPresent()) {
      return known.get();
    }
    String updated = name.endsWith("+") ? name.substring(0, name.length() - 1) + "⁺" : name;
    return switch (new FormulaParser(vocabulary).parse(updated)) {
      case Unreadable wrong -> throw place.error(wrong.found(), wrong.expected());
      case ParsedFormula formula -> named(name, formula.right());
    };
  }

  private Ref named(String name, List<Expr> formula) throws DocumentException {
    return switch (formula.getFirst()) {
      case Expr.Symbol(Ref ref) -> ref;
      case Expr.Partial(Ref of, Ref.One(Quantity(Kind with, int l), int i, _))
          when of.kind() == Kind.LOSS && with == Kind.WEIGHTED_INPUT ->
          new Quantity(Kind.ERROR, l).at(i);
      case Expr _ ->
          throw place.error(
              "the formula " + SourceLocation.quote(name),
              "the name of one number or of a whole quantity, " + TypedLine.EXAMPLE);
    };
  }

  /** {@return what is computed of it in an update: of weights and biases, the new ones} */
  static Ref computed(Ref ref, SourceLocation place) throws DocumentException {
    Kind kind = ref.kind().updated().orElse(ref.kind());
    boolean isInput = kind.place() == Quantity.Place.NEURON && ref.layer() == 0;
    if (!COMPUTED.contains(kind) || isInput) {
      throw place.error(
          "a number that is given, or that is not checked",
          "one that an update computes: z, a, L, delta, da, dW, db, or a weight or bias after it");
    }
    Quantity quantity = new Quantity(kind, ref.layer());
    return switch (ref) {
      case Ref.All _ -> quantity.all();
      case Ref.One one -> one.of(quantity);
    };
  }
}
