package org.deltascope.formula.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Markup.Sign;
import org.deltascope.formula.writing.Markup.Written;

/**
 * Writes functions of something.
 *
 * @param writer of the arguments
 */
record CallWriter(ExprWriter writer) {

  Written write(Call call) {
    Expr written = ClosedForms.writtenOut(call);
    if (!written.equals(call)) {
      return writer.write(written);
    }
    Expr first = call.arguments().getFirst();
    return switch (call.function()) {
      case MathFunction.Activation(var activation) ->
          applied(Names.activation(activation), "", first);
      case MathFunction.Slope(var activation) ->
          applied(Names.activation(activation), markup().sign(Sign.PRIME), first);
      case MathFunction.Softmax _ -> applied("softmax", "", first);
      case MathFunction.Diagonal _ -> applied("diag", "", first);
      case MathFunction.Ln _ -> applied("ln", "", first);
      case MathFunction.Exp _ -> Written.scripted(markup().exponential(writer.write(first)));
      case MathFunction.Root _ -> Written.atom(markup().root(writer.write(first).text()));
      case MathFunction.SquaredNorm _ ->
          Written.scripted(markup().norm(writer.write(first).text()));
      case MathFunction.Absolute _ -> Written.atom(markup().absolute(writer.write(first).text()));
      case MathFunction.Signum _ -> applied("sgn", "", first);
      case MathFunction.Total(Axis axis) -> along("sum", axis, first);
      case MathFunction.Average(Axis axis) -> along("mean", axis, first);
      case MathFunction.Jacobian _ -> applied("softmax", markup().sign(Sign.PRIME), first);
      case MathFunction.Filled _ -> named("ones", call.arguments());
      case MathFunction.Joined(Axis axis) ->
          named(axis == Axis.DOWN ? "below" : "beside", call.arguments());
      case MathFunction.ClosedForm(var activation) -> closedForm(ClosedForms.of(activation, first));
      case MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.RootPlus _ ->
          throw new IllegalStateException("not written out: " + call.function());
    };
  }

  private Written closedForm(ClosedForms.Form form) {
    return switch (form) {
      case ClosedForms.Form.Plain(Expr expr) -> writer.write(expr);
      case ClosedForms.Form.Named(String function, List<Expr> arguments) ->
          named(function, arguments);
    };
  }

  /** The axis is written as a number: 1 down the columns, 2 along the rows. */
  private Written along(String function, Axis axis, Expr argument) {
    return switch (axis) {
      case ALL -> applied(function, "", argument);
      case DOWN -> named(function, List.of(argument, Exprs.num(1)));
      case ALONG -> named(function, List.of(argument, Exprs.num(2)));
    };
  }

  Written named(String function, List<Expr> arguments) {
    return Written.atom(
        markup().function(function)
            + markup()
                .parentheses(
                    arguments.stream()
                        .map(argument -> writer.write(argument).text())
                        .collect(Collectors.joining(markup().sign(Sign.COMMA)))));
  }

  private Written applied(String function, String mark, Expr argument) {
    return Written.atom(markup().function(function) + mark + writer.bracketed(argument));
  }

  private Markup markup() {
    return writer.markup();
  }
}
