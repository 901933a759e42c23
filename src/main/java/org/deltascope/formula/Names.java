package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;

/**
 * What the quantities of one network are called on screen. Layers and units are asked for as in
 * code: layers 1…L, units from 0; names count units from 1.
 */
public final class Names {
  private static final int MOST_NUMBERED_WEIGHTS = 40;
  private static final int MOST_NUMBERED_LAYERS = 2;
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([A-Za-z]+)_?(\\d+)");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 ]*[A-Za-z0-9])?");

  private final Notation notation;
  private final List<Integer> widths;
  private final List<Name> inputs;
  private final List<String> literals;
  private final List<Integer> firstWeights;
  private final List<Biases> biases;
  private final List<Activation> activations;

  /** The numbers of a layer's biases: one for all, or one each from the first on. */
  private record Biases(int first, boolean one, boolean frozen) {}

  private Names(Network network, List<String> inputNames, Notation notation) {
    this.notation = notation;
    this.widths = new ArrayList<>(List.of(network.inputs()));
    this.firstWeights = new ArrayList<>();
    this.biases = new ArrayList<>();
    this.activations = network.layers().stream().map(Layer::activation).toList();
    int weight = 1;
    int bias = 1;
    for (Layer layer : network.layers()) {
      widths.add(layer.units());
      firstWeights.add(weight);
      weight += layer.units() * layer.inputs();
      boolean one = hasOneBias(layer);
      biases.add(new Biases(bias, one, layer.biasMode() == BiasMode.FROZEN));
      bias += layer.biasMode() == BiasMode.NONE ? 0 : one ? 1 : layer.units();
    }
    this.inputs = inputs(network.inputs(), inputNames);
    this.literals = List.copyOf(inputNames);
  }

  /**
   * {@return the names in the notation that suits the network: numbered where that is possible}
   *
   * @param network whose quantities are named
   * @param inputNames a name for each input, or none at all
   */
  public static Names of(Network network, List<String> inputNames) {
    return of(network, inputNames, isNumberable(network) ? Notation.NUMBERED : Notation.INDEXED);
  }

  /**
   * {@return the names in a notation; a network that has too many weights for numbers has indices}
   *
   * @param network whose quantities are named
   * @param inputNames a name for each input, or none at all
   * @param notation how they are told apart
   */
  public static Names of(Network network, List<String> inputNames, Notation notation) {
    return new Names(network, inputNames, isNumberable(network) ? notation : Notation.INDEXED);
  }

  /**
   * {@return whether letters and numbers suffice: at most one hidden layer and 40 weights}
   *
   * @param network any
   */
  public static boolean isNumberable(Network network) {
    return network.depth() <= MOST_NUMBERED_LAYERS
        && network.weightCount() <= MOST_NUMBERED_WEIGHTS;
  }

  /** {@return how quantities are told apart} */
  public Notation notation() {
    return notation;
  }

  /**
   * {@return a neuron, which is also what its activation is called: h₁ or a¹₁; the input where l is
   * 0}
   *
   * @param l from 0 to L
   * @param unit from 0
   */
  public Name unit(int l, int unit) {
    if (l == 0) {
      return inputs.get(unit);
    }
    return switch (notation) {
      case NUMBERED -> Name.of(l == depth() ? "o" : "h", Integer.toString(unit + 1));
      case INDEXED -> indexed("a", l, unit);
    };
  }

  /**
   * {@return what the document calls an input, letter for letter, if formulas cannot: they call it
   * x with its number, and a picture says both}
   *
   * @param unit from 0
   */
  public Optional<String> literal(int unit) {
    return unit < literals.size()
        ? Optional.of(literals.get(unit).strip())
            .filter(given -> !given.isEmpty() && symbol(given).isEmpty())
        : Optional.empty();
  }

  /**
   * {@return the weighted input of a neuron: z with h₁ below, or z¹₁}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name weightedInput(int l, int unit) {
    return ofNeuron("z", l, unit);
  }

  /**
   * {@return the error of a neuron: δ with h₁ below, or δ¹₁}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name error(int l, int unit) {
    return ofNeuron("δ", l, unit);
  }

  /**
   * {@return the weight of the edge from unit {@code from} of layer l − 1 into unit {@code to}: w₅
   * or W²₁₁}
   *
   * @param l from 1 to L
   * @param to from 0, a row of Wˡ
   * @param from from 0, a column of Wˡ
   */
  public Name weight(int l, int to, int from) {
    return ofWeight("w", "W", l, to, from);
  }

  /**
   * {@return the bias of a neuron: b₁ or b¹₁; neurons that share one number share the name}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name bias(int l, int unit) {
    return ofBias("b", l, unit);
  }

  /**
   * {@return the target of an output: t₁}
   *
   * @param unit from 0
   */
  public Name target(int unit) {
    return Name.of("t", Integer.toString(unit + 1));
  }

  /** Neurons whose frozen biases share a name have derivatives of their own all the same. */
  Name biasOfGradient(int l, int unit) {
    Biases numbers = biases.get(l - 1);
    return numbers.one && numbers.frozen ? ofNeuron("b", l, unit) : bias(l, unit);
  }

  private Name ofNeuron(String letter, int l, int unit) {
    return switch (notation) {
      case NUMBERED -> Name.of(letter, (l == depth() ? "o" : "h") + subscript(unit + 1));
      case INDEXED -> indexed(letter, l, unit);
    };
  }

  /** {@return a letter that goes with a weight: a small one numbered, a capital one indexed} */
  Name ofWeight(String numbered, String indexed, int l, int to, int from) {
    return switch (notation) {
      case NUMBERED ->
          Name.of(
              numbered, Integer.toString(firstWeights.get(l - 1) + to * widths.get(l - 1) + from));
      case INDEXED -> {
        boolean wide = Math.max(widths.get(l), widths.get(l - 1)) > 9;
        yield new Name(indexed, (to + 1) + (wide ? "," : "") + (from + 1), Integer.toString(l));
      }
    };
  }

  private Name ofBias(String letter, int l, int unit) {
    Biases numbers = biases.get(l - 1);
    return switch (notation) {
      case NUMBERED -> Name.of(letter, Integer.toString(numbers.first + (numbers.one ? 0 : unit)));
      case INDEXED -> indexed(letter, l, unit);
    };
  }

  /**
   * {@return what the activation of layer l is called: σ, tanh, ReLU}
   *
   * @param l from 1 to L
   */
  public String activation(int l) {
    return activation(activations.get(l - 1));
  }

  /**
   * {@return what an activation is called: σ, tanh, ReLU}
   *
   * @param activation any
   */
  public static String activation(Activation activation) {
    return switch (activation) {
      case Elementwise.IDENTITY -> "id";
      case Elementwise.SIGMOID -> "σ";
      case Elementwise.TANH -> "tanh";
      case Elementwise.RELU -> "ReLU";
      case Elementwise.LEAKY_RELU -> "LReLU";
      case Elementwise.ELU -> "ELU";
      case Elementwise.SOFTPLUS -> "softplus";
      case Softmax.SOFTMAX -> "softmax";
    };
  }

  /**
   * {@return what a quantity or an entry of it is called}
   *
   * <p>What has no name of its own has that of the thing it belongs to: the slope of a neuron that
   * of its z, and a derivative of L that of what L is derived by.
   *
   * @param ref which
   */
  public Name of(Ref ref) {
    return new QuantityNames(this).of(ref);
  }

  /** {@return L} */
  int depth() {
    return widths.size() - 1;
  }

  /** {@return nˡ} */
  int width(int l) {
    return widths.get(l);
  }

  static Name indexed(String letter, int l, int unit) {
    return new Name(letter, Integer.toString(unit + 1), Integer.toString(l));
  }

  private static String subscript(int number) {
    return Scripts.subscript(Integer.toString(number));
  }

  /** One number for the layer has one name: it is shared, or frozen at one value for all. */
  private static boolean hasOneBias(Layer layer) {
    return switch (layer.biasMode()) {
      case SHARED -> true;
      case FROZEN -> layer.bias().equals(layer.bias().map(b -> layer.bias().get(0, 0)));
      case PER_NEURON, NONE -> false;
    };
  }

  private static List<Name> inputs(int count, List<String> given) {
    List<Name> names = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      Name plain = Name.of("x", Integer.toString(j + 1));
      names.add(j < given.size() ? symbol(given.get(j).strip()).orElse(plain) : plain);
    }
    return List.copyOf(names);
  }

  /** x1 is x₁, age is a word; other characters cannot be typeset. */
  private static Optional<Name> symbol(String given) {
    Matcher matcher = LETTERS_AND_NUMBER.matcher(given);
    if (matcher.matches()) {
      return Optional.of(Name.of(matcher.group(1), matcher.group(2)));
    }
    return WORDS.matcher(given).matches() ? Optional.of(Name.of(given, "")) : Optional.empty();
  }
}
