package org.deltascope.document.paste;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes rows apart into cells, in every way that makes sense. */
final class Lines {
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern SEMICOLON_OR_LINE = Pattern.compile("\\s*(?:;|\\R)\\s*");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern TAB = Pattern.compile("\\t");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMA_OR_SPACE = Pattern.compile("\\s*,\\s*|\\s+");

  private Lines() {}

  /** {@return the cells of a text that has no brackets} */
  static List<List<List<String>>> readings(String text) {
    List<String> lines = rows(text, LINE);
    if (text.indexOf('\t') >= 0) {
      return List.of(split(lines, TAB));
    }
    return text.indexOf(';') >= 0 ? withSemicolons(text, lines) : readings(lines);
  }

  /** Between rows where these have more than one number each, else between numbers. */
  private static List<List<List<String>>> withSemicolons(String text, List<String> lines) {
    List<String> rows = rows(text, SEMICOLON_OR_LINE);
    boolean spaces = rows.stream().anyMatch(row -> SPACE.matcher(row.strip()).find());
    List<List<List<String>>> readings = new ArrayList<>(readings(rows));
    readings.add(spaces || text.indexOf('.') >= 0 ? readings.size() : 0, split(lines, SEMICOLON));
    return readings;
  }

  /** {@return the cells between brackets that have none within, as MATLAB writes them} */
  static List<List<List<String>>> inBrackets(String text) {
    boolean goesOn = text.lines().anyMatch(line -> line.stripTrailing().endsWith(","));
    List<String> rows = rows(text, goesOn ? SEMICOLON : SEMICOLON_OR_LINE);
    List<List<List<String>>> readings = readings(rows);
    boolean ragged =
        text.indexOf(';') < 0
            && readings.getFirst().stream().mapToInt(List::size).distinct().count() > 1;
    return ragged ? readings(List.of(String.join(" ", rows))) : readings; // a row that was wrapped
  }

  /** {@return the cells of rows in which commas may stand between numbers or within them} */
  static List<List<List<String>>> readings(List<String> rows) {
    boolean commas = rows.stream().anyMatch(row -> row.indexOf(',') >= 0);
    if (!commas) {
      return List.of(split(rows, SPACE));
    }
    boolean points = rows.stream().anyMatch(row -> row.indexOf('.') >= 0);
    boolean spaced = rows.stream().anyMatch(row -> row.contains(", "));
    List<List<String>> between = split(rows, COMMA_OR_SPACE);
    List<List<String>> within = split(rows, SPACE);
    boolean spaces = within.stream().anyMatch(row -> row.size() > 1);
    Set<List<List<String>>> readings = new LinkedHashSet<>();
    if (!points && !spaced && spaces) {
      readings.add(within);
    }
    readings.add(between);
    if (!points && !spaced) {
      readings.add(within);
    }
    return List.copyOf(readings);
  }

  private static List<String> rows(String text, Pattern separator) {
    return separator.splitAsStream(text).filter(row -> !row.isBlank()).toList();
  }

  /** A separator at the end of a row ends it. */
  private static List<List<String>> split(List<String> rows, Pattern separator) {
    return rows.stream().map(row -> cells(row, separator)).toList();
  }

  private static List<String> cells(String row, Pattern separator) {
    boolean tabs = separator == TAB;
    String inner = tabs ? row : row.strip().replaceFirst("\\s*[,;]$", "");
    return Stream.of(separator.split(inner, -1)).map(String::strip).toList();
  }
}
