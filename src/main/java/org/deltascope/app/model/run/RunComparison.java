package org.deltascope.app.model.run;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.app.model.ViewState;
import org.deltascope.figure.compare.MatrixDifference;
import org.deltascope.formula.text.Scripts;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * Two runs at the same update, or as many updates after each of them begins.
 *
 * @param was the one, such as the parent
 * @param now the one in which one stands
 */
public record RunComparison(ViewState was, ViewState now) {

  /** {@return what stands over the picture of a run} */
  public static String caption(ViewState shown) {
    String loss =
        shown.occasion().loss().isPresent()
            ? " · L " + shown.session().look().digits().text(shown.trace().loss())
            : "";
    return "%s · update %,d%s".formatted(letter(shown), shown.trace().update(), loss);
  }

  /** {@return such as "run B"} */
  public static String letter(ViewState shown) {
    return "run " + shown.session().runs().at().letter();
  }

  /** {@return the weights and biases of all layers that both have} */
  public List<MatrixDifference> differences() {
    Network before = was.network();
    Network after = now.network();
    List<MatrixDifference> all = new ArrayList<>();
    for (int l = 1; l <= Math.min(before.depth(), after.depth()); l++) {
      Layer old = before.layer(l);
      Layer changed = after.layer(l);
      String raised = Scripts.superscript(Integer.toString(l));
      all.add(new MatrixDifference("W" + raised, old.weights(), changed.weights()));
      all.add(
          new MatrixDifference("b" + raised, old.bias().transpose(), changed.bias().transpose()));
    }
    return all;
  }
}
