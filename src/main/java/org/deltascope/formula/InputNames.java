package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the inputs are called: in formulas, and where those cannot call them so, in the document.
 *
 * @param symbols for formulas, one for each input
 * @param literals as given, one for each input or none at all
 */
record InputNames(List<Name> symbols, List<String> literals) {
  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([A-Za-z]+)_?(\\d+)");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 ]*[A-Za-z0-9])?");

  InputNames {
    symbols = List.copyOf(symbols);
    literals = List.copyOf(literals);
  }

  static InputNames of(int count, List<String> given) {
    List<Name> names = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      Name plain = Name.of("x", Integer.toString(j + 1));
      names.add(j < given.size() ? symbol(given.get(j).strip()).orElse(plain) : plain);
    }
    return new InputNames(names, given);
  }

  /** {@return what the document calls an input, if formulas cannot} */
  Optional<String> literal(int unit) {
    return unit < literals.size()
        ? Optional.of(literals.get(unit).strip())
            .filter(given -> !given.isEmpty() && symbol(given).isEmpty())
        : Optional.empty();
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
