package org.deltascope.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where keys and values stand in the text of a document, as far as it is JSON.
 *
 * @param keys with their quotes
 * @param values of any type; an array's items stand within it
 */
record JsonSpans(List<Span> keys, List<Span> values) {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"(\\s*:)?|[\\[{]|[]}]|[^\\s,:\\[\\]{}\"]+");

  /** A piece of text, its end not counted. */
  record Span(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  static JsonSpans of(String text) {
    List<Span> keys = new ArrayList<>();
    List<Span> values = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      switch (text.charAt(token.start())) {
        case '[', '{' -> open.push(token.start());
        case ']', '}' -> {
          Integer start = open.poll();
          if (start != null) {
            values.add(new Span(start, token.end()));
          }
        }
        default -> {
          if (token.group(1) != null) {
            keys.add(new Span(token.start(), token.start(1)));
          } else {
            values.add(new Span(token.start(), token.end()));
          }
        }
      }
    }
    return new JsonSpans(keys, values);
  }
}
