package org.deltascope.document.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** A value at its place, asked for what it should be. Whatever else it is, is an error. */
public record ValueReader(SourceLocation place, Json json) {

  public String text() throws DocumentException {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw wrong("a text");
  }

  /** {@return a text that is not too long to call something by} */
  public String name() throws DocumentException {
    String name = text();
    place.requireName(name);
    return name;
  }

  /** {@return what the text names} */
  public <T> T named(Function<String, Optional<T>> names, List<String> allowed)
      throws DocumentException {
    String expected =
        allowed.size() == 1 ? allowed.getFirst() : "one of " + String.join(", ", allowed);
    if (json instanceof Json.Text text) {
      Optional<T> found = names.apply(text.value());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw wrong(expected);
  }

  public boolean bool() throws DocumentException {
    if (json instanceof Json.Bool bool) {
      return bool.value();
    }
    throw wrong("true or false");
  }

  public double number() throws DocumentException {
    if (json instanceof Json.Num number) {
      return number.value();
    }
    throw wrong("a number");
  }

  /** {@return a number from {@code low} on and below {@code high}} */
  public double number(double low, double high, String expected) throws DocumentException {
    if (json instanceof Json.Num number && number.value() >= low && number.value() < high) {
      return number.value();
    }
    throw wrong(expected);
  }

  public int integer(int low, int high, String expected) throws DocumentException {
    if (json instanceof Json.Num number
        && number.value() == Math.rint(number.value())
        && number.value() >= low
        && number.value() <= high) {
      return (int) number.value();
    }
    boolean large = json instanceof Json.Num number && number.value() > Integer.MAX_VALUE;
    throw wrong(large ? "at most " + high : expected);
  }

  /** {@return a whole number of 64 bits, every one of them kept} */
  public long seed() throws DocumentException {
    if (json instanceof Json.Num number) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw wrong("a whole number of at most 64 bits");
      }
    }
    throw wrong("a whole number");
  }

  public boolean isObject() {
    return json instanceof Json.Obj;
  }

  public ObjectReader object() throws DocumentException {
    if (json instanceof Json.Obj object) {
      return new ObjectReader(place, object);
    }
    throw wrong("an object");
  }

  public List<ValueReader> items() throws DocumentException {
    if (json instanceof Json.Items items) {
      List<ValueReader> values = new ArrayList<>();
      for (int i = 0; i < items.items().size(); i++) {
        values.add(new ValueReader(place.index(i), items.items().get(i)));
      }
      return values;
    }
    throw wrong("an array");
  }

  /** {@return what each of them is called} */
  public List<String> names() throws DocumentException {
    List<String> names = new ArrayList<>();
    for (ValueReader item : items()) {
      names.add(item.name());
    }
    return names;
  }

  public double[] numbers(int count, String expected) throws DocumentException {
    double[] values =
        switch (json) {
          case Json.Numbers numbers -> numbers.values();
          case Json.Items items when items.items().isEmpty() -> new double[0];
          case Json other -> throw wrong(expected);
        };
    if (values.length != count) {
      throw place.error(count(values.length, "number"), expected);
    }
    return values;
  }

  /** {@return rows of numbers, 1 or more, each as long as said} */
  public double[][] rows(int columns, String expected) throws DocumentException {
    if (!(json instanceof Json.Rows rows)) {
      throw wrong(expected);
    }
    for (int i = 0; i < rows.rows().size(); i++) {
      int length = rows.rows().get(i).length;
      if (length != columns) {
        throw place.index(i).error(count(length, "number"), count(columns, "number"));
      }
    }
    return rows.rows().toArray(double[][]::new);
  }

  public DocumentException wrong(String expected) {
    return place.error(json.describe(), expected);
  }

  public static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
