package org.deltascope.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deltascope.figure.equation.Visible;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Prose;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Ref;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Operand;

/** Numbers the gaps of a worksheet in the order in which they are met, and keeps the answers. */
final class GapNumbers {
  /** What a step computes on the way to its result. */
  private static final Set<Kind> ON_THE_WAY = Set.of(Kind.SLOPE, Kind.CARRIED, Kind.LOSS_TERM);

  private final Computed computed;
  private final Map<Entry, Integer> numbers = new LinkedHashMap<>();

  GapNumbers(Computed computed) {
    this.computed = computed;
  }

  Map<Entry, Integer> all() {
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

  private static Prose title(WorkedUpdate update, WorkedStep step, int sample) {
    List<Prose.Piece> pieces = new ArrayList<>();
    pieces.add(
        new Prose.Words("Update %,d, step %d: ".formatted(update.number(), step.index() + 1)));
    pieces.addAll(step.title().pieces());
    Samples samples = new Samples(update.trace());
    if (sample != Entry.BATCH && !samples.isOne()) {
      pieces.add(new Prose.Words(", sample %,d".formatted(samples.number(sample))));
    }
    return new Prose(pieces);
  }

  private void collect(Block block, Map<Integer, List<Answers.Answer>> found) {
    switch (block) {
      case Block.Matrices(Tableau tableau, Source source) -> {
        for (int i = 0; i < tableau.pieces().size(); i++) {
          if (tableau.pieces().get(i) instanceof Operand operand && isResult(operand, i == 0)) {
            collect(operand, source, found);
          }
        }
      }
      case Block.Numbers(List<Derivation> derivations, Source source) ->
          derivations.forEach(derivation -> collect(derivation, source, found));
      case Block.Facts _, Block.Paragraph _, Block.Formula _ -> {}
    }
  }

  private static boolean isResult(Operand operand, boolean first) {
    return operand
        .source()
        .filter(quantity -> first || ON_THE_WAY.contains(quantity.kind()))
        .isPresent();
  }

  private void collect(Operand operand, Source source, Map<Integer, List<Answers.Answer>> found) {
    Excerpt excerpt = Excerpt.of(operand);
    for (int row : excerpt.rows()) {
      for (int column : excerpt.columns()) {
        if (row != Visible.GAP && column != Visible.GAP) {
          collect(
              source.of(operand, row, column),
              operand.ref(row, column).orElseThrow(),
              operand.values().get(row, column),
              found);
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
        .entry(source, ref)
        .filter(entry -> !numbers.containsKey(entry))
        .ifPresent(
            entry -> {
              int number = numbers.size() + 1;
              numbers.put(entry, number);
              found
                  .computeIfAbsent(entry.sample(), sample -> new ArrayList<>())
                  .add(new Answers.Answer(number, new Expr.Symbol(ref), Expr.Num.of(value, ref)));
            });
  }
}
