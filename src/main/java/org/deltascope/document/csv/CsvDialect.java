package org.deltascope.document.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a table is written: where commas separate cells, numbers have a decimal point; where
 * semicolons or tabs do, as spreadsheets of many countries write them, a decimal comma as well.
 *
 * @param separator between cells
 */
record CsvDialect(char separator) {
  private static final String DIGITS = "0123456789+-.eE";
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+(?:[eE][+-]?\\d+)?");

  /** What no number is, but what other programs write where one should be. */
  private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity");

  /**
   * {@return the dialect in which most of the columns are found, or most cells where none are}
   *
   * @param text the table
   * @param columns names in its first line
   */
  static CsvDialect of(String text, List<String> columns) {
    String header = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
    Set<String> wanted = Set.copyOf(columns);
    return Stream.of(',', ';', '\t')
        .map(CsvDialect::new)
        .max(
            Comparator.<CsvDialect>comparingLong(each -> each.cells(header, wanted::contains))
                .thenComparingLong(each -> each.cells(header, name -> true))
                .thenComparing(each -> each.separator == ','))
        .orElseThrow();
  }

  private long cells(String header, Predicate<String> which) {
    return Pattern.compile(Character.toString(separator), Pattern.LITERAL)
        .splitAsStream(header)
        .map(name -> name.replaceAll("^\"|\"$", ""))
        .filter(which)
        .count();
  }

  /** {@return what the separator is called} */
  String separatorName() {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "comma";
    };
  }

  /** {@return the number that a cell is, or NaN} */
  double number(String cell) {
    return plain(
        separator != ',' && DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell);
  }

  /** {@return what is expected in place of a cell that is no number} */
  String expected(String cell) {
    return separator == ',' && DECIMAL_COMMA.matcher(cell).matches()
        ? "a number with a decimal point (or semicolons between cells)"
        : "a finite number";
  }

  /** {@return whether a cell says that there is no number in it} */
  static boolean isNoNumber(String cell) {
    return NO_NUMBERS.contains(cell.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT));
  }

  /** Not "1d" or "0x1p3", as Java takes. */
  private static double plain(String text) {
    try {
      return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
          ? Double.parseDouble(text)
          : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
