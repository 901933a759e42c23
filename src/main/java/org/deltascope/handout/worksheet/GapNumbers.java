package org.deltascope.handout.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deltascope.figure.equation.matrix.VisibleLines;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.prose.RichText;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.MatrixExcerpt;
import org.deltascope.handout.work.ShownSamples;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.SourcedRef;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.work.WorkedUpdate;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Numbers the gaps of a worksheet in the order in which they are met, and keeps the answers. */
final class GapNumbers {
  /** What a step computes on the way to its result. */
  private static final Set<Kind> ON_THE_WAY = Set.of(Kind.SLOPE, Kind.CARRIED, Kind.LOSS_TERM);

  private final Computed computed;
  private final Map<SourcedRef, Integer> numbers = new LinkedHashMap<>();

  GapNumbers(Computed computed) {
    this.computed = computed;
  }

  Map<SourcedRef, Integer> all() {
    return Map.copyOf(numbers);
  }

  List<Answers> answers(Handout handout) {
    List<Answers> all = new ArrayList<>();
    for (WorkedUpdate update : handout.updates()) {
      for (WorkedStep step : update.steps()) {
        Map<Integer, List<Answers.Answer>> found = new TreeMap<>();
        step.blocks().forEach(block -> collect(block, found));
        found.forEach(
            (sample, answers) -> all.add(new Answers(title(update, step, sample), answers)));
      }
    }
    return all;
  }

  private static RichText title(WorkedUpdate update, WorkedStep step, int sample) {
    List<RichText.Piece> pieces = new ArrayList<>();
    pieces.add(
        new RichText.Words("Update %,d, step %d: ".formatted(update.number(), step.index() + 1)));
    pieces.addAll(step.title().pieces());
    ShownSamples samples = new ShownSamples(update.trace());
    if (sample != Source.BATCH && !samples.isOne()) {
      pieces.add(new RichText.Words(", sample %,d".formatted(samples.number(sample))));
    }
    return new RichText(pieces);
  }

  private void collect(HandoutBlock block, Map<Integer, List<Answers.Answer>> found) {
    switch (block) {
      case HandoutBlock.Matrices(MatrixEquation tableau, Source source) -> {
        for (int i = 0; i < tableau.pieces().size(); i++) {
          if (tableau.pieces().get(i) instanceof Operand operand && isResult(operand, i == 0)) {
            collect(operand, source, found);
          }
        }
      }
      case HandoutBlock.Numbers(List<Derivation> derivations, Source source) ->
          derivations.forEach(derivation -> collect(derivation, source, found));
      case HandoutBlock.Facts _, HandoutBlock.Paragraph _, HandoutBlock.Formula _ -> {}
    }
  }

  private static boolean isResult(Operand operand, boolean first) {
    return operand
        .source()
        .filter(quantity -> first || ON_THE_WAY.contains(quantity.kind()))
        .isPresent();
  }

  private void collect(Operand operand, Source source, Map<Integer, List<Answers.Answer>> found) {
    MatrixExcerpt excerpt = MatrixExcerpt.of(operand);
    for (int row : excerpt.rows()) {
      for (int column : excerpt.columns()) {
        if (row != VisibleLines.GAP && column != VisibleLines.GAP) {
          Source of = source.of(operand, row, column);
          double value = operand.values().get(row, column);
          operand.ref(row, column).ifPresent(ref -> collect(of, ref, value, found));
        }
      }
    }
  }

  private void collect(
      Derivation derivation, Source source, Map<Integer, List<Answers.Answer>> found) {
    derivation
        .value()
        .origin()
        .ifPresent(ref -> collect(source, ref, derivation.value().value(), found));
    derivation.asides().forEach(aside -> collect(aside, source, found));
  }

  private void collect(
      Source source, Ref ref, double value, Map<Integer, List<Answers.Answer>> found) {
    computed
        .number(source, ref)
        .filter(once -> !numbers.containsKey(once))
        .ifPresent(
            once -> {
              int number = numbers.size() + 1;
              numbers.put(once, number);
              found
                  .computeIfAbsent(once.source().sample(), sample -> new ArrayList<>())
                  .add(new Answers.Answer(number, new Expr.Symbol(ref), Expr.Num.of(value, ref)));
            });
  }
}
