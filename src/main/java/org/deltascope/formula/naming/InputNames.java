package org.deltascope.formula.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the inputs are called: in formulas, and where those cannot call them so, in the document.
 *
 * @param symbols for formulas, one for each input
 * @param literals as given, one for each input or none at all
 */
record InputNames(List<Name> symbols, List<String> literals) {
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([A-Za-z]+)_?(\\d+)");

  /** What formulas call other things, with a number below. */
  private static final Set<String> TAKEN = Set.of("h", "o", "w", "W", "b", "z", "a", "t", "L");

  private static final Pattern WORDS = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 ]*[A-Za-z0-9])?");

  InputNames {
    symbols = List.copyOf(symbols);
    literals = List.copyOf(literals);
  }

  static InputNames of(int count, List<String> given, QuantityLetters letters) {
    List<Name> plain =
        IntStream.rangeClosed(1, count).mapToObj(j -> Name.of("x", Integer.toString(j))).toList();
    List<Name> own =
        IntStream.range(0, count)
            .mapToObj(
                j ->
                    j < given.size()
                        ? symbol(given.get(j).strip())
                            .filter(name -> !letters.isLetter(name.base()))
                            .orElse(plain.get(j))
                        : plain.get(j))
            .toList();
    boolean distinct = Set.copyOf(own).size() == count;
    return new InputNames(distinct ? own : plain, given);
  }

  /** {@return what the document calls an input, if formulas cannot} */
  Optional<String> literal(int unit) {
    return unit < literals.size()
        ? Optional.of(literals.get(unit).strip())
            .filter(
                given -> !given.isEmpty() && !symbol(given).equals(Optional.of(symbols.get(unit))))
        : Optional.empty();
  }

  /** x1 is x₁, age is a word; other characters cannot be typeset, and h₁ is a neuron. */
  private static Optional<Name> symbol(String given) {
    Matcher matcher = LETTERS_AND_NUMBER.matcher(given);
    if (matcher.matches()) {
      return TAKEN.contains(matcher.group(1))
          ? Optional.empty()
          : Optional.of(Name.of(matcher.group(1), matcher.group(2)));
    }
    return WORDS.matcher(given).matches() && !TAKEN.contains(given)
        ? Optional.of(Name.of(given, ""))
        : Optional.empty();
  }
}
