package org.deltascope.formula.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.parse.FormulaParser;
import org.deltascope.formula.parse.Parsed;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.parse.Unreadable;
import org.deltascope.formula.parse.Vocabulary;

/** Reads the lines of a derivation. */
final class DerivationReader {
  private static final Pattern LET = Pattern.compile("\\s*let\\s+([^=]*?)\\s*=(.*)");
  private static final Pattern LET_ALONE = Pattern.compile("\\s*let(?:\\s+([^=]*))?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private final List<DerivationLine> lines = new ArrayList<>();
  private Vocabulary vocabulary;
  private Optional<Expr> left = Optional.empty();

  private DerivationReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** {@return the lines that are neither empty nor only a comment} */
  static List<DerivationLine> read(String text, Vocabulary vocabulary) {
    DerivationReader reader = new DerivationReader(vocabulary);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int comment = line.indexOf('#');
      String content = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
      if (!content.isBlank()) {
        reader.line(number, content);
      }
    }
    return reader.lines;
  }

  private void line(int number, String content) {
    Matcher let = LET.matcher(content);
    if (let.matches()) {
      let(number, content, let);
    } else if (LET_ALONE.matcher(content).matches()) {
      unfinished(number, content);
    } else if (content.strip().startsWith("=")) {
      goesOn(number, content);
    } else {
      Parsed parsed = parse(number, content);
      if (parsed instanceof ParsedFormula formula) {
        if (formula.left().isEmpty()) {
          parsed =
              unreadable(
                  number,
                  content,
                  content.length(),
                  "the end",
                  "left = right, = right, or let name = right");
        } else {
          left = formula.left();
        }
      }
      Optional<Expr> about = parsed instanceof ParsedFormula ? left : Optional.empty();
      lines.add(new DerivationLine(number, content, parsed, about, false, Optional.empty()));
    }
  }

  /** The sign at the beginning is put out of the way, so that places in the text stay. */
  private void goesOn(int number, String content) {
    int sign = content.indexOf('=');
    String rest = content.substring(0, sign) + " " + content.substring(sign + 1);
    Parsed parsed = parse(number, rest);
    if (left.isEmpty()) {
      parsed = unreadable(number, content, sign, "\"=\"", "a line before it to go on from");
    }
    if (parsed instanceof ParsedFormula(var source, var first, var relation, var right, var at)
        && first.isPresent()) {
      List<Expr> sides = new ArrayList<>(List.of(first.get()));
      sides.addAll(right);
      parsed = new ParsedFormula(source, Optional.empty(), relation, sides, at);
    }
    lines.add(new DerivationLine(number, content, parsed, left, true, Optional.empty()));
  }

  private void unfinished(int number, String content) {
    boolean named = content.strip().length() > "let".length();
    Parsed parsed =
        unreadable(
            number,
            content,
            content.length(),
            "the end",
            named
                ? "= and what it stands for, as in let e = a[2] - t"
                : "a name and what it stands for, as in let e = a[2] - t");
    lines.add(
        new DerivationLine(number, content, parsed, Optional.empty(), false, Optional.empty()));
  }

  private static Unreadable unreadable(
      int number, String content, int column, String found, String expected) {
    return new Unreadable("\n".repeat(number - 1) + content, number - 1 + column, found, expected);
  }

  private void let(int number, String content, Matcher let) {
    String name = let.group(1);
    int start = let.start(2);
    Parsed parsed = parse(number, " ".repeat(start) + let.group(2));
    if (!NAME.matcher(name).matches() || isTaken(name)) {
      boolean none = name.isEmpty();
      parsed =
          unreadable(
              number,
              content,
              none ? start - 1 : let.start(1),
              none ? "\"=\"" : '"' + name + '"',
              "a name of letters and digits that nothing else has");
    } else if (parsed instanceof ParsedFormula formula && formula.left().isPresent()) {
      parsed =
          unreadable(
              number,
              content,
              content.indexOf('=', start),
              "\"=\"",
              "the end: a name stands for one expression");
    }
    if (parsed instanceof ParsedFormula formula) {
      vocabulary = vocabulary.with(name, formula.right().getFirst());
    }
    lines.add(
        new DerivationLine(number, content, parsed, Optional.empty(), false, Optional.of(name)));
  }

  /** A name is taken if it means something already, unless it was given in the same way. */
  private boolean isTaken(String name) {
    return !vocabulary.own().containsKey(name)
        && new FormulaParser(vocabulary).parse(name) instanceof ParsedFormula;
  }

  private Parsed parse(int number, String content) {
    return new FormulaParser(vocabulary).parse("\n".repeat(number - 1) + content);
  }
}
