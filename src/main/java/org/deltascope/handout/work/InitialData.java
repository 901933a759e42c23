package org.deltascope.handout.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.Entries;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Layout;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** What an update starts from: its samples, and for the first one weights and biases. */
record InitialData(Trace trace, Names names) {

  List<HandoutBlock> blocks(boolean first) {
    ShownSamples samples = new ShownSamples(trace);
    List<HandoutBlock> blocks = new ArrayList<>();
    if (first) {
      for (int l = 1; l <= trace.depth(); l++) {
        blocks.add(parameters(l));
      }
    }
    String which = samples.list();
    RichTextBuilder sentence =
        new RichTextBuilder(names)
            .say(Character.toUpperCase(which.charAt(0)) + which.substring(1))
            .say(samples.isOne() ? ", input" : ", inputs")
            .sayIf(hasTargets(), samples.isOne() ? " and target" : " and targets")
            .say(samples.isOne() ? ":" : names.lettered(", a column for each sample:"));
    blocks.add(new HandoutBlock.Paragraph(sentence.end()));
    blocks.add(data(samples));
    return blocks;
  }

  private HandoutBlock parameters(int l) {
    List<MatrixEquation.Piece> pieces =
        new ArrayList<>(List.of(matrix(Kind.WEIGHTS, l, SampleSelection.mean())));
    if (trace.before().network().layer(l).biasMode() != BiasMode.NONE) {
      pieces.add(new MatrixEquation.Sign(","));
      pieces.add(matrix(Kind.BIAS, l, SampleSelection.mean()));
    }
    return new HandoutBlock.Matrices(
        new MatrixEquation(pieces), new Source(trace.update(), SampleSelection.mean()));
  }

  private boolean hasTargets() {
    return trace.evaluateLoss().loss().hasTargets();
  }

  private HandoutBlock data(ShownSamples samples) {
    List<MatrixEquation> each =
        samples.shown().stream()
            .map(
                s -> {
                  SampleSelection lens = new SampleSelection.Sample(s);
                  MatrixEquation.Operand input = matrix(Kind.ACTIVATION, 0, lens);
                  return new MatrixEquation(
                      hasTargets()
                          ? List.of(
                              input,
                              new MatrixEquation.Sign(","),
                              matrix(Kind.TARGET, trace.depth(), lens))
                          : List.of(input));
                })
            .toList();
    return new HandoutBlock.Matrices(
        BatchEquation.of(each).getFirst(), new Source(trace.update(), SampleSelection.first()));
  }

  private MatrixEquation.Operand matrix(Kind kind, int l, SampleSelection lens) {
    Quantity quantity = new Quantity(kind, l);
    boolean turned = names.convention().rows();
    Expr letter = names.convention().symbol(new Expr.Symbol(quantity.all()));
    return new MatrixEquation.Operand(
        letter,
        new Evaluation(new TraceEnvironment(trace, lens)).of(letter),
        Optional.of(quantity),
        turned ? Layout.TRANSPOSED : Layout.PLAIN,
        new Entries.Nothing());
  }
}
