package org.deltascope.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Names;
import org.deltascope.formula.Quantity;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Sentence;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Layout;
import org.deltascope.formula.TraceEnvironment;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Trace;

/** What an update starts from: its samples, and for the first one weights and biases. */
record Given(Trace trace, Names names) {

  List<Block> blocks(boolean first) {
    Samples samples = new Samples(trace);
    List<Block> blocks = new ArrayList<>();
    if (first) {
      for (int l = 1; l <= trace.depth(); l++) {
        blocks.add(parameters(l));
      }
    }
    String which = samples.list();
    Sentence sentence =
        new Sentence(names)
            .say(Character.toUpperCase(which.charAt(0)) + which.substring(1))
            .say(
                samples.isOne()
                    ? ", input and target:"
                    : ", inputs and targets, a column for each sample:");
    blocks.add(new Block.Paragraph(sentence.end()));
    blocks.add(data(samples));
    return blocks;
  }

  private Block parameters(int l) {
    List<Tableau.Piece> pieces = new ArrayList<>(List.of(matrix(Kind.WEIGHTS, l, Lens.mean())));
    if (trace.before().network().layer(l).biasMode() != BiasMode.NONE) {
      pieces.add(new Tableau.Sign(","));
      pieces.add(matrix(Kind.BIAS, l, Lens.mean()));
    }
    return new Block.Matrices(new Tableau(pieces), new Source(trace.update(), Lens.mean()));
  }

  private Block data(Samples samples) {
    List<Tableau> each =
        samples.shown().stream()
            .map(
                s -> {
                  Lens lens = new Lens.Sample(s);
                  return new Tableau(
                      List.of(
                          matrix(Kind.ACTIVATION, 0, lens),
                          new Tableau.Sign(","),
                          matrix(Kind.TARGET, trace.depth(), lens)));
                })
            .toList();
    return new Block.Matrices(
        SideBySide.of(each).getFirst(), new Source(trace.update(), Lens.first()));
  }

  private Tableau.Operand matrix(Kind kind, int l, Lens lens) {
    Quantity quantity = new Quantity(kind, l);
    return new Tableau.Operand(
        new Expr.Symbol(quantity.all()),
        new TraceEnvironment(trace, lens).value(quantity),
        Optional.of(quantity),
        Layout.PLAIN,
        new Tableau.Use.Nothing(),
        Integer.MAX_VALUE);
  }
}
