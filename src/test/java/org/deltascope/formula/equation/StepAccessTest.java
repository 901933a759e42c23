package org.deltascope.formula.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is lit as read cannot be other than what the lines beside it put in. */
class StepAccessTest {
  /** What a step computes only to go on with it. */
  private static final Set<Kind> ON_THE_WAY =
      EnumSet.of(
          Kind.SLOPE,
          Kind.LOSS_TERM,
          Kind.NEW_WEIGHT_M,
          Kind.NEW_WEIGHT_V,
          Kind.NEW_WEIGHT_S,
          Kind.NEW_BIAS_M,
          Kind.NEW_BIAS_V,
          Kind.NEW_BIAS_S,
          Kind.WEIGHT_M_HAT,
          Kind.WEIGHT_V_HAT,
          Kind.BIAS_M_HAT,
          Kind.BIAS_V_HAT);

  /** What stands before a matrix as a letter. */
  private static final Set<Kind> SETTINGS =
      EnumSet.of(
          Kind.LEARNING_RATE,
          Kind.WEIGHT_DECAY,
          Kind.MOMENTUM,
          Kind.DAMPENING,
          Kind.DECAY,
          Kind.EPSILON,
          Kind.BETA_1,
          Kind.BETA_2);

  static Stream<Experiment> experiments() throws DocumentException {
    List<Experiment> all = new ArrayList<>(Experiments.many());
    for (String lesson :
        List.of("two-two-two", "four-equations", "chain", "one-layer", "xor", "deep")) {
      all.add(Lessons.open(lesson).experiment());
    }
    return all.stream();
  }

  private record Look(EquationContext scope, Step step, Ref.One part) {
    StepEquation equation() {
      return StepEquation.of(scope, step);
    }

    @Override
    public String toString() {
      return "%s, %s%s".formatted(step.name(), part, scope.isMean() ? ", mean" : "");
    }
  }

