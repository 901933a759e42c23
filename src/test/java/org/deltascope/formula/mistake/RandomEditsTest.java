package org.deltascope.formula.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Judge;
import org.deltascope.formula.verdict.JudgedDocument;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.formula.verdict.Verdict;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;

class RandomEditsTest {
  private static final int EDITS = 1_000;
  private static final List<Kind> TARGETS =
      List.of(
          Kind.ERROR,
          Kind.ERROR,
          Kind.WEIGHT_GRADIENT,
          Kind.WEIGHT_GRADIENT,
          Kind.WEIGHTED_INPUT,
          Kind.CARRIED,
          Kind.BIAS_GRADIENT,
          Kind.NEW_WEIGHTS);

  @Test
  void
      no_random_edit_of_a_true_formula_is_correct_and_nearly_all_are_named_with_one_that_is_the_same()
          throws DocumentException {
    List<JudgedDocument> documents = new ArrayList<>();
    for (String lesson : Lessons.ids()) {
      documents.add(JudgedDocument.open(Lessons.PREFIX + lesson));
    }
    for (String name : List.of("f-2442", "f-231-batch", "f-222-tanh", "case-20", "f-231-bce")) {
      documents.add(JudgedDocument.open(name));
    }
    int edits = 0;
    int named = 0;
    List<String> unnamed = new ArrayList<>();
    for (long seed = 0; edits < EDITS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
      JudgedDocument document = documents.get(random.nextInt(documents.size()));
      Model model = Model.of(document.trace());
      int l = random.nextInt(1, model.depth() + 1);
      Quantity target = new Quantity(TARGETS.get(random.nextInt(TARGETS.size())), l);
      List<Expr> forms = new TrueEquations(model).forms(target);
      if (forms.isEmpty()) {
        continue;
      }
      Expr form = forms.get(random.nextInt(forms.size()));
      Optional<Expr> edited = new Mutator(random, model).edited(form);
      if (edited.isEmpty() || isTheSame(document.judge(), target, edited.get())) {
        continue;
      }
      edits++;
      Judgement judgement = judge(document.judge(), target, edited.get());
      assertThat(judgement.verdict())
          .as("seed %d: %s of %s", seed, edited.get(), form)
          .isPresent()
          .isNotEqualTo(Optional.of(Verdict.CORRECT));
      if (isNamedWithTheSame(judgement, document.judge(), edited.get())) {
        named++;
      } else {
        unnamed.add("seed %d: %s = %s".formatted(seed, target, edited.get()));
      }
    }
    assertThat(named)
        .as("of %d edits, not named: %s", edits, String.join("\n", unnamed))
        .isGreaterThanOrEqualTo(EDITS * 95 / 100);
  }

  /** Whether every alternative comes to what was written, wherever it is tried. */
  private static boolean isNamedWithTheSame(Judgement judgement, Judge judge, Expr edited) {
    List<Trial> same = judge.family().sameSizes(3, List.of(edited));
    return !judgement.diagnosis().alternatives().isEmpty()
        && judgement.diagnosis().alternatives().stream()
            .map(edits -> edits.getLast().tree())
            .allMatch(
                named ->
                    isUncomputable(edited, same)
                        ? named.equals(edited)
                        : same.stream().allMatch(trial -> trial.agrees(named, edited)));
  }

  /** What fits nowhere has no value that could be compared. */
  private static boolean isUncomputable(Expr expr, List<Trial> trials) {
    return trials.stream().noneMatch(trial -> trial.outcome(expr) instanceof Evaluated);
  }

  /** Some edits change nothing: σ′(a) of a ReLU, the transpose of a number. */
  private static boolean isTheSame(Judge judge, Quantity target, Expr edited) {
    Expr left = new Expr.Symbol(target.all());
    return judge.family().otherSizes(3).stream().allMatch(trial -> trial.agrees(left, edited))
        && judge.family().sameSizes(3, List.of(edited)).stream()
            .allMatch(trial -> trial.agrees(left, edited));
  }

  private static Judgement judge(Judge judge, Quantity target, Expr edited) {
    Expr left = new Expr.Symbol(target.all());
    ParsedFormula formula =
        new ParsedFormula("", Optional.of(left), Relation.EQUALS, List.of(edited), noRanges());
    return judge.judge(formula);
  }

