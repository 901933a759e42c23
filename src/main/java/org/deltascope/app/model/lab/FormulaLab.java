package org.deltascope.app.model.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.lab.LabResult;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.derive.DerivationCheck;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.SourceRange;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.prose.verdict.DerivationText;
import org.deltascope.formula.prose.verdict.JudgementText;
import org.deltascope.formula.prose.verdict.MistakeWords;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.writing.Latex;
import org.deltascope.nn.Network;
import org.deltascope.trace.Ref;

/**
 * Tries formulas. It keeps the random networks of the last update, which take longer to draw than a
 * formula takes to judge. Not for the FX thread.
 */
public final class FormulaLab {
  private Optional<Bench> bench = Optional.empty();

  /** An update, and who judges formulas there. */
  private record Bench(LabMoment moment, Judge judge) {}

  /**
   * {@return what is to be said of a formula}
   *
   * @param moment at which it is tried
   * @param text of it
   * @param otherSizes whether to look at its shapes where no two sizes are equal, too
   */
  public LabAnswer answer(LabMoment moment, String text, boolean otherSizes) {
    return switch (moment.parser().parse(text)) {
      case Unreadable wrong -> LabAnswer.unreadable(wrong);
      case ParsedFormula formula -> answer(moment, formula, otherSizes);
    };
  }

  /**
   * {@return what is to be said of a derivation, line by line}
   *
   * @param moment at which it is tried
   * @param text of it
   */
  public LabDerivation derivation(LabMoment moment, String text) {
    Judge judge = judge(moment);
    return LabDerivation.of(
        DerivationCheck.of(text, moment.parser().vocabulary(), judge),
        new DerivationText(
            moment.trace(),
            moment.view().names(),
            MistakeWords.written(moment.trace().before().network(), moment.view().names())),
        moment.view().names());
  }

  private synchronized Judge judge(LabMoment moment) {
    Bench current =
        bench
            .filter(it -> it.moment.isOfUpdateOf(moment))
            .orElseGet(() -> new Bench(moment, new Judge(moment.trace())));
    bench = Optional.of(current);
    return current.judge;
  }

  private LabAnswer answer(LabMoment moment, ParsedFormula formula, boolean otherSizes) {
    Judge judge = judge(moment);
    Judgement judgement = judge.judge(formula);
    JudgementText words = new JudgementText(moment.view().names(), MistakeWords::written);
    Latex latex = new Latex(moment.view().names(), moment.view().numerals());
    return new LabAnswer(
        formula.source(),
        Optional.empty(),
        judgement.verdict(),
        words.shapes(judgement, judgement.here()),
        words.sentences(judgement),
        judgement.diagnosis().tags(),
        otherSizes ? shapesElsewhere(judge, judgement, words) : "",
        Repair.of(judgement),
        reads(formula, moment.view().names().convention()),
        Optional.of(scene(moment, formula, judgement)),
        formula.statement().map(latex::write).orElseGet(() -> latex.write(judgement.right())));
  }

  /** What is asked for is not computed by a formula either. */
  private static LabScene scene(LabMoment moment, ParsedFormula formula, Judgement judgement) {
    LabScene scene =
        new LabScene(
            formula,
            misfits(judgement),
            new LabResult(
                judgement.value(),
                judgement.expected(),
                judgement.left().flatMap(left -> new FiniteDifferences(moment).of(left))),
            moment.view());
    return scene.isWithheld() ? scene.withoutNumbers() : scene;
  }

  /** The two parts that do not fit. */
  private static List<Expr> misfits(Judgement judgement) {
    return judgement
        .finding()
        .map(
            finding ->
                switch (finding) {
                  case Finding.Unfit(Problem.Misfit misfit) ->
                      List.of(misfit.left().expr(), misfit.right().expr());
                  case Finding.Unfit(Problem problem) -> List.of(problem.node());
                  case Finding.Senseless(Problem.Meaningless problem) -> List.of(problem.node());
                  case Finding _ -> List.<Expr>of();
                })
        .orElse(List.of());
  }

  private static String shapesElsewhere(Judge judge, Judgement judgement, JudgementText words) {
    Trial other = judge.family().otherSizes(1).getFirst();
    Network network = other.environment().trace().before().network();
    String sizes =
        IntStream.rangeClosed(0, network.depth())
            .mapToObj(l -> Integer.toString(network.width(l)))
            .collect(Collectors.joining("-"));
    String verdict =
        switch (other.shape(judgement.right())) {
          case Typed(_, var shape) ->
              judgement.left().map(other::shape).filter(Typed.class::isInstance).isPresent()
                      && judgement.left().map(other::shape).get() instanceof Typed(_, var wanted)
                      && !wanted.equals(shape)
                  ? "does not fit: the value is %s, not %s".formatted(shape, wanted)
                  : "fits there, too";
          case Problem problem -> "does not fit: " + problem.message();
        };
    return "On %s: %s. %s".formatted(sizes, verdict, words.shapes(judgement, other));
  }

  private static List<LabAnswer.Read> reads(ParsedFormula formula, MatrixConvention convention) {
    Stream<LabAnswer.Read> left =
        formula.left().stream().flatMap(side -> reads(side, true, formula, convention));
    Stream<LabAnswer.Read> right =
        formula.right().stream().flatMap(side -> reads(side, false, formula, convention));
    return Stream.concat(left, right).toList();
  }

  private static Stream<LabAnswer.Read> reads(
      Expr expr, boolean isResult, ParsedFormula formula, MatrixConvention convention) {
    Optional<SourceRange> range = formula.ranges().of(expr);
    List<Ref> letters = range.isPresent() ? letters(expr, convention) : List.of();
    return letters.isEmpty()
        ? Exprs.children(expr).stream()
            .flatMap(child -> reads(child, isResult, formula, convention))
        : letters.stream()
            .map(ref -> new LabAnswer.Read(ref, range.get().start(), range.get().end(), isResult));
  }

  /**
   * What a name stands for: W̃ for weights and biases, a derivative for what is derived and by
   * what.
   */
  private static List<Ref> letters(Expr expr, MatrixConvention convention) {
    if (convention.augmentedLetter(expr).isPresent()) {
      return Exprs.refs(expr).toList();
    }
    return switch (convention.letter(expr)) {
      case Expr.Symbol(Ref ref) -> List.of(ref);
      case Expr.Partial(Ref of, Ref with) -> List.of(with, of);
      case Expr _ -> List.of();
    };
  }
}
