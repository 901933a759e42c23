package org.deltascope.document.json;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.deltascope.matrix.Matrix;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Lays JSON out for people: two spaces, a line for each key, a line for each row of numbers. A
 * number that was read and has not changed is written as it was.
 */
public final class JsonText {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  /** Half of a character, which UTF-8 has no bytes for. */
  private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

  private final WrittenNumbers numbers;
  private final StringBuilder text = new StringBuilder();
  private String path = "";
  private String indent = "";
  private boolean first = true;

  /** Writes the members of an object or the items of an array. */
  public interface Content {
    void write();
  }

  /**
   * Writes nothing yet.
   *
   * @param numbers how they were written
   */
  public JsonText(WrittenNumbers numbers) {
    this.numbers = numbers;
  }

  public String text() {
    return text + "\n";
  }

  public void object(Content members) {
    block('{', members, '}');
  }

  public void object(String key, Content members) {
    key(key);
    within(key, () -> object(members));
  }

  /** Writes the next item of an array, an object. */
  public void object(int index, Content members) {
    item();
    String outer = path;
    path += "[" + index + "]";
    object(members);
    path = outer;
  }

  private void within(String key, Content content) {
    String outer = path;
    path = path(key);
    content.write();
    path = outer;
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  public void array(String key, Content items) {
    key(key);
    within(key, () -> block('[', items, ']'));
  }

  /** Begins the next item of an array, or member of an object. */
  private void item() {
    text.append(first ? "\n" : ",\n").append(indent);
    first = false;
  }

  public void text(String key, String value) {
    key(key);
    string(value);
  }

  public void texts(String key, List<String> values) {
    key(key);
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      string(values.get(i));
    }
    text.append(']');
  }

  public void number(String key, double value) {
    raw(key, numbers.number(path(key), value));
  }

  /** Writes a number that need not be there: where it is the usual one, only if it was there. */
  public void number(String key, double value, double usual) {
    if (value != usual || numbers.isKept(path(key))) {
      number(key, value);
    }
  }

  /** {@return whether some number within was written in a way of its own} */
  public boolean isWritten(String key) {
    return numbers.isKeptWithin(path(key));
  }

  public void integer(String key, long value) {
    raw(key, numbers.integer(path(key), value));
  }

  public void bool(String key, boolean value) {
    raw(key, Boolean.toString(value));
  }

  public void row(String key, double[] row) {
    key(key);
    row(row, 0, numbers.array(path(key)), j -> true);
  }

  public void rows(String key, Matrix rows) {
    rows(key, rows, (i, j) -> true);
  }

  /** Whether there is a number at a place. */
  @FunctionalInterface
  public interface Presence {
    /** {@return whether there is one} */
    boolean at(int row, int column);
  }

  /**
   * Writes rows of numbers, and {@code null} where there is none.
   *
   * @param presence says where there is one
   */
  public void rows(String key, Matrix rows, Presence presence) {
    NumberTexts texts = numbers.array(path(key));
    array(
        key,
        () -> {
          for (int i = 0; i < rows.rows(); i++) {
            item();
            int row = i;
            row(rows.toRow(i), i * rows.columns(), texts, j -> presence.at(row, j));
          }
        });
  }

  public void extras(UnknownKeys extras) {
    extras.json().forEach(this::raw);
  }

  private void raw(String key, String json) {
    key(key);
    text.append(json);
  }

  private void key(String key) {
    item();
    string(key);
    text.append(": ");
  }

  private void string(String value) {
    text.append(quoted(value));
  }

  /**
   * {@return a text as JSON has it, in quotes}
   *
   * @param value any
   */
  public static String quoted(String value) {
    StringBuilder quoted = new StringBuilder();
    ENCODER.quoteAsString(value, quoted);
    return '"' + HALF.matcher(quoted).replaceAll(JsonText::escaped) + '"';
  }

  private static String escaped(MatchResult half) {
    return "\\\\u%04x".formatted((int) half.group().charAt(0));
  }

  private void row(double[] row, int first, NumberTexts texts, IntPredicate presence) {
    text.append('[');
    for (int j = 0; j < row.length; j++) {
      text.append(j == 0 ? "" : ", ");
      text.append(presence.test(j) ? texts.of(first + j, row[j]) : "null");
    }
    text.append(']');
  }

  private void block(char open, Content content, char close) {
    text.append(open);
    String outer = indent;
    indent += "  ";
    first = true;
    content.write();
    indent = outer;
    text.append(first ? "" : "\n" + indent).append(close);
    first = false;
  }
}
