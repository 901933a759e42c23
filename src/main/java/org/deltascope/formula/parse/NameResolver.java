package org.deltascope.formula.parse;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.naming.Name;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name stands for.
 *
 * @param vocabulary of the network
 * @param cursor says where a name is wrong
 */
record NameResolver(Vocabulary vocabulary, TextCursor cursor) {
  static final String NAMES =
      "a name such as W[1], b[1], z[1], a[1], delta[1], dW[1], x, y, t, L or eta";

  Ref resolve(WrittenName name) {
    return find(name).orElseThrow(() -> wrong(name));
  }

  /** {@return what a name stands for, if it stands for anything} */
  Optional<Ref> find(WrittenName name) {
    if (name.layer().isEmpty()) {
      Optional<Ref> plain = special(name).or(() -> numbered(name));
      return plain.or(() -> styled(name)).or(() -> counted(name)).or(() -> dampening(name));
    }
    return layered(vocabulary.styled().plain(name));
  }

  /**
   * {@return what an entry of a letter with a tilde is, where the input 0 is 1: W~[1](2,0) is the
   * bias of neuron 2, W~[1](2,1) a weight, x~(1) an input; empty where the name is of no entry}
   */
  Optional<Ref> augmentedEntry(WrittenName written) {
    WrittenName name = vocabulary.styled().plain(written);
    boolean weights = name.base().equals("W") && name.layer().isPresent();
    boolean named = name.tilde() && (weights || isColumn(name));
    List<Integer> entry = named ? augmented(name, weights) : List.of();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    boolean rows = vocabulary.convention().rows();
    return weights && entry.size() == 2 && entry.get(rows ? 0 : 1) == 0
        ? Optional.of(bias(name, entry.get(rows ? 1 : 0)))
        : Optional.of(resolve(name));
  }

  private static boolean isColumn(WrittenName name) {
    return name.base().equals("x") || (name.base().equals("a") && name.layer().isPresent());
  }

  private List<Integer> augmented(WrittenName name, boolean weights) {
    int l = name.layer().orElse(0);
    Kind kind = weights ? Kind.WEIGHTS : Kind.ACTIVATION;
    return name.entry().isEmpty() ? below(new Quantity(kind, l), name) : name.entry();
  }

  private Ref bias(WrittenName name, int neuron) {
    Quantity bias =
        new Quantity(name.updated() ? Kind.NEW_BIAS : Kind.BIAS, name.layer().orElse(0));
    boolean there = vocabulary.existence().missing(bias).isEmpty();
    return Optional.of(bias)
        .filter(_ -> there)
        .flatMap(it -> entry(it, List.of(neuron)))
        .orElseThrow(
            () ->
                new Unexpected(
                    name.range().start(),
                    written(name),
                    there
                        ? "an entry of one of the %d neurons"
                            .formatted(network().width(bias.layer()))
                        : "W~ of a layer that has biases"));
  }

  /** {@return whether a name is the entry 0 of a column with a tilde, which is 1} */
  boolean isOne(WrittenName written) {
    WrittenName name = vocabulary.styled().plain(written);
    boolean zero = name.entry().equals(List.of(0)) || name.below().equals("0");
    return name.tilde() && isColumn(name) && zero;
  }

  private Network network() {
    return vocabulary.network();
  }

  private Optional<Ref> numbered(WrittenName name) {
    return Optional.ofNullable(
        vocabulary.numbered().get(NumberedNames.key(name.base(), name.below(), name.updated())));
  }

  /** What this notation calls otherwise, or by its layer below. */
  private Optional<Ref> styled(WrittenName name) {
    WrittenName plain = vocabulary.styled().plain(name);
    return plain.layer().isPresent() ? layered(plain) : Optional.empty();
  }

