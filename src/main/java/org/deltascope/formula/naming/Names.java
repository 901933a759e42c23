package org.deltascope.formula.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.text.Escaped;
import org.deltascope.formula.text.Scripts;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * What the quantities of one network are called on screen. Layers and units are asked for as in
 * code: layers 1…L, units from 0; names count units from 1.
 */
public final class Names {
  private static final int MOST_NUMBERED_WEIGHTS = 40;
  private static final int MOST_NUMBERED_LAYERS = 2;

  private final QuantityLetters letters;
  private final MatrixConvention convention;
  private final List<Integer> widths;
  private final InputNames inputs;
  private final NetworkLabels labels;
  private final ParameterNumbers numbers;
  private final List<Activation> activations;

  private Names(
      Network network, NetworkLabels labels, Notation notation, MatrixConvention convention) {
    this.labels = labels;
    this.convention = convention;
    this.letters = new QuantityLetters(notation, network.depth());
    this.widths = new ArrayList<>(List.of(network.inputs()));
    network.layers().forEach(layer -> widths.add(layer.units()));
    this.inputs = InputNames.of(network.inputs(), labels.inputs(), letters);
    this.numbers = ParameterNumbers.of(network);
    this.activations = network.layers().stream().map(Layer::activation).toList();
  }

  private Names(Names names, MatrixConvention convention) {
    this.labels = names.labels;
    this.convention = convention;
    this.letters = names.letters;
    this.widths = names.widths;
    this.inputs = names.inputs;
    this.numbers = names.numbers;
    this.activations = names.activations;
  }

  /** {@return the same names of what is computed, where δ = ∂L/∂z} */
  public Names ofComputed() {
    return convention.targetMinusOutput() ? new Names(this, convention.ofDerivative()) : this;
  }

  /**
   * {@return the names in the notation that suits the network: numbered where that is possible}
   *
   * @param network whose quantities are named
   * @param inputNames a name for each input, or none at all
   */
  public static Names of(Network network, List<String> inputNames) {
    return of(network, NetworkLabels.ofInputs(inputNames));
  }

  /**
   * {@return the names in the notation that suits the network: numbered where that is possible}
   *
   * @param network whose quantities are named
   * @param labels what its document calls inputs, layers and neurons
   */
  public static Names of(Network network, NetworkLabels labels) {
    return of(network, labels, WritingStyle.usual());
  }

  /**
   * {@return the names in a notation; a network that has too many weights for numbers has indices}
   *
   * @param network whose quantities are named
   * @param labels what its document calls inputs, layers and neurons
   * @param style the notation asked for; without one, numbers where they are possible
   */
  public static Names of(Network network, NetworkLabels labels, WritingStyle style) {
    Notation wanted = style.notation().orElse(Notation.NUMBERED);
    boolean possible = wanted != Notation.NUMBERED || isNumberable(network);
    return new Names(network, labels, possible ? wanted : Notation.INDEXED, style.convention());
  }

  /**
   * {@return the names in a notation; a network that has too many weights for numbers has indices}
   *
   * @param network whose quantities are named
   * @param inputNames a name for each input, or none at all
   * @param notation how they are told apart
   */
  public static Names of(Network network, List<String> inputNames, Notation notation) {
    return of(network, NetworkLabels.ofInputs(inputNames), WritingStyle.of(notation));
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
    return letters.notation();
  }

  /** {@return what the letters stand for} */
  public MatrixConvention convention() {
    return convention;
  }

  /** {@return the letters of its quantities} */
  public QuantityLetters letters() {
    return letters;
  }

  /**
   * {@return the letter or word of a kind of quantity, for a text that speaks of it: δ, z, W}
   *
   * @param kind of weights, biases or neurons
   */
  public String letter(Kind kind) {
    return letters.of(kind);
  }

  /**
   * {@return a sentence that speaks of z, δ, rows or columns, as this document has them}
   *
   * @param sentence of the program's own, without names of the document
   */
  public String lettered(String sentence) {
    return convention.told(letters.in(sentence));
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
      return inputs.symbols().get(unit);
    }
    return notation() == Notation.NUMBERED
        ? Name.of(l == depth() ? "o" : "h", Integer.toString(unit + 1))
        : letters.entry(Kind.ACTIVATION, l, unit);
  }

  /**
   * {@return what the document calls layer l, if anything}
   *
   * @param l from 1 to L
   */
  public Optional<String> layerLabel(int l) {
    return labels.layer(l).map(Escaped::of);
  }

  /**
   * {@return what the document calls a neuron beside what formulas call it; an input where l is 0}
   *
   * @param l from 0 to L
   * @param unit from 0
   */
  public Optional<String> label(int l, int unit) {
    return l == 0 ? literal(unit) : labels.unit(l, unit).map(Escaped::of);
  }

  /**
   * {@return what the document calls an input, letter for letter, if formulas cannot: they call it
   * x with its number, and a picture says both}
   *
   * @param unit from 0
   */
  public Optional<String> literal(int unit) {
    return inputs.literal(unit);
  }

  /**
   * {@return the weighted input of a neuron: z with h₁ below, or z¹₁}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name weightedInput(int l, int unit) {
    return ofNeuron(Kind.WEIGHTED_INPUT, l, unit);
  }

  /**
   * {@return the error of a neuron: δ with h₁ below, or δ¹₁}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name error(int l, int unit) {
    return ofNeuron(Kind.ERROR, l, unit);
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
    return notation() == Notation.NUMBERED
        ? numbered("w", l, to, from)
        : letters.weight(l, place(l, to, from));
  }

  /**
   * {@return the bias of a neuron: b₁ or b¹₁; neurons that share one number share the name}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Name bias(int l, int unit) {
    return notation() == Notation.NUMBERED
        ? Name.of("b", Integer.toString(numbers.bias(l, unit)))
        : letters.entry(Kind.BIAS, l, unit);
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
    return numbers.sharesFrozenBias(l) ? ofNeuron(Kind.BIAS, l, unit) : bias(l, unit);
  }

  private Name ofNeuron(Kind kind, int l, int unit) {
    return notation() == Notation.NUMBERED
        ? Name.of(letters.of(kind), (l == depth() ? "o" : "h") + subscript(unit + 1))
        : letters.entry(kind, l, unit);
  }

  /** {@return a letter with the number of a weight} */
  private Name numbered(String letter, int l, int to, int from) {
    return Name.of(letter, Integer.toString(numbers.weight(l, to, from)));
  }

  /** {@return row and column of a weight as they stand below its letter} */
  String place(int l, int to, int from) {
    boolean wide = Math.max(width(l), width(l - 1)) > 9;
    int row = convention.rows() ? from : to;
    int column = convention.rows() ? to : from;
    return (row + 1) + (wide ? "," : "") + (column + 1);
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
    return ActivationNames.symbol(activation);
  }

  /**
   * {@return an activation in words: sigmoid, leaky ReLU, 2 σ(z) − 1}
   *
   * @param activation any
   */
  public static String inWords(Activation activation) {
    return ActivationNames.inWords(activation);
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

  private static String subscript(int number) {
    return Scripts.subscript(Integer.toString(number));
  }

  /** {@return whether all has the same name in the other} */
  @Override
  public boolean equals(Object other) {
    return other instanceof Names that
        && letters.equals(that.letters)
        && convention.equals(that.convention)
        && widths.equals(that.widths)
        && labels.equals(that.labels)
        && numbers.equals(that.numbers)
        && activations.equals(that.activations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(letters, convention, widths, labels, numbers, activations);
  }
}