  private static List<Look> looks(Experiment experiment) {
    Trace trace = Experiments.trace(experiment).along(Outline.withInputGradient(experiment));
    Names names = Names.of(experiment.network(), List.of());
    List<Look> looks = new ArrayList<>();
    for (SampleSelection lens : List.of(SampleSelection.first(), SampleSelection.mean())) {
      EquationContext scope = new EquationContext(trace, lens, names);
      for (Step step : trace.steps()) {
        step.parts().all().forEach(part -> looks.add(new Look(scope, step, part)));
      }
    }
    return looks;
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void a_part_reads_what_its_own_line_puts_in(Experiment experiment) {
    for (Look look : looks(experiment)) {
      Set<Ref> line = put(look, look.equation().derivation(look.part()));
      assertThat(single(look, look.equation().reads(Optional.of(look.part()))))
          .as("%s", look)
          .isEqualTo(
              switch (look.step()) {
                // The line begins with what was carried back, written out.
                case Step.PropagateError _ when look.part().kind() == Kind.ERROR ->
                    secondHalf(look);
                // z only says how the same loss is computed where y is 0 or 1 when rounded.
                case Step.EvaluateLoss _ -> without(line, Kind.WEIGHTED_INPUT);
                case Step _ -> line;
              });
    }
  }

  private static Set<Ref> secondHalf(Look look) {
    int l = look.step().layer();
    int unit = look.part().row();
    return Set.of(
        new Quantity(Kind.CARRIED, l).at(unit), new Quantity(Kind.WEIGHTED_INPUT, l).at(unit));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void the_matrices_light_what_the_part_reads(Experiment experiment) {
    for (Look look : looks(experiment)) {
      if (look.scope().isMean() && !isLinear(look.step())) {
        continue;
      }
      List<MatrixEquation.Operand> operands = operands(look);
      Set<Ref> reads = single(look, look.equation().reads(Optional.of(look.part())));
      Set<Ref> lit = new HashSet<>();
      operands.forEach(operand -> lit.addAll(lit(operand)));
      assertThat(lit).as("%s", look).allMatch(ref -> reads.contains(ref) || isOnTheWay(look, ref));
      boolean isAllNamed =
          lit.stream().noneMatch(ref -> isOnTheWay(look, ref))
              && operands.stream().noneMatch(operand -> operand.source().isEmpty());
      if (isAllNamed) {
        assertThat(lit)
            .as("%s", look)
            .containsAll(reads.stream().filter(ref -> !SETTINGS.contains(ref.kind())).toList());
      }
    }
  }

  /** The matrices on the right. */
  private static List<MatrixEquation.Operand> operands(Look look) {
    return look.equation().tableau(Optional.of(look.part())).pieces().stream()
        .skip(1)
        .filter(MatrixEquation.Operand.class::isInstance)
        .map(MatrixEquation.Operand.class::cast)
        .toList();
  }

  private static boolean isOnTheWay(Look look, Ref ref) {
    return ON_THE_WAY.contains(ref.kind()) || isGradientOfOutput(look, ref);
  }

  /** Of others, a mean shows the samples' own results. */
  private static boolean isLinear(Step step) {
    return switch (step) {
      case Step.WeightedSum _,
          Step.WeightGradient _,
          Step.ApplyUpdate _,
          Step.EvaluateLoss _,
          Step.InputGradient _ ->
          true;
      case Step.Activate _, Step.OutputError _, Step.PropagateError _ -> false;
    };
  }

  private static boolean isGradientOfOutput(Look look, Ref ref) {
    return ref.kind() == Kind.CARRIED && look.step() instanceof Step.OutputError;
  }

  private static List<Ref.One> lit(MatrixEquation.Operand operand) {
    List<Ref.One> lit = new ArrayList<>();
    for (int i = 0; i < operand.values().rows(); i++) {
      for (int j = 0; j < operand.values().columns(); j++) {
        if (operand.use().has(i, j)) {
          operand.ref(i, j).map(Ref.One.class::cast).ifPresent(lit::add);
        }
      }
    }
    return lit;
  }

  /** The numbers that a line puts in; for a slope z, for what else has a line of its own that. */
  private static Set<Ref> put(Look look, Derivation derivation) {
    Set<Ref> found = symbols(derivation.names().computed());
    for (Derivation aside : derivation.asides().reversed()) {
      Ref on = ((Expr.Symbol) aside.names().left()).ref();
      if (on.kind() != Kind.SLOPE && on.kind() != Kind.LEARNING_RATE && found.remove(on)) {
        found.addAll(put(look, aside));
      }
    }
    Set<Ref> replaced = new HashSet<>();
    for (Ref ref : found) {
      switch (ref) {
        case Ref.One(Quantity q, int row, int _) when q.kind() == Kind.SLOPE ->
            replaced.add(new Quantity(Kind.WEIGHTED_INPUT, q.layer()).at(row));
        case Ref.One(Quantity q, int row, int _) when isGradientOfOutput(look, ref) -> {
          replaced.add(new Quantity(Kind.ACTIVATION, q.layer()).at(row));
          if (((Step.OutputError) look.step()).loss().hasTargets()) {
            replaced.add(new Quantity(Kind.TARGET, q.layer()).at(row));
          }
        }
        case Ref _ -> replaced.add(ref);
      }
    }
    return single(look, replaced);
  }

  private static Set<Ref> symbols(Expr expr) {
    Set<Ref> found = new HashSet<>();
    if (expr instanceof Expr.Symbol(Ref ref)) {
      found.add(ref);
    }
    Exprs.children(expr).forEach(operand -> found.addAll(symbols(operand)));
    return found;
  }

  private static Set<Ref> without(Set<Ref> refs, Kind kind) {
    Set<Ref> rest = new HashSet<>(refs);
    rest.removeIf(ref -> ref.kind() == kind);
    return rest;
  }

  private static Set<Ref> single(Look look, Set<Ref> refs) {
    Set<Ref> single = new HashSet<>();
    for (Ref ref : refs) {
      switch (ref) {
        case Ref.All(Quantity q) when q.kind().place() != Quantity.Place.NUMBER -> {
          Shape shape = look.scope().environment().shape(q);
          IntStream.range(0, shape.rows() * shape.columns())
              .forEach(k -> single.add(q.at(k / shape.columns(), k % shape.columns())));
        }
        case Ref _ -> single.add(ref);
      }
    }
    return single;
  }
}
