package org.deltascope.document.json;

import java.util.List;
import java.util.Map;
import org.deltascope.document.source.SourceLocation;

/** A JSON value of a document. Arrays of numbers are kept as such, they may be large. */
sealed interface Json {

  /** {@return what it is, for messages} */
  String describe();

  record Text(String value) implements Json {
    @Override
    public String describe() {
      return SourceLocation.quote(value);
    }
  }

  /** A finite number, with the text it was written as. */
  record Num(double value, String text) implements Json {
    @Override
    public String describe() {
      return SourceLocation.brief(text);
    }
  }

  record Bool(boolean value) implements Json {
    @Override
    public String describe() {
      return Boolean.toString(value);
    }
  }

  record Null() implements Json {
    @Override
    public String describe() {
      return "null";
    }
  }

  /** An array of numbers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Numbers(double[] values) implements Json {
    @Override
    public String describe() {
      return "an array of numbers";
    }
  }

  /** An array of arrays of numbers, 1 or more. */
  record Rows(List<double[]> rows) implements Json {
    @Override
    public String describe() {
      return "an array of arrays";
    }
  }

  record Items(List<Json> items) implements Json {
    @Override
    public String describe() {
      return items.isEmpty() ? "an empty array" : "an array";
    }
  }

  /** An object with its keys in order, and the source text of each value. */
  record Obj(Map<String, Member> members) implements Json {
    @Override
    public String describe() {
      return "an object";
    }
  }

  /** A value, and where in the document's text it is written. */
  record Member(Json value, String text, int start, int end) {
    /** {@return the value as it was written; a copy, so only for what is kept} */
    String source() {
      return text.substring(start, end);
    }
  }

  /** An object or array at a place of which the format knows nothing. */
  record Unread(String describe) implements Json {}
}