  private static org.deltascope.formula.parse.Ranges noRanges() {
    return org.deltascope.formula.parse.Ranges.none();
  }

  /** Changes one node of an expression. */
  private record Mutator(RandomGenerator random, Model model) {

    Optional<Expr> edited(Expr expr) {
      int[] left = {random.nextInt(size(expr))};
      return changed(expr, left);
    }

    private static int size(Expr expr) {
      return 1 + Exprs.children(expr).stream().mapToInt(Mutator::size).sum();
    }

    /** Walks to the node whose turn it is. */
    private Optional<Expr> changed(Expr node, int[] left) {
      if (left[0]-- == 0) {
        return change(node);
      }
      List<Expr> children = Exprs.children(node);
      for (int i = 0; i < children.size(); i++) {
        int size = size(children.get(i));
        if (left[0] < size) {
          int index = i;
          return changed(children.get(i), left)
              .map(
                  child -> {
                    int[] next = {0};
                    return Exprs.mapChildren(node, each -> next[0]++ == index ? child : each);
                  });
        }
        left[0] -= size;
      }
      return Optional.empty();
    }

    private Optional<Expr> change(Expr node) {
      return switch (node) {
        case Expr.Transpose(Expr operand) ->
            Optional.of(
                random.nextBoolean() || !isWeights(operand) ? operand : new Expr.Inverse(operand));
        case Expr.Product(Expr a, Expr b) ->
            Optional.of(
                switch (random.nextInt(4)) {
                  case 0 -> new Expr.Product(b, a);
                  case 1 -> a;
                  case 2 -> b;
                  default -> new Expr.Hadamard(a, b);
                });
        case Expr.Hadamard(Expr a, Expr b) ->
            Optional.of(
                switch (random.nextInt(4)) {
                  case 0 -> a;
                  case 1 -> b;
                  case 2 ->
                      a instanceof Expr.Product(Expr w, Expr d)
                          ? new Expr.Product(w, new Expr.Hadamard(d, b))
                          : new Expr.Product(a, b);
                  default -> new Expr.Hadamard(node, b);
                });
        case Expr.Sum(List<Expr> terms) ->
            Optional.of(
                random.nextBoolean()
                    ? terms.get(random.nextInt(terms.size()))
                    : new Expr.Negative(node));
        case Expr.Quotient(Expr above, _) -> Optional.of(above);
        case Expr.Symbol(Ref.All(Quantity quantity)) -> symbol(node, quantity);
        case Expr _ -> Optional.empty();
      };
    }

    private static boolean isWeights(Expr expr) {
      return expr instanceof Expr.Symbol(Ref ref) && ref.quantity().kind() == Kind.WEIGHTS;
    }

    private Optional<Expr> symbol(Expr node, Quantity quantity) {
      int l = quantity.layer();
      int other = random.nextBoolean() ? l + 1 : l - 1;
      boolean exists = other >= 1 && other <= model.depth();
      return switch (quantity.kind()) {
        case WEIGHTS ->
            Optional.of(
                random.nextInt(3) == 0
                    ? Exprs.all(Kind.NEW_WEIGHTS, l)
                    : exists && random.nextBoolean()
                        ? Exprs.all(Kind.WEIGHTS, other)
                        : new Expr.Transpose(node));
        case ERROR ->
            exists
                ? Optional.of(Exprs.all(Kind.ERROR, other))
                : Optional.of(new Expr.Negative(node));
        case ACTIVATION ->
            l > 0
                ? Optional.of(Exprs.all(Kind.WEIGHTED_INPUT, l))
                : Optional.of(Exprs.all(Kind.ACTIVATION, 1));
        case SLOPE ->
            model.network().layer(l).activation() instanceof Elementwise f
                ? Optional.of(
                    random.nextBoolean()
                        ? Exprs.call(new MathFunction.Slope(f), Exprs.all(Kind.ACTIVATION, l))
                        : Exprs.call(
                            new MathFunction.Activation(f), Exprs.all(Kind.WEIGHTED_INPUT, l)))
                : Optional.empty();
        case Kind _ -> Optional.empty();
      };
    }
  }
}
