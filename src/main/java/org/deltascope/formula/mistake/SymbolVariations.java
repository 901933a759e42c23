package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.all;
import static org.deltascope.formula.algebra.Exprs.call;
import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What may stand in the place of a quantity by mistake.
 *
 * @param model of the document
 */
record SymbolVariations(Model model) {

  List<Variation> of(Ref ref) {
    int l = ref.quantity().layer();
    return switch (ref.quantity().kind()) {
      case WEIGHTS -> weights(ref, l);
      case ERROR -> error(ref, l);
      case ACTIVATION -> activation(ref, l);
      case SLOPE -> slope(ref, l);
      case WEIGHTED_INPUT -> weightedInput(ref, l);
      case Kind _ -> List.of();
    };
  }

  private List<Variation> weights(Ref ref, int l) {
    List<Variation> all = new ArrayList<>();
    add(all, Tag.UPDATED_WEIGHTS, ref, Kind.NEW_WEIGHTS, l);
    if (ref instanceof Ref.One(Quantity quantity, int row, int column)) {
      boolean turned = column < model.network().width(l) && row < model.network().width(l - 1);
      if (turned && row != column) {
        all.add(
            new Variation(
                Tag.TRANSPOSE_LEFT_OUT,
                new Expr.Symbol(quantity.at(/* row= */ column, /* column= */ row))));
      }
      return all;
    }
    slips(all, ref, Kind.WEIGHTS, l);
    all.add(new Variation(Tag.TRANSPOSE_ADDED, new Expr.Transpose(new Expr.Symbol(ref))));
    return all;
  }

  private List<Variation> error(Ref ref, int l) {
    List<Variation> all = new ArrayList<>();
    add(all, Tag.SLOPE_OF_ABOVE_LEFT_OUT, ref, Kind.CARRIED, l);
    add(all, Tag.ACTIVATIONS_SUMMED, ref, Kind.ACTIVATION, l);
    if (ref instanceof Ref.All) {
      slips(all, ref, Kind.ERROR, l);
      if (l == model.depth()) {
        Expr error = new TrueEquations(model).error();
        all.add(new Variation(Tag.SLOPE_OF_ABOVE_LEFT_OUT, error));
      }
      all.add(new Variation(Tag.TRANSPOSE_ADDED, new Expr.Transpose(new Expr.Symbol(ref))));
    }
    return all;
  }

  private List<Variation> activation(Ref ref, int l) {
    List<Variation> all = new ArrayList<>();
    if (l > 0) {
      add(all, Tag.Z_FOR_A, ref, Kind.WEIGHTED_INPUT, l);
      add(all, Tag.INPUT_OF_NETWORK, ref, Kind.ACTIVATION, 0);
    }
    if (l < model.depth()) {
      add(all, Tag.OUTPUTS_FOR_INPUTS, ref, Kind.ACTIVATION, l + 1);
    }
    if (l > 1) {
      add(all, Tag.LAYER_SLIP, ref, Kind.ACTIVATION, l - 1);
    }
    if (l == model.depth()) {
      all.add(new Variation(Tag.FACTOR_LEFT_OUT, num(1)));
    }
    if (ref instanceof Ref.All) {
      all.add(new Variation(Tag.TRANSPOSE_ADDED, new Expr.Transpose(new Expr.Symbol(ref))));
    }
    return all;
  }

  private List<Variation> weightedInput(Ref ref, int l) {
    List<Variation> all = new ArrayList<>();
    add(all, Tag.SLOPE_AT_A, ref, Kind.ACTIVATION, l);
    if (ref instanceof Ref.All) {
      slips(all, ref, Kind.WEIGHTED_INPUT, l);
      bare(all, Tag.BIAS_FORGOTTEN, l, product -> product);
    }
    return all;
  }

  private List<Variation> slope(Ref ref, int l) {
    List<Variation> all = new ArrayList<>();
    if (!(model.network().layer(l).activation() instanceof Elementwise f)) {
      return all;
    }
    Expr a = moved(ref, Kind.ACTIVATION, l);
    Expr z = moved(ref, Kind.WEIGHTED_INPUT, l);
    Expr own = new Expr.Symbol(ref);
    all.add(new Variation(Tag.SLOPE_AT_A, call(new MathFunction.Slope(f), a)));
    all.add(new Variation(Tag.VALUE_FOR_SLOPE, call(new MathFunction.Activation(f), z)));
    all.add(new Variation(Tag.SLOPE_TWICE, new Expr.Hadamard(own, own)));
    SlopeForms.of(f, z)
        .ifPresent(form -> all.add(new Variation(Tag.SLOPE_OF_OTHER_ACTIVATION, form)));
    all.add(
        new Variation(
            f.equals(Elementwise.SIGMOID) ? Tag.FACTOR_LEFT_OUT : Tag.SLOPE_OF_OTHER_ACTIVATION,
            minus(num(1), a)));
    for (Elementwise other : Elementwise.values()) {
      if (!other.equals(f)) {
        SlopeForms.of(other, a)
            .ifPresent(form -> all.add(new Variation(Tag.SLOPE_OF_OTHER_ACTIVATION, form)));
        all.add(
            new Variation(Tag.SLOPE_OF_OTHER_ACTIVATION, call(new MathFunction.Slope(other), z)));
      }
    }
    if (ref instanceof Ref.All) {
      slips(all, ref, Kind.SLOPE, l);
      bare(all, Tag.BIAS_FORGOTTEN, l, product -> call(new MathFunction.Slope(f), product));
      if (l == model.depth()) {
        Expr error = new TrueEquations(model).error();
        all.add(new Variation(Tag.SLOPE_AT_ERROR, call(new MathFunction.Slope(f), error)));
        SlopeForms.of(f, error).ifPresent(form -> all.add(new Variation(Tag.SLOPE_AT_ERROR, form)));
      }
    }
    return all;
  }

  private void bare(
      List<Variation> all, Tag tag, int l, java.util.function.UnaryOperator<Expr> around) {
    if (model.hasBias(l)) {
      Expr product = new Expr.Product(all(Kind.WEIGHTS, l), all(Kind.ACTIVATION, l - 1));
      all.add(new Variation(tag, around.apply(product)));
    }
  }

  private void slips(List<Variation> all, Ref ref, Kind kind, int l) {
    for (int other : new int[] {l - 1, l + 1}) {
      if (other >= 1
          && other <= model.depth()
          && (kind != Kind.SLOPE || model.isElementwise(other))) {
        add(all, Tag.LAYER_SLIP, ref, kind, other);
      }
    }
  }

  private void add(List<Variation> all, Tag tag, Ref ref, Kind kind, int l) {
    boolean exists =
        ref instanceof Ref.All
            || (ref instanceof Ref.One one
                && (kind == Kind.NEW_WEIGHTS || one.row() < model.network().width(l)));
    if (exists) {
      all.add(new Variation(tag, moved(ref, kind, l)));
    }
  }

  private static Expr moved(Ref ref, Kind kind, int l) {
    Quantity quantity = new Quantity(kind, l);
    return new Expr.Symbol(
        switch (ref) {
          case Ref.All _ -> quantity.all();
          case Ref.One(_, int row, int column) ->
              kind.place() == Quantity.Place.EDGE ? quantity.at(row, column) : quantity.at(row);
        });
  }
}