  private Optional<Ref> special(WrittenName name) {
    if (!name.below().isEmpty()) {
      return switch (name.word()) {
        case "β1" -> whole(Kind.BETA_1);
        case "β2" -> whole(Kind.BETA_2);
        case "η0" -> whole(Kind.INITIAL_RATE);
        case String other -> Optional.empty();
      };
    }
    return switch (name.base()) {
      case "x" -> existing(Kind.ACTIVATION, 0, name);
      case "y" -> existing(Kind.ACTIVATION, network().depth(), name);
      case "t" -> existing(Kind.TARGET, network().depth(), name);
      case "L" -> existing(Kind.LOSS, 0, name);
      case "m" -> existing(Kind.SAMPLES, 0, name);
      case "η" -> existing(Kind.LEARNING_RATE, 0, name);
      case "λ" -> existing(Kind.WEIGHT_DECAY, 0, name);
      case NameReader.SQUARED_WEIGHTS -> existing(Kind.WEIGHT_SQUARES, 0, name);
      case "μ" -> existing(Kind.MOMENTUM, 0, name);
      case "ρ" -> existing(Kind.DECAY, 0, name);
      case "ε" -> existing(Kind.EPSILON, 0, name);
      case String other -> Optional.empty();
    };
  }

  /** An input may be called d as well, and is meant then. */
  private Optional<Ref> dampening(WrittenName name) {
    return name.word().equals("d") ? whole(Kind.DAMPENING) : Optional.empty();
  }

  private Optional<Ref> whole(Kind kind) {
    Quantity quantity = Quantity.of(kind);
    return vocabulary.existence().missing(quantity).isEmpty()
        ? Optional.of(quantity.all())
        : Optional.empty();
  }

  /** Inputs, outputs and targets by their number, also where the document calls them otherwise. */
  private Optional<Ref> counted(WrittenName name) {
    if (!name.below().matches("\\d{1,5}")) {
      return Optional.empty();
    }
    int unit = Integer.parseInt(name.below());
    int depth = network().depth();
    return switch (name.base()) {
      case "x" -> entry(new Quantity(Kind.ACTIVATION, 0), List.of(unit));
      case "y", "o" -> entry(new Quantity(Kind.ACTIVATION, depth), List.of(unit));
      case "t" -> entry(new Quantity(Kind.TARGET, depth), List.of(unit));
      case "h" ->
          depth == 2 ? entry(new Quantity(Kind.ACTIVATION, 1), List.of(unit)) : Optional.empty();
      case "L" ->
          unit >= 1 && unit <= vocabulary.samples()
              ? Optional.of(Quantity.of(Kind.SAMPLE_LOSS).at(unit - 1))
              : Optional.empty();
      case String other -> Optional.empty();
    };
  }

  private Optional<Ref> layered(WrittenName name) {
    @Nullable Kind kind = kind(name);
    return kind == null ? Optional.empty() : existing(kind, name.layer().getAsInt(), name);
  }

  private static @Nullable Kind kind(WrittenName name) {
    @Nullable Kind kind = kind(name.base());
    return kind == null || !name.updated() ? kind : kind.updated().orElse(kind);
  }

  private static @Nullable Kind kind(String base) {
    return switch (base) {
      case "W", "w" -> Kind.WEIGHTS;
      case "b" -> Kind.BIAS;
      case "z" -> Kind.WEIGHTED_INPUT;
      case "a" -> Kind.ACTIVATION;
      case "δ" -> Kind.ERROR;
      case "E" -> Kind.EDGES;
      case "M" -> Kind.WEIGHT_M;
      case "V" -> Kind.WEIGHT_V;
      case "S" -> Kind.WEIGHT_S;
      case "m" -> Kind.BIAS_M;
      case "v" -> Kind.BIAS_V;
      case "s" -> Kind.BIAS_S;
      case "M" + Name.HAT -> Kind.WEIGHT_M_HAT;
      case "V" + Name.HAT -> Kind.WEIGHT_V_HAT;
      case "m" + Name.HAT -> Kind.BIAS_M_HAT;
      case "v" + Name.HAT -> Kind.BIAS_V_HAT;
      case String other -> null;
    };
  }

