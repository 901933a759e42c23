package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.convention.Equated;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.probe.Given;
import org.deltascope.formula.verdict.Convention;
import org.deltascope.formula.verdict.Finding;
import org.deltascope.formula.verdict.Finding.Equality;
import org.deltascope.formula.verdict.Finding.SizeReason;
import org.deltascope.formula.verdict.Finding.WrittenWidth;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * Says why a formula gets its verdict.
 *
 * @param names what quantities are called
 * @param judgement what is said
 * @param labels of the parts of the formula
 * @param mistakes says what may be wrong
 */
record VerdictWords(Names names, Judgement judgement, ShapesText labels, MistakeWords mistakes) {

  /** The moment that is judged at. */
  private Trace trace() {
    return judgement.here().environment().trace();
  }

  /** {@return one sentence a line; the first begins with the verdict} */
  List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s".formatted(finding.verdict(), why(finding)));
    if (finding instanceof Finding.OtherValue(_, List<Expr.Partial> zeros)) {
      zeros.forEach(zero -> lines.add(independent(zero)));
    }
    if (finding.verdict() != Verdict.MEANINGLESS) {
      mistakes.about(judgement.left()).sentence(judgement.diagnosis()).ifPresent(lines::add);
    }
    if (carriesBiases(finding)) {
      lines.add(
          names.lettered(
              "No error goes back to the input that is always 1: what carries errors back is W, which is W~ without its column 0, the biases."));
    }
    judgement.conventions().forEach(convention -> lines.add(sentence(convention)));
    return lines;
  }

  /** Whether an error that does not fit was carried back by W̃. */
  private boolean carriesBiases(Finding finding) {
    boolean shape = finding instanceof Finding.Unfit || finding instanceof Finding.OtherShape;
    boolean error =
        judgement
            .left()
            .map(left -> Equated.of(left, left).left())
            .filter(
                left ->
                    left instanceof Expr.Symbol(Ref ref)
                        && (ref.kind() == Kind.ERROR || ref.kind() == Kind.CARRIED))
            .isPresent();
    return shape && error && hasAugmentedWeights(judgement.right());
  }

  private static boolean hasAugmentedWeights(Expr expr) {
    return Augmented.letter(expr).filter(letter -> letter.ref().kind() == Kind.WEIGHTS).isPresent()
        || Exprs.children(expr).stream().anyMatch(VerdictWords::hasAugmentedWeights);
  }

  private String why(Finding finding) {
    return switch (finding) {
      case Finding.Unfit(Problem problem) -> unfit(problem);
      case Finding.OtherShape(var value, var expected) ->
          "the value is %s, %s is %s%s."
              .formatted(
                  value,
                  judgement.left().map(labels::label).orElse("it"),
                  expected,
                  value.equals(expected.transposed()) ? "; transposed it would fit" : "");
      case Finding.Senseless(Problem.Meaningless problem) -> senseless(problem);
      case Finding.OtherValue(double error, _) -> otherValue(error);
      case Finding.OnlyTheseNumbers(List<Given> because) -> onlyTheseNumbers(because);
      case Finding.OnlyTheseSizes(List<SizeReason> because, boolean together) ->
          onlyTheseSizes(because, together ? " and because " : ", or because ");
      case Finding.OnlyThisBatch(int samples) ->
          "right with a batch of %d, not with another number of samples; m is that number."
              .formatted(samples);
      case Finding.Agrees(int same, int other) ->
          other == 0
              ? "agrees here and on %d networks of the same sizes with other numbers."
                  .formatted(same)
              : "agrees here, on %d networks of the same sizes with other numbers and on %d of other sizes."
                  .formatted(same, other);
    };
  }

  private static String otherValue(double error) {
    return Double.isFinite(error)
        ? "shapes agree, the numbers do not (largest relative error %s)."
            .formatted(Digits.DEFAULT.text(error))
        : "shapes agree, but not every number of the two is finite.";
  }

  private String unfit(Problem problem) {
    return switch (problem) {
      case Problem.Misfit misfit -> misfit(misfit);
      case Problem.Unfit(_, Typed operand, String refusal, String reason) ->
          "%s %s: %s.".formatted(refusal, operand(operand), reason);
      case Problem.Missing(_, String message) -> message + ".";
      case Problem.Meaningless meaningless -> meaningless.message() + ".";
    };
  }

  private String misfit(Problem.Misfit misfit) {
    String text = misfit.operation().refused(operand(misfit.left()), operand(misfit.right()));
    return text
        + misfit
            .fit()
            .map(
                fit ->
                    "; %s transposed would fit"
                        .formatted(
                            label(
                                switch (fit) {
                                  case LEFT_TRANSPOSED -> misfit.left();
                                  case RIGHT_TRANSPOSED -> misfit.right();
                                })))
            .orElse("")
        + softmax(misfit)
        + ".";
  }

  private static String softmax(Problem.Misfit misfit) {
    boolean jacobian = isJacobian(misfit.left().expr()) || isJacobian(misfit.right().expr());
    return jacobian
        ? "; softmax has no slope, every output depends on every z: it is a matrix that δ is"
            + " multiplied with"
        : "";
  }

  private static boolean isJacobian(Expr expr) {
    return expr instanceof Expr.Call(org.deltascope.formula.algebra.MathFunction.Jacobian _, _);
  }

  private String operand(Typed typed) {
    return label(typed) + " " + typed.shape();
  }

  private String label(Typed typed) {
    return labels.label(typed.expr());
  }

  private String senseless(Problem.Meaningless problem) {
    String of = TypedNames.named(names, problem.of());
    String with = TypedNames.named(names, problem.with());
    if (!problem.independent()) {
      return "∂%s/∂%s: %s is no variable that a forward pass goes through, so nothing is derived by it."
          .formatted(of, with, with);
    }
    Kind kind = problem.of().quantity().kind();
    String what =
        switch (kind) {
          case WEIGHTS -> "a weight";
          case BIAS -> "a bias";
          case ACTIVATION -> "an input";
          case TARGET -> "a target";
          case Kind _ -> "no number of a forward pass";
        };
    return "∂%s/∂%s: %s is %s, an independent variable; nothing in the network changes it, so it has no derivative."
        .formatted(of, with, of, what);
  }

  private String independent(Expr.Partial zero) {
    String of = TypedNames.named(names, zero.of());
    String with = TypedNames.named(names, zero.with());
    return "∂%1$s/∂%2$s is 0: %1$s does not depend on %2$s%3$s."
        .formatted(of, with, leadsTo(zero.with()));
  }

  private String leadsTo(Ref with) {
    return with instanceof Ref.One(var quantity, int row, _) && quantity.kind() == Kind.WEIGHTS
        ? ", which leads to %s"
            .formatted(
                names
                    .of(
                        new org.deltascope.trace.Quantity(Kind.ACTIVATION, quantity.layer())
                            .at(row))
                    .text())
        : "";
  }

  private String onlyTheseNumbers(List<Given> because) {
    String general =
        "agrees at this moment, but not on networks of the same sizes with other numbers";
    return because.isEmpty()
        ? general + "."
        : "%s; here %s."
            .formatted(
                general,
                because.stream().map(this::special).collect(Collectors.joining(", or because ")));
  }

  private String special(Given given) {
    return switch (given) {
      case INPUTS -> SpecialNumbers.inputs(trace().weightedSum(1).input());
      case TARGETS -> SpecialNumbers.targets(trace().evaluateLoss().t());
      case WEIGHTS -> SpecialNumbers.weights(trace().before().network());
      case BIASES -> SpecialNumbers.biases(trace().before().network());
      case SLOTS -> "the optimizer has kept nothing yet";
    };
  }

  private String onlyTheseSizes(List<SizeReason> because, String between) {
    String general = "agrees with these sizes, but not with others";
    return because.isEmpty()
        ? general + "."
        : "%s; it fits because %s."
            .formatted(
                general, because.stream().map(this::reason).collect(Collectors.joining(between)));
  }

  private String reason(SizeReason reason) {
    return switch (reason) {
      case Equality equality -> equality(equality);
      case WrittenWidth(int l, int width) -> "%d is the width of %s".formatted(width, layer(l));
    };
  }

  private String equality(Equality equality) {
    return equality.layer() == equality.other()
        ? "%s 1 neuron".formatted(layer(equality.layer()) + " has")
        : "%s and %s are equally wide (%d)"
            .formatted(layer(equality.layer()), layer(equality.other()), equality.width());
  }

  private String layer(int l) {
    return l == 0
        ? "the input"
        : l == trace().depth() ? "the output layer" : "layer %d".formatted(l);
  }

  private String sentence(Convention convention) {
    return switch (convention) {
      case Convention.Negative _ ->
          (names.convention().targetMinusOutput()
                  ? "This is −%s: right where the error is ∂L/∂z and the update is subtracted."
                  : "This is −%s: right where the error is t − y and the update is added.")
              .formatted(judgement.left().map(this::negated).orElse("δ"));
      case Convention.Rows _ ->
          names.lettered(
              names.convention().rows()
                  ? "This is right for columns (z = Wx)."
                  : "This is right for rows (z = xW).");
      case Convention.BiasAsInput _ ->
          names.convention().biasAsInput()
              ? "This is right with W~ and x~, where the bias is a weight of an input x₀ = 1."
              : "This is right where the bias is a weight of an input x₀ = 1, and so in W.";
      case Convention.OtherLoss(Loss loss) -> "This is right for %s.".formatted(loss(loss));
    };
  }

  private String negated(Expr left) {
    return left instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == Kind.ERROR
        ? "δ"
        : labels.label(left);
  }

  private String loss(Loss loss) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> "the loss with ½, ½ Σ(y − t)²";
      case SQUARED_ERROR -> "the loss without ½, Σ(y − t)²";
      case MEAN_SQUARED_ERROR ->
          "the mean squared error, 1/%d Σ(y − t)²".formatted(trace().before().network().outputs());
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY, ABSOLUTE_ERROR, OUTPUT -> "the loss " + loss.id();
    };
  }
}
