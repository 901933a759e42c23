package org.deltascope.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.Expr.Call;
import org.deltascope.formula.Markup.Sign;
import org.deltascope.formula.Markup.Written;

/**
 * Writes functions of something.
 *
 * @param writer of the arguments
 */
record CallWriter(ExprWriter writer) {

  Written write(Call call) {
    Expr first = call.arguments().getFirst();
    return switch (call.function()) {
      case Function.Activation(var activation) -> applied(Names.activation(activation), "", first);
      case Function.Slope(var activation) ->
          applied(Names.activation(activation), markup().sign(Sign.PRIME), first);
      case Function.Softmax _ -> applied("softmax", "", first);
      case Function.Diagonal _ -> applied("diag", "", first);
      case Function.Ln _ -> applied("ln", "", first);
      case Function.Exp _ -> Written.scripted(markup().exponential(writer.write(first)));
      case Function.Root _ -> Written.atom(markup().root(writer.write(first).text()));
      case Function.SquaredNorm _ -> Written.scripted(markup().norm(writer.write(first).text()));
      case Function.ClosedForm(var activation) -> closedForm(ClosedForms.of(activation, first));
      case Function.SoftmaxEntry _,
          Function.BinaryCrossEntropy _,
          Function.CrossEntropy _,
          Function.RootPlus _ ->
          writer.write(ClosedForms.writtenOut(call));
    };
  }

  private Written closedForm(ClosedForms.Form form) {
    return switch (form) {
      case ClosedForms.Form.Plain(Expr expr) -> writer.write(expr);
      case ClosedForms.Form.Named(String function, List<Expr> arguments) ->
          Written.atom(
              markup().function(function)
                  + markup()
                      .parentheses(
                          arguments.stream()
                              .map(argument -> writer.write(argument).text())
                              .collect(Collectors.joining(markup().sign(Sign.COMMA)))));
    };
  }

  private Written applied(String function, String mark, Expr argument) {
    return Written.atom(markup().function(function) + mark + writer.bracketed(argument));
  }

  private Markup markup() {
    return writer.markup();
  }
}
