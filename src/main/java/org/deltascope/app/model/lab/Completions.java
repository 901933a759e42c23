package org.deltascope.app.model.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.prose.verdict.TypedText;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.nn.Network;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * What may stand where one types: the quantities that there are at a moment, signs and functions.
 *
 * @param all of them, in the order in which an update computes them
 */
public record Completions(List<Completion> all) {
  private static final Pattern WORD =
      Pattern.compile("(?:\\p{L}|∂/?)[\\p{L}∂/]*[~\u0303]?[⁰¹²³⁴-⁹₀-₉\\[\\d\\]]*$");
  private static final int MOST = 12;

  private static final List<Kind> KINDS =
      List.of(
          Kind.WEIGHTS,
          Kind.BIAS,
          Kind.WEIGHTED_INPUT,
          Kind.ACTIVATION,
          Kind.TARGET,
          Kind.SLOPE,
          Kind.ERROR,
          Kind.CARRIED,
          Kind.WEIGHT_GRADIENT,
          Kind.BIAS_GRADIENT,
          Kind.NEW_WEIGHTS,
          Kind.NEW_BIAS);

  private static final List<Completion> SIGNS =
      List.of(
          new Completion("⊙", ".*", "entry by entry"),
          new Completion("⊗", "outer(u, v)", "outer product"),
          new Completion("ᵀ", "'", "transposed"),
          new Completion("inv(", "inv(", "inverse"),
          new Completion("kron(", "kron(", "Kronecker product"),
          new Completion("sum(", "sum(", "sum of entries"),
          new Completion("diag(", "diag(", "diagonal matrix"));

  /** Makes it immutable. */
  public Completions {
    all = List.copyOf(all);
  }

  /** What is offered, and from which character on it takes the place of what was typed. */
  public record Offer(int start, List<Completion> completions) {
    /** Makes it immutable. */
    public Offer {
      completions = List.copyOf(completions);
    }
  }

  /** {@return what there is at a moment} */
  public static Completions of(LabMoment moment) {
    Network network = moment.trace().before().network();
    Existence existence = new Existence(network, moment.trace().applyUpdate(1).optimizer());
    Names names = moment.view().names();
    Unicode unicode = new Unicode(names, moment.view().numerals());
    List<Completion> all = new ArrayList<>();
    for (Kind kind : KINDS) {
      IntStream.rangeClosed(0, network.depth())
          .filter(l -> kind != Kind.TARGET || l == network.depth())
          .mapToObj(l -> new Quantity(kind, l))
          .filter(quantity -> existence.missing(quantity).isEmpty())
          .map(quantity -> completion(quantity, network, names, unicode))
          .forEach(all::add);
    }
    if (names.convention().biasAsInput()) {
      all.addAll(augmented(network, existence, names, unicode));
    }
    all.add(completion(Quantity.of(Kind.LEARNING_RATE), network, names, unicode));
    all.add(completion(Quantity.of(Kind.LOSS), network, names, unicode));
    all.addAll(SIGNS);
    return new Completions(all);
  }

  private static Completion completion(
      Quantity quantity, Network network, Names names, Unicode unicode) {
    Expr letter = names.convention().symbol(new Expr.Symbol(quantity.all()));
    return new Completion(
        unicode.write(letter), TypedText.of(network, names, letter), meaning(quantity));
  }

  /** What has a bias, or a 1, in it. */
  private static List<Completion> augmented(
      Network network, Existence existence, Names names, Unicode unicode) {
    return Stream.of(Kind.WEIGHTS, Kind.ACTIVATION, Kind.WEIGHT_GRADIENT)
        .flatMap(
            kind -> IntStream.rangeClosed(0, network.depth()).mapToObj(l -> new Quantity(kind, l)))
        .filter(letter -> letter.kind() != Kind.ACTIVATION || letter.layer() < network.depth())
        .filter(
            letter ->
                existence.missing(letter).isEmpty()
                    && Augmented.bias(letter.kind())
                        .map(kind -> new Quantity(kind, letter.layer()))
                        .flatMap(existence::missing)
                        .isEmpty())
        .flatMap(
            letter ->
                names.convention().augmented(new Expr.Symbol(letter.all())).stream()
                    .map(
                        expr ->
                            new Completion(
                                unicode.write(expr),
                                TypedText.of(network, names, expr),
                                meaning(letter)
                                    + (letter.kind() == Kind.ACTIVATION
                                        ? " with a 1"
                                        : " with biases"))))
        .toList();
  }

  private static String meaning(Quantity quantity) {
    int l = quantity.layer();
    return switch (quantity.kind()) {
      case WEIGHTS -> "weights of layer " + l;
      case BIAS -> "biases of layer " + l;
      case WEIGHTED_INPUT -> "weighted inputs of layer " + l;
      case ACTIVATION -> l == 0 ? "inputs" : "activations of layer " + l;
      case TARGET -> "targets";
      case SLOPE -> "slopes of layer " + l;
      case ERROR -> "errors of layer " + l;
      case CARRIED ->
          l == 0 ? "gradient of the inputs" : "gradient of the activations of layer " + l;
      case WEIGHT_GRADIENT -> "gradient of the weights of layer " + l;
      case BIAS_GRADIENT -> "gradient of the biases of layer " + l;
      case NEW_WEIGHTS -> "weights of layer " + l + " after the update";
      case NEW_BIAS -> "biases of layer " + l + " after the update";
      case LEARNING_RATE -> "learning rate";
      case LOSS -> "loss";
      case Kind other -> other.name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * {@return what may take the place of the word before the caret; all where there is none}
   *
   * @param text of the formula
   * @param caret before the character of that index
   */
  public Offer at(String text, int caret) {
    Matcher word = WORD.matcher(text.substring(0, caret));
    String typed = word.find() ? word.group() : "";
    String begun = typed.toLowerCase(Locale.ROOT);
    return new Offer(
        caret - typed.length(),
        all.stream()
            .filter(each -> !each.text().equals(typed) && begins(each, begun))
            .limit(begun.isEmpty() ? all.size() : MOST)
            .toList());
  }

  /** By its sign, by what one types for it, or by a word of its meaning. */
  private static boolean begins(Completion completion, String begun) {
    return completion.text().toLowerCase(Locale.ROOT).startsWith(begun)
        || completion.typed().toLowerCase(Locale.ROOT).startsWith(begun)
        || (begun.length() > 2
            && Pattern.compile("\\b" + Pattern.quote(begun)).matcher(completion.meaning()).find());
  }
}
