package org.deltascope.document.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that someone typed; a matrix may go on over several.
 *
 * @param number of its first line, from 1
 * @param text of it, never blank
 */
record TypedLine(int number, String text) {
  static final String EXAMPLE = "such as delta[1](1) = 0.0088";

  /** Everything behind such a sign is a remark. */
  private static final Pattern REMARK = Pattern.compile("\\s*(?:#|//|%).*");

  private static final Pattern EQUALS = Pattern.compile(":=|==|[=≈←≐]|<-");
  private static final Pattern COLON_OR_SPACE = Pattern.compile("\\s*:\\s*|\\s+");

  /** {@return the lines of a text that say something} */
  static List<TypedLine> all(String text) {
    List<TypedLine> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = REMARK.matcher(line).replaceFirst("").strip();
      if (open.isEmpty()) {
        first = number;
      } else {
        open.append('\n');
      }
      open.append(said);
      if (depth(open) <= 0) {
        add(first, open, lines);
      }
    }
    add(first, open, lines);
    return lines;
  }

  private static void add(int first, StringBuilder open, List<TypedLine> lines) {
    if (!open.toString().isBlank()) {
      lines.add(new TypedLine(first, open.toString().strip()));
    }
    open.setLength(0);
  }

  private static int depth(CharSequence text) {
    return text.chars().map(c -> c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0).sum();
  }

  /**
   * What a line says.
   *
   * @param name of the number
   * @param number behind the last sign of equality
   */
  record Statement(String name, String number) {}

  /** {@return what it says is equal, if it says that} */
  Optional<Statement> statement() {
    Matcher equals = EQUALS.matcher(text);
    if (equals.find()) {
      String name = text.substring(0, equals.start()).strip();
      int behind = equals.end();
      while (equals.find()) {
        behind = equals.end();
      }
      return Optional.of(new Statement(name, text.substring(behind).strip()));
    }
    String[] parts = COLON_OR_SPACE.split(text, 2);
    return parts.length == 2
        ? Optional.of(new Statement(parts[0].strip(), parts[1].strip()))
        : Optional.empty();
  }
}
