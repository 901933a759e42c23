package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.source.DocumentException;

/**
 * Checks the keys {@code view} and {@code exercise}. They change no number and are kept as they
 * were written; but what they name must be something.
 */
final class ViewReader {
  private static final List<String> VECTORS = List.of("column", "row");
  private static final List<String> ERRORS = List.of("derivative", "target-minus-output");
  private static final List<String> BIASES = List.of("separate", "input");
  private static final List<String> NOTATIONS =
      List.of("numbered", "indexed", "textbook", "layers", "net-output");

  /** Significant digits that numbers can be shown with. */
  private static final int FEWEST_DIGITS = 2;

  private static final int MOST_DIGITS = 17;

  private ViewReader() {}

  /** Checks both keys of the document. */
  static void check(ObjectReader document) throws DocumentException {
    Optional<ValueReader> view = document.peek("view").filter(ValueReader::isObject);
    if (view.isPresent()) {
      view(view.get().object());
    }
    Optional<ValueReader> exercise = document.peek("exercise").filter(ValueReader::isObject);
    if (exercise.isPresent()) {
      exercise(exercise.get().object());
    }
  }

  private static void view(ObjectReader keys) throws DocumentException {
    Optional<ValueReader> convention = keys.take("convention");
    if (convention.isPresent()) {
      ObjectReader object = convention.get().object();
      oneOf(object, "vectors", VECTORS);
      oneOf(object, "error", ERRORS);
      oneOf(object, "bias", BIASES);
    }
    oneOf(keys, "notation", NOTATIONS);
    Optional<ValueReader> inputGradient = keys.take("inputGradient");
    if (inputGradient.isPresent()) {
      inputGradient.get().bool();
    }
    Optional<ValueReader> digits = keys.take("digits");
    if (digits.isPresent()) {
      digits
          .get()
          .integer(
              FEWEST_DIGITS,
              MOST_DIGITS,
              "a whole number from %d to %d".formatted(FEWEST_DIGITS, MOST_DIGITS));
    }
  }

  private static void exercise(ObjectReader keys) throws DocumentException {
    Optional<ValueReader> blanks = keys.take("blanks");
    if (blanks.isPresent()) {
      blanks.get().names();
    }
    text(keys, "mustShow");
    text(keys, "mistake");
  }

  private static void text(ObjectReader keys, String key) throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    if (value.isPresent()) {
      value.get().text();
    }
  }

  private static void oneOf(ObjectReader keys, String key, List<String> allowed)
      throws DocumentException {
    Optional<ValueReader> value = keys.take(key);
    if (value.isPresent()) {
      value
          .get()
          .named(name -> allowed.contains(name) ? Optional.of(name) : Optional.empty(), allowed);
    }
  }
}
