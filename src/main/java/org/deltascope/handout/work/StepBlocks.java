package org.deltascope.handout.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.StepParts;
import org.deltascope.trace.Trace;

/**
 * Works the steps of an update out. What every sample has for itself stands in matrices with a
 * column for each and is worked out for the first one; gradients and updates are the batch's.
 */
final class StepBlocks {
  private static final int MOST_DERIVATIONS = 24;
  private static final int SHOWN_OF_MANY = 12;

  private final Trace trace;
  private final Names names;
  private final ShownSamples samples;
  private final Outline outline;

  StepBlocks(Trace trace, Names names) {
    this.trace = trace;
    this.names = names;
    this.samples = new ShownSamples(trace);
    this.outline = trace.outline();
  }

  WorkedStep step(int index) {
    Equation whole = equation(index, Optional.empty(), SampleSelection.first());
    return new WorkedStep(
        index,
        outline.entries().get(index),
        whole.title(),
        switch (trace.steps().get(index)) {
          case Step.WeightedSum _,
              Step.Activate _,
              Step.OutputError _,
              Step.PropagateError _,
              Step.InputGradient _ ->
              ofSamples(index);
          case Step.EvaluateLoss _ -> loss(index);
          case Step.WeightGradient _, Step.ApplyUpdate _ -> ofBatch(index);
        });
  }

  private Equation equation(int index, Optional<Ref.One> part, SampleSelection lens) {
    return Equations.of(trace, index, part, lens, names);
  }

  private List<HandoutBlock> ofSamples(int index) {
    List<HandoutBlock> blocks = columns(index);
    numbers(index, blocks);
    return blocks;
  }

  /** The formula of one sample, and the matrices of all. */
  private List<HandoutBlock> columns(int index) {
    Equation first = equation(index, Optional.empty(), SampleSelection.first());
    List<HandoutBlock> blocks = new ArrayList<>();
    blocks.add(new HandoutBlock.Paragraph(first.sentence()));
    blocks.add(new HandoutBlock.Formula(first.formula(), first.shapes()));
    List<MatrixEquation> each =
        samples.shown().stream()
            .map(s -> equation(index, Optional.empty(), new SampleSelection.Sample(s)).tableau())
            .map(StepBlocks::ofAnySample)
            .toList();
    List<MatrixEquation> merged = BatchEquation.of(each);
    if (!samples.isOne()) {
      blocks.add(paragraph(order(index, merged.size() == 1) + samples.leftOut()));
    }
    for (int s = 0; s < merged.size(); s++) {
      blocks.add(new HandoutBlock.Matrices(merged.get(s), source(new SampleSelection.Sample(s))));
    }
    if (!samples.isOne()) {
      blocks.add(paragraph("Worked out for sample %,d:".formatted(samples.number(0))));
    }
    return blocks;
  }

  /** The loss of a sample is Lₛ there, the same for all, so that they can stand side by side. */
  private static MatrixEquation ofAnySample(MatrixEquation ofOne) {
    return ofOne.pieces().getFirst() instanceof MatrixEquation.Operand result
            && result.caption() instanceof Expr.Symbol(Ref loss)
            && loss.quantity().kind() == Quantity.Kind.SAMPLE_LOSS
        ? ofOne.ofResult(new Expr.Symbol(loss.quantity().all()))
        : ofOne;
  }

  private String order(int index, boolean columns) {
    if (!columns) {
      return "One sample after the other.";
    }
    return names.lettered(
        trace.steps().get(index) instanceof Step.WeightedSum sum
                && sum.parameters().biasMode() != BiasMode.NONE
                && !names.convention().biasAsInput()
            ? "A column for each sample; the bias is added to every column."
            : "A column for each sample.");
  }

  private List<HandoutBlock> loss(int index) {
    List<HandoutBlock> blocks = columns(index);
    Derivation total =
        equation(index, Optional.empty(), SampleSelection.first()).derivations().getFirst();
    if (trace.steps().get(index).parts().count() > 1) {
      numbers(index, blocks);
    }
    blocks.add(new HandoutBlock.Numbers(List.of(total), source(SampleSelection.first())));
    if (!samples.isOne()) {
      Equation batch = equation(index, Optional.empty(), SampleSelection.mean());
      blocks.add(paragraph("The loss of the batch:"));
      blocks.add(new HandoutBlock.Formula(batch.formula(), batch.shapes()));
      blocks.add(new HandoutBlock.Numbers(batch.derivations(), source(SampleSelection.mean())));
    }
    return blocks;
  }

  private List<HandoutBlock> ofBatch(int index) {
    Equation whole = equation(index, Optional.empty(), SampleSelection.mean());
    List<HandoutBlock> blocks = new ArrayList<>();
    blocks.add(new HandoutBlock.Paragraph(whole.sentence()));
    matrices(whole, blocks);
    Step step = trace.steps().get(index);
    int parts = step.parts().count();
    if (parts > 0 && step.parts().get(parts - 1).kind().place() == Quantity.Place.BIAS) {
      Ref.One last = step.parts().get(parts - 1);
      Equation ofBias = equation(index, Optional.of(last), SampleSelection.mean());
      if (!ofBias.formula().equals(whole.formula())) {
        matrices(ofBias, blocks);
      }
    }
    numbers(index, blocks, SampleSelection.mean());
    return blocks;
  }

  private void matrices(Equation equation, List<HandoutBlock> blocks) {
    blocks.add(new HandoutBlock.Formula(equation.formula(), equation.shapes()));
    blocks.add(new HandoutBlock.Matrices(equation.tableau(), source(SampleSelection.mean())));
  }

  private void numbers(int index, List<HandoutBlock> blocks) {
    numbers(index, blocks, SampleSelection.first());
  }

  private void numbers(int index, List<HandoutBlock> blocks, SampleSelection lens) {
    Step step = trace.steps().get(index);
    int first = firstResult(step);
    int all = step.parts().count() - first;
    if (all == 0) {
      return;
    }
    int shown = all <= MOST_DERIVATIONS ? all : SHOWN_OF_MANY;
    List<Derivation> derivations =
        IntStream.range(first, first + shown)
            .mapToObj(step.parts()::get)
            .map(part -> equation(index, Optional.of(part), lens).derivations().getFirst())
            .toList();
    blocks.add(new HandoutBlock.Numbers(derivations, source(lens)));
    if (shown < all) {
      blocks.add(paragraph("And %,d more in the same way.".formatted(all - shown)));
    }
  }

  /** What a line has on the way needs none of its own: what is carried back, what is kept. */
  private static int firstResult(Step step) {
    return switch (step.parts()) {
      case StepParts.Halves halves -> halves.neurons();
      case StepParts.Stages stages -> stages.count() - stages.stages().getLast().count();
      case StepParts _ -> 0;
    };
  }

  private Source source(SampleSelection lens) {
    return new Source(trace.update(), samples.isOne() ? SampleSelection.first() : lens);
  }

  private HandoutBlock paragraph(String words) {
    return new HandoutBlock.Paragraph(new RichTextBuilder(names).say(words).end());
  }
}