  private Optional<Ref> existing(Kind kind, int layer, WrittenName name) {
    Quantity quantity = new Quantity(kind, layer);
    if (vocabulary.existence().missing(quantity).isPresent()) {
      return Optional.empty();
    }
    List<Integer> entry = name.entry().isEmpty() ? below(quantity, name) : name.entry();
    if (entry.isEmpty()) {
      return name.below().isEmpty() ? Optional.of(quantity.all()) : Optional.empty();
    }
    return entry(quantity, entry);
  }

  /** W²₁₂ has row and column below, each of one digit unless a comma stands between. */
  private static List<Integer> below(Quantity quantity, WrittenName name) {
    String below = name.below();
    boolean edge = quantity.kind().place() == Quantity.Place.EDGE;
    if (edge && below.matches("\\d\\d")) {
      return List.of(below.charAt(0) - '0', below.charAt(1) - '0');
    }
    if (edge && below.matches("\\d{1,5},\\d{1,5}")) {
      String[] both = below.split(",", -1);
      return List.of(Integer.valueOf(both[0]), Integer.valueOf(both[1]));
    }
    return !edge && below.matches("\\d{1,5}") ? List.of(Integer.valueOf(below)) : List.of();
  }

  private Optional<Ref> entry(Quantity quantity, List<Integer> counted) {
    boolean edge = quantity.kind().place() == Quantity.Place.EDGE;
    boolean turned = edge && vocabulary.convention().rows() && counted.size() == 2;
    int row = (turned ? counted.get(1) : counted.getFirst()) - 1;
    int column = edge && counted.size() == 2 ? counted.get(turned ? 0 : 1) - 1 : 0;
    boolean there =
        counted.size() == (edge ? 2 : 1)
            && quantity.kind().place() != Quantity.Place.NUMBER
            && row >= 0
            && row < network().width(quantity.layer())
            && column >= 0
            && (!edge || column < network().width(quantity.layer() - 1));
    return there ? Optional.of(quantity.at(row, column)) : Optional.empty();
  }

  /** What a wrong name says about what was meant. */
  private Unexpected wrong(WrittenName name) {
    int at = name.range().start();
    return new Unexpected(at, written(name), expected(name));
  }

  private String written(WrittenName name) {
    return '"' + cursor.text().substring(name.range().start(), name.range().end()) + '"';
  }

  private String expected(WrittenName name) {
    @Nullable Kind kind = kind(name);
    if (kind != null && name.layer().isEmpty() && name.below().isEmpty()) {
      return "a layer, as in %s[1]".formatted(name.base().equals("δ") ? "delta" : name.base());
    }
    if (kind != null && name.layer().isPresent()) {
      Quantity quantity = new Quantity(kind, name.layer().getAsInt());
      Optional<String> missing = vocabulary.existence().missing(quantity);
      return missing.isEmpty()
          ? entries(quantity)
          : vocabulary.existence().missing(new Quantity(kind, 1)).isPresent()
              ? "a number that this optimizer has: " + missing.get()
              : "a layer from %d to %d"
                  .formatted(kind == Kind.ACTIVATION ? 0 : 1, network().depth());
    }
    if (name.base().equals("w") && vocabulary.numbered().get("w_1") == null) {
      return "W[l](i,j): the weights of this network have no numbers of their own";
    }
    return NAMES;
  }

  private String entries(Quantity quantity) {
    int rows = network().width(quantity.layer());
    if (quantity.kind().place() != Quantity.Place.EDGE) {
      return "an entry (i) with i up to %d".formatted(rows);
    }
    int columns = network().width(quantity.layer() - 1);
    return vocabulary.convention().rows()
        ? "an entry (i,j) with i up to %d and j up to %d".formatted(columns, rows)
        : "an entry (i,j) with i up to %d and j up to %d".formatted(rows, columns);
  }
}
