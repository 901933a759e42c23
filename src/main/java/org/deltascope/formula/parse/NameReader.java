package org.deltascope.formula.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.text.Scripts;

/**
 * Reads names with what stands above, below and behind them.
 *
 * @param cursor in the text
 * @param vocabulary of the network
 */
record NameReader(TextCursor cursor, Vocabulary vocabulary) {
  /** This is one name, however it is written. */
  static final String SQUARED_WEIGHTS = "Σw²";

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("delta", "δ"),
          Map.entry("eta", "η"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("rho", "ρ"),
          Map.entry("eps", "ε"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("beta", "β"),
          Map.entry("sigma", "σ"),
          Map.entry("Mhat", hat("M")),
          Map.entry("Vhat", hat("V")),
          Map.entry("mhat", hat("m")),
          Map.entry("vhat", hat("v")));

  private static final String GREEK_LETTERS = "δηλμρεβσ";

  /** What has a layer, so that a number above it is no power. */
  private static final Set<String> LAYERED =
      Set.of(
          "W", "w", "b", "z", "a", "δ", "M", "V", "S", "m", "v", "s", "E", "f", "σ", hat("M"),
          hat("V"), hat("m"), hat("v"));

  private static final Set<String> COMMANDS =
      Set.of(
          "tanh",
          "ln",
          "log",
          "exp",
          "max",
          "delta",
          "eta",
          "lambda",
          "mu",
          "rho",
          "epsilon",
          "varepsilon",
          "beta",
          "sigma");

  private static final Pattern SQUARES =
      Pattern.compile("(?:[Σ∑]|\\\\Sigma\\s)\\s*w(?:²|\\^2|\\^\\{2})");

  private static final Pattern ROMAN =
      Pattern.compile("\\\\(?:mathrm|textit|text|operatorname)\\{([^{}]*)}");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\[\\s*(\\d{1,4})\\s*]");
  private static final Pattern UNCLOSED = Pattern.compile("\\s*\\[\\s*(\\d{1,4})?\\s*");
  private static final Pattern NEW_IN_BRACKETS = Pattern.compile("\\+\\[\\s*(\\d{1,4})\\s*]");
  private static final Pattern LAYER_ABOVE =
      Pattern.compile(
          "\\^(?:\\{\\s*[(\\[]?\\s*(\\d{1,4})\\s*[)\\]]?\\s*(\\+?)\\s*(?:\\(s\\))?\\s*}"
              + "|[(\\[](\\d{1,4})[)\\]]|(\\d{1,4}))");
  private static final Pattern LAYER_BEFORE_TRANSPOSE =
      Pattern.compile(
          "\\^\\{\\s*[(\\[]?\\s*(\\d{1,4})\\s*[)\\]]?(?=%s)"
              .formatted(RaisedTranspose.BEHIND_LAYER));
  private static final Pattern RAISED_LAYER =
      Pattern.compile("⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})⁾?(⁺?)(?:⁽ˢ⁾)?");
  private static final Pattern MARK_ABOVE =
      Pattern.compile("\\^\\{\\s*(\\+?)\\s*(?:\\(s\\))?\\s*}|\\^\\((s)\\)");
  private static final Pattern RAISED_MARK = Pattern.compile("(⁺)(?:⁽ˢ⁾)?|⁽ˢ⁾");
  private static final Pattern BELOW =
      Pattern.compile("[₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢₖₗₘₙₒₚᵣₛₜᵤᵥₓⱼ]+(?:,[₀₁₂₃₄₅₆₇₈₉]+){0,2}");
  private static final Pattern LOW_LINE = Pattern.compile("_([A-Za-z0-9₀₁₂₃₄₅₆₇₈₉]+)");
  private static final Pattern LOW_GROUP =
      Pattern.compile("_\\{((?:[^{}]|\\{[^{}]*}|_\\{[^{}]*})*)}");
  private static final Pattern ENTRY =
      Pattern.compile("\\(\\s*(\\d{1,5})\\s*(?:,\\s*(\\d{1,5})\\s*)?\\)");

  /** {@return the name that comes next; without moving on if there is none} */
  Optional<WrittenName> read() {
    int before = cursor.position();
    cursor.skipSpaces();
    int start = cursor.position();
    if (cursor.takeHere("ã")) {
      return Optional.of(new Scripting("a", true).read(start));
    }
    Optional<String> below = below("\\tilde", "\\widetilde");
    Optional<String> base = below.or(this::hatted);
    if (base.isEmpty()) {
      cursor.moveTo(before);
      return Optional.empty();
    }
    boolean tilde = below.isPresent() || takeTilde();
    return Optional.of(new Scripting(base.get(), tilde).read(start));
  }

  private static String hat(String letter) {
    return letter + Name.HAT;
  }

  /** {@return a letter with a hat, which stands before or behind it, or without} */
  private Optional<String> hatted() {
    Optional<String> below = below("\\hat", "\\widehat");
    return below.isPresent()
        ? below.map(NameReader::hat)
        : base().map(letter -> cursor.takeHere(Name.HAT) ? hat(letter) : letter);
  }

  /** {@return what stands below a mark that is written before it} */
  private Optional<String> below(String... commands) {
    int start = cursor.position();
    for (String command : commands) {
      if (cursor.takeHere(command)) {
        boolean group = cursor.takeHere("{");
        cursor.skipSpaces();
        Optional<String> inside = base();
        if (inside.isPresent() && (!group || cursor.takeHere("}"))) {
          return inside;
        }
        cursor.moveTo(start);
      }
    }
    return Optional.empty();
  }

  /** In LaTeX ~ is a space, behind which something follows. */
  private boolean takeTilde() {
    boolean space = TextCursor.isLatin(cursor.peek(1)) || cursor.peek(1) == '\\';
    return cursor.takeHere(Name.TILDE) || (!space && cursor.takeHere("~"));
  }

  /** {@return the name that comes next} */
  WrittenName require() {
    return read().orElseThrow(() -> cursor.expected(NameResolver.NAMES));
  }

  /** {@return whether a name stands right here} */
  boolean isNext() {
    int start = cursor.position();
    boolean found =
        cursor.isAt("ã") || below("\\tilde", "\\widetilde").or(this::hatted).isPresent();
    cursor.moveTo(start);
    return found;
  }

  private Optional<String> base() {
    for (String word : vocabulary.words()) {
      if (cursor.isAt(word) && !Character.isLetterOrDigit(cursor.peek(word.length()))) {
        cursor.takeHere(word);
        return Optional.of(word);
      }
    }
    Optional<String> roman = match(ROMAN).map(found -> found.group(1).replace("\\ ", " ").strip());
    if (roman.isPresent()) {
      return roman.map(name -> GREEK.getOrDefault(name, name));
    }
    if (match(SQUARES).isPresent()) {
      return Optional.of(SQUARED_WEIGHTS);
    }
    if (cursor.peek() == '\\') {
      return command();
    }
    char first = cursor.peek();
    if (GREEK_LETTERS.indexOf(first) >= 0) {
      cursor.moveTo(cursor.position() + 1);
      return Optional.of(String.valueOf(first));
    }
    String letters = cursor.run(TextCursor::isLatin);
    return letters.isEmpty() ? Optional.empty() : Optional.of(GREEK.getOrDefault(letters, letters));
  }

  private Optional<String> command() {
    int start = cursor.position();
    cursor.takeHere("\\");
    String letters = cursor.run(TextCursor::isLatin);
    if (COMMANDS.contains(letters)) {
      return Optional.of(GREEK.getOrDefault(letters, letters));
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private Optional<Matcher> match(Pattern pattern) {
    return cursor.takeHere(pattern);
  }

  /** What is written around one base. */
  private final class Scripting {
    private final String base;
    private final boolean tilde;
    private OptionalInt layer = OptionalInt.empty();
    private String below;
    private boolean updated;

    Scripting(String base, boolean tilde) {
      this.base = base;
      this.tilde = tilde;
      this.below = cursor.run(TextCursor::isDigit);
    }

    WrittenName read(int start) {
      while (brackets() || above() || below()) {
        // each takes a piece
      }
      List<Integer> entry = isWhole() ? entry() : List.of();
      return new WrittenName(
          base, tilde, layer, below, updated, entry, new SourceRange(start, cursor.position()));
    }

    /** Behind a whole matrix or column its entry may stand, in parentheses. */
    private boolean isWhole() {
      boolean plain =
          below.isEmpty() && (layer.isPresent() || Set.of("x", "y", "t").contains(base));
      boolean whole = plain || (layer.isEmpty() && vocabulary.styled().isWhole(base, below));
      return whole && !base.equals("f") && !base.equals("σ");
    }

    private boolean canHaveLayer() {
      boolean layered = LAYERED.contains(base) || vocabulary.styled().isLayered(base);
      return layered && layer.isEmpty() && !isNumbered();
    }

    /** What has a number of its own has a power above it. */
    private boolean isNumbered() {
      return vocabulary.numbered().containsKey(NumberedNames.key(base, below, updated));
    }

    private boolean brackets() {
      if (layer.isPresent()) {
        return false;
      }
      Optional<Matcher> found = match(BRACKETS);
      if (found.isEmpty() && (base.equals("W") || base.equals("b"))) {
        found = match(NEW_IN_BRACKETS);
        updated |= found.isPresent();
      }
      if (found.isEmpty() && canHaveLayer()) {
        requireClosed();
      }
      found.ifPresent(brackets -> layer = number(brackets.group(1)));
      return found.isPresent();
    }

    private void requireClosed() {
      match(UNCLOSED)
          .ifPresent(
              open -> {
                throw cursor.expected(
                    open.group(1) == null
                        ? "a layer from %d to %d"
                            .formatted(base.equals("a") ? 0 : 1, vocabulary.network().depth())
                        : "]");
              });
    }

    private boolean above() {
      boolean above =
          canHaveLayer()
              && (layerAbove(LAYER_ABOVE)
                  || layerAbove(RAISED_LAYER)
                  || layerAbove(LAYER_BEFORE_TRANSPOSE));
      if (above) {
        return true;
      }
      Optional<Matcher> mark = match(RAISED_MARK).or(() -> matchMark());
      mark.ifPresent(found -> updated |= found.group(1) != null && !found.group(1).isEmpty());
      return mark.isPresent();
    }

    /** An empty group above would be taken for ever. */
    private Optional<Matcher> matchMark() {
      int start = cursor.position();
      Optional<Matcher> found = match(MARK_ABOVE);
      boolean empty = found.filter(m -> m.group().matches("\\^\\{\\s*}")).isPresent();
      if (empty) {
        cursor.moveTo(start);
        return Optional.empty();
      }
      return found;
    }

    private boolean layerAbove(Pattern pattern) {
      int start = cursor.position();
      Optional<Matcher> found = match(pattern);
      if (found.isEmpty()) {
        return false;
      }
      Matcher above = found.get();
      String digits = above.group(1);
      for (int g = 3; digits == null && g <= above.groupCount(); g++) {
        digits = above.group(g);
      }
      int number = Integer.parseInt(RaisedDigits.plain(String.valueOf(digits)));
      if (vocabulary.styled().hasPower(base, below, number)) {
        cursor.moveTo(start);
        return false;
      }
      layer = OptionalInt.of(number);
      updated |= above.groupCount() > 1 && above.group(2) != null && !above.group(2).isEmpty();
      return true;
    }

    private boolean below() {
      if (!below.isEmpty()) {
        return false;
      }
      Optional<Matcher> found = match(BELOW).or(() -> match(LOW_GROUP)).or(() -> match(LOW_LINE));
      found.ifPresent(
          matcher -> {
            String inside = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
            below = Scripts.plain(inside.replaceAll("[_{}\\s]|\\\\[,;: ]", ""));
          });
      return found.filter(matcher -> !below.isEmpty()).isPresent();
    }

    private List<Integer> entry() {
      return match(ENTRY)
          .map(
              found ->
                  found.group(2) == null
                      ? List.of(Integer.valueOf(found.group(1)))
                      : List.of(Integer.valueOf(found.group(1)), Integer.valueOf(found.group(2))))
          .orElse(List.of());
    }
  }

  private static OptionalInt number(String digits) {
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
