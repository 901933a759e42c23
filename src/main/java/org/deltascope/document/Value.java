package org.deltascope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value at its place, asked for what it should be. Whatever else it is, is an error. */
record Value(Place place, Json json) {

  String text() throws DocumentException {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw wrong("a text");
  }

  /** {@return a text that is not too long to call something by} */
  String name() throws DocumentException {
    String name = text();
    place.requireName(name);
    return name;
  }

  /** {@return what the text names} */
  <T> T named(Function<String, Optional<T>> names, List<String> allowed) throws DocumentException {
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

  boolean bool() throws DocumentException {
    if (json instanceof Json.Bool bool) {
      return bool.value();
    }
    throw wrong("true or false");
  }

  double number() throws DocumentException {
    if (json instanceof Json.Num number) {
      return number.value();
    }
    throw wrong("a number");
  }

  /** {@return a number from {@code low} on and below {@code high}} */
  double number(double low, double high, String expected) throws DocumentException {
    if (json instanceof Json.Num number && number.value() >= low && number.value() < high) {
      return number.value();
    }
    throw wrong(expected);
  }

  int integer(int low, int high, String expected) throws DocumentException {
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
  long seed() throws DocumentException {
    if (json instanceof Json.Num number) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw wrong("a whole number of at most 64 bits");
      }
    }
    throw wrong("a whole number");
  }

  Keys object() throws DocumentException {
    if (json instanceof Json.Obj object) {
      return new Keys(place, object);
    }
    throw wrong("an object");
  }

  List<Value> items() throws DocumentException {
    if (json instanceof Json.Items items) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < items.items().size(); i++) {
        values.add(new Value(place.index(i), items.items().get(i)));
      }
      return values;
    }
    throw wrong("an array");
  }

  /** {@return what each of them is called} */
  List<String> names() throws DocumentException {
    List<String> names = new ArrayList<>();
    for (Value item : items()) {
      names.add(item.name());
    }
    return names;
  }

  double[] numbers(int count, String expected) throws DocumentException {
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
  double[][] rows(int columns, String expected) throws DocumentException {
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

  DocumentException wrong(String expected) {
    return place.error(json.describe(), expected);
  }

  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
