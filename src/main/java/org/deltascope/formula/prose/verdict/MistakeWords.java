package org.deltascope.formula.prose.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Says mistakes in plain language about the network at hand.
 *
 * @param network of the document
 * @param names what its quantities are called
 * @param writer of formulas
 * @param ofError whether what is said is said of a δ, which stands for −∂L/∂z
 */
public record MistakeWords(
    Network network, Names names, Function<Expr, String> writer, boolean ofError) {

  /**
   * Writes formulas as they are typed.
   *
   * @param network of the document
   * @param names what its quantities are called
   */
  public MistakeWords(Network network, Names names) {
    this(network, names, new TypedFormula(new TypedNames(network, names))::write, false);
  }

  /**
   * {@return what writes formulas as they stand in the window}
   *
   * @param network of the document
   * @param names what its quantities are called
   */
  public static MistakeWords written(Network network, Names names) {
    Unicode unicode = new Unicode(names, Numerals.rounded(Digits.DEFAULT));
    return new MistakeWords(network, names, unicode::write, false);
  }

  /**
   * {@return what speaks of mistakes in a formula of something}
   *
   * @param left what it is a formula of
   */
  public MistakeWords about(Optional<Expr> left) {
    return new MistakeWords(
        network, names, writer, left.filter(names.convention()::isSignedLetter).isPresent());
  }

  /**
   * {@return what may be wrong, in one sentence; empty where nothing is known}
   *
   * @param diagnosis the mistakes that explain a formula
   */
  public Optional<String> sentence(Diagnosis diagnosis) {
    List<String> all = diagnosis.alternatives().stream().map(this::together).toList();
    return switch (all.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("This is %s.".formatted(all.getFirst()));
      default ->
          Optional.of(
              "This is either %s. The numbers cannot tell them apart."
                  .formatted(String.join("; or ", all)));
    };
  }

  private String together(List<FormulaEdit> edits) {
    return edits.stream()
        .map(edit -> called(edit) + ": " + body(edit))
        .collect(Collectors.joining("; and "));
  }

  /**
   * {@return tags and what is wrong, for one line}
   *
   * @param diagnosis the mistakes that explain a formula
   */
  public Optional<String> brief(Diagnosis diagnosis) {
    return diagnosis.alternatives().isEmpty()
        ? Optional.empty()
        : Optional.of(
            diagnosis.alternatives().stream()
                .map(
                    edits ->
                        edits.stream()
                            .map(edit -> edit.tag().id() + ": " + body(edit))
                            .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or ")));
  }

  /**
   * {@return a mistake as something that can be pointed at: the transpose left out}
   *
   * @param edit of that mistake
   */
  public static String title(FormulaEdit edit) {
    return title(edit.tag());
  }

  /**
   * {@return a mistake as something that can be pointed at: the transpose left out}
   *
   * @param tag which mistake
   */
  public static String title(Tag tag) {
    return switch (tag) {
      case TRANSPOSE_LEFT_OUT -> "the transpose left out";
      case TRANSPOSE_ADDED -> "a transpose too many";
      case INVERSE_FOR_TRANSPOSE -> "the inverse in place of the transpose";
      case READING_ORDER -> "the chain rule multiplied in reading order";
      case FACTORS_EXCHANGED -> "two factors of a matrix product exchanged";
      case ROW_RULE -> "the rule for row vectors";
      case GRADIENT_TRANSPOSED -> "the gradient transposed";
      case KRON_FOR_OUTER -> "a Kronecker product in place of the outer product";
      case OUTPUTS_FOR_INPUTS -> "the layer's own output where its input belongs";
      case INPUT_OF_NETWORK -> "the input of the network in place of the layer's input";
      case Z_FOR_A -> "z in place of a";
      case INPUT_LEFT_OUT -> "the input left out";
      case LAYER_SLIP -> "the index of a layer off by one";
      case LAYER_SKIPPED -> "a layer skipped";
      case SLOPE_LEFT_OUT -> "the slope left out";
      case SLOPE_OF_ABOVE_LEFT_OUT -> "the slope of the layer above left out";
      case SLOPE_INSIDE -> "the slope inside the product with the weights";
      case SLOPE_OUTSIDE -> "the slope of the layer above outside the product with its weights";
      case SLOPE_AT_A -> "the slope taken at a";
      case SLOPE_AT_ERROR -> "the slope taken at the error";
      case SLOPE_OF_OTHER_ACTIVATION -> "the slope of another activation";
      case VALUE_FOR_SLOPE -> "the activation in place of its slope";
      case SLOPE_KEPT -> "a slope kept that cancels";
      case SLOPE_CANCELLED -> "the slope of the output left out";
      case SLOPE_TWICE -> "the slope multiplied twice";
      case SOFTMAX_DIAGONAL -> "only the diagonal of the softmax";
      case UPDATED_WEIGHTS -> "the use of weights of after the update";
      case PATH_LEFT_OUT -> "a path left out";
      case SUMS_MULTIPLIED -> "a product of sums in place of a sum of products";
      case DERIVATIVE_OF_WEIGHT -> "the derivative of a weight";
      case GRADIENTS_FOR_CARRIED -> "a sum of gradients in place of what is carried back";
      case ACTIVATIONS_FOR_WEIGHTS -> "a product with activations in place of weights";
      case ACTIVATIONS_SUMMED -> "a sum of outputs in place of errors";
      case ERROR_FOR_WEIGHT -> "output minus target of a hidden neuron in place of its weight";
      case SIGN -> "a sign the other way round";
      case FACTOR -> "a factor that does not belong";
      case BATCH_MEAN_MISSING -> "the mean over the samples";
      case BIAS_NOT_SUMMED -> "the sum over the samples left out";
      case BIAS_MULTIPLIED -> "the bias multiplied";
      case BIAS_FORGOTTEN -> "the bias forgotten";
      case BIAS_FROZEN -> "a bias taken as not trained";
      case BIAS_SHARED -> "the biases of the layer taken for one number";
      case UPDATE_ADDED -> "the update added";
      case SUMMAND_LEFT_OUT -> "a summand left out";
      case FACTOR_LEFT_OUT -> "a factor left out";
      case PRODUCT_FOR_HADAMARD -> "a matrix product where entries are multiplied";
      case HADAMARD_FOR_PRODUCT -> "a product entry by entry where matrices are multiplied";
      case ROUNDED_ON_THE_WAY -> "rounding on the way";
      case DECIMAL_SLIP -> "the decimal point at another place";
      case DIGITS_SWAPPED -> "two digits exchanged";
      case WEIGHTS_SWAPPED -> "two weights exchanged";
    };
  }

  private String called(FormulaEdit edit) {
    Tag tag = edit.tag();
    return switch (tag) {
      case Z_FOR_A ->
          names.letter(Kind.WEIGHTED_INPUT) + " in place of " + names.letter(Kind.ACTIVATION);
      case ROW_RULE -> names.convention().rows() ? "the rule for column vectors" : title(tag);
      case SLOPE_AT_A -> "the slope taken at " + names.letter(Kind.ACTIVATION);
      case BIAS_SHARED ->
          isOfShared(edit) ? "the one bias of the layer taken for several" : title(tag);
      case Tag other -> title(other);
    };
  }

  /** {@return why it is wrong here} */
  public String body(FormulaEdit edit) {
    String before = text(edit.before());
    String after = text(edit.after());
    return switch (edit.tag()) {
      case TRANSPOSE_LEFT_OUT -> transpose(edit);
      case TRANSPOSE_ADDED -> "%s stands there untransposed".formatted(before);
      case INVERSE_FOR_TRANSPOSE ->
          "%s carries the error back along the same edges, it does not undo them".formatted(before);
      case READING_ORDER ->
          "for matrices the order matters: what comes later in the network stands further left, and"
              + " the slope is multiplied entry by entry";
      case FACTORS_EXCHANGED -> "%s is not %s".formatted(before, after);
      case ROW_RULE ->
          names.lettered(
              names.convention().rows()
                  ? "here vectors are rows, z = xW, and the transposed matrix stands right"
                  : "here vectors are columns, z = Wx, and the transposed matrix stands left");
      case GRADIENT_TRANSPOSED ->
          names
              .lettered(
                  "row i, column j of the gradient belongs to the weight from j to i, as in W: %s")
              .formatted(before);
      case KRON_FOR_OUTER ->
          names.lettered("each weight's gradient is one δ times one input: %s").formatted(before);
      case OUTPUTS_FOR_INPUTS ->
          "the weights of a layer are multiplied with %s, so that is what stands in the gradient"
              .formatted(before);
      case INPUT_OF_NETWORK -> "what this layer reads is %s, not x".formatted(before);
      case Z_FOR_A -> "%s is what the next layer reads, after the activation".formatted(before);
      case INPUT_LEFT_OUT ->
          names
              .lettered("each weight's gradient is δ times the input it is multiplied with: %s")
              .formatted(before);
      case LAYER_SLIP -> "%s belongs here, not %s".formatted(before, after);
      case LAYER_SKIPPED ->
          "the error comes from the next layer: %s, not %s".formatted(before, after);
      case SLOPE_LEFT_OUT ->
          names
              .lettered("%s is ∂L/∂a; δ is ∂L/∂z, which has the slope of the activation in it")
              .formatted(after);
      case SLOPE_OF_ABOVE_LEFT_OUT ->
          names
              .lettered("what is sent back is δ of the layer above, with its slope: %s, not %s")
              .formatted(before, after);
      case SLOPE_OUTSIDE ->
          "that slope is part of the error that is carried back: %s, not %s"
              .formatted(before, after);
      case SLOPE_INSIDE ->
          "the slope is that of this layer, so it is multiplied after %s has carried the error here"
              .formatted(
                  edit.before() instanceof Expr.Hadamard(Expr.Product(Expr w, _), _)
                      ? text(w)
                      : "the weights");
      case SLOPE_AT_A ->
          names
              .lettered("the slope belongs to z, before the activation: %s, not %s")
              .formatted(before, after);
      case SLOPE_AT_ERROR -> "the slope is taken where the activation was: %s".formatted(before);
      case SLOPE_OF_OTHER_ACTIVATION -> otherSlope(edit);
      case VALUE_FOR_SLOPE -> "%s, with a prime, is the derivative".formatted(before);
      case SLOPE_KEPT ->
          names
              .lettered(
                  "with this loss it cancels against the derivative of the logarithm, δ is %s")
              .formatted(before);
      case SLOPE_CANCELLED ->
          names.lettered("only with cross-entropy does it cancel; here δ is %s").formatted(before);
      case SLOPE_TWICE -> "it is in %s once already".formatted(before);
      case SOFTMAX_DIAGONAL ->
          names.lettered(
              "every output depends on every z, so the other entries of the Jacobian count too");
      case UPDATED_WEIGHTS ->
          "the error is carried back by the weights that made it, %s".formatted(before);
      case PATH_LEFT_OUT -> path(edit);
      case SUMS_MULTIPLIED ->
          "along each path the derivatives are multiplied, and then the paths are added";
      case DERIVATIVE_OF_WEIGHT ->
          "a weight is an independent variable, nothing in the network changes it";
      case GRADIENTS_FOR_CARRIED ->
          names
              .lettered("back come weight times δ, %s, not the gradients of the weights")
              .formatted(before);
      case ACTIVATIONS_FOR_WEIGHTS ->
          "on its way back the error goes through weights, %s".formatted(before);
      case ACTIVATIONS_SUMMED -> "back come errors: %s, not %s".formatted(before, after);
      case ERROR_FOR_WEIGHT ->
          "only outputs have targets; a hidden neuron has its weights, %s".formatted(before);
      case SIGN -> "it is %s, not %s".formatted(before, after);
      case FACTOR -> "it is %s, not %s".formatted(before, after);
      case BATCH_MEAN_MISSING -> "it is %s, not %s".formatted(before, after);
      case BIAS_NOT_SUMMED ->
          names.lettered("the bias is the same for all samples, so their δ add up");
      case BIAS_MULTIPLIED ->
          names.lettered("z grows by as much as its bias, whatever the bias is; the factor is 1");
      case BIAS_FORGOTTEN -> names.lettered("every z has its bias in it, z = W·a + b");
      case BIAS_FROZEN -> "it is %s, not %s".formatted(before, after);
      case BIAS_SHARED ->
          isOfShared(edit)
              ? "the neurons of this layer have one bias, so what each of them says is added up: %s"
                  .formatted(before)
              : "each neuron of this layer has its own: %s".formatted(before);
      case UPDATE_ADDED -> "the loss falls against the gradient: %s".formatted(before);
      case SUMMAND_LEFT_OUT, FACTOR_LEFT_OUT -> "it is %s, not %s".formatted(before, after);
      case PRODUCT_FOR_HADAMARD -> "%s, entry by entry".formatted(before);
      case HADAMARD_FOR_PRODUCT -> "%s, rows by columns".formatted(before);
      case ROUNDED_ON_THE_WAY ->
          "it is right from the numbers before it as they were rounded; keep more digits of those";
      case DECIMAL_SLIP -> "the digits are those of %s, not the size".formatted(before);
      case DIGITS_SWAPPED -> "%s for %s".formatted(after, before);
      case WEIGHTS_SWAPPED -> "%s and %s in each other's place".formatted(before, after);
    };
  }

  private boolean isOfShared(FormulaEdit edit) {
    return Exprs.named(edit.before())
        .filter(ref -> ref.kind() == Kind.ERROR)
        .anyMatch(ref -> network.layer(ref.quantity().layer()).biasMode() == BiasMode.SHARED);
  }

  private String transpose(FormulaEdit edit) {
    return edit.after() instanceof Expr.Symbol(Ref.All(Quantity quantity))
            && quantity.kind() == Kind.WEIGHTS
        ? "(%1$s)ᵀ carries the error back, row k of it is column k of %1$s"
            .formatted(writer.apply(new Expr.Symbol(quantity.all())))
        : "%s stands there, not %s".formatted(text(edit.before()), text(edit.after()));
  }

  private String otherSlope(FormulaEdit edit) {
    if (edit.before() instanceof Expr.Symbol(Ref ref) && ref.quantity().layer() > 0) {
      Activation activation = network.layer(ref.quantity().layer()).activation();
      return "layer %d is %s: %s"
          .formatted(ref.quantity().layer(), Names.inWords(activation), text(edit.before()));
    }
    return "it is %s, not %s".formatted(text(edit.before()), text(edit.after()));
  }

  /** Which way it is that is missing: the neuron that it goes over. */
  private String path(FormulaEdit edit) {
    List<Ref> after = Exprs.refs(edit.after()).toList();
    List<Ref> over =
        Exprs.refs(edit.before())
            .filter(ref -> !after.contains(ref))
            .filter(ref -> ref.quantity().kind() == Kind.WEIGHTS)
            .toList();
    if (over.isEmpty() || !(over.getFirst() instanceof Ref.One weight)) {
      return "the sum is over all ways, %s".formatted(text(edit.before()));
    }
    Ref unit = new Quantity(Kind.ACTIVATION, weight.quantity().layer()).at(weight.row());
    return "the one over %s, by %s, is missing; the derivative is the sum over all paths"
        .formatted(names.of(unit).text(), names.of(weight).text());
  }

  /** The true formulas are about columns; what is said of them is not, where vectors are rows. */
  private String text(Expr expr) {
    return writer.apply(
        ofError ? names.convention().toldOfError(expr) : names.convention().told(expr));
  }
}
