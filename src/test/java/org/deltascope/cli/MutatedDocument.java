package org.deltascope.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deltascope.cli.JsonSpans.Span;

/** Spoils a document in one of the ways in which people, editors and other programs spoil them. */
final class MutatedDocument {
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "0.5",
    "1.5",
    "-1e-300",
    "4.9e-324",
    "2e-324",
    "1e16",
    "1e154",
    "1e308",
    "-1e308",
    "1.7976931348623157e308",
    "1e309",
    "1e400",
    "-1e999",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "4096",
    "4097",
    "2147483648",
    "0.1000000000000000055511151231257827",
    "1e+2",
    "1E-2",
    "0e0",
    "1e-400",
    "00",
    "01",
    "+1",
    ".5",
    "5.",
    "1e",
    "1e1e1",
    "0x10",
    "1_000",
    "1,5",
    "NaN",
    "Infinity",
    "-Infinity",
    "½",
    "٣"
  };
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "\"\"",
    "\"0.5\"",
    "\"relu\"",
    "\"softmax\"",
    "\"identity\"",
    "\"adam\"",
    "\"sum\"",
    "\"shared\"",
    "\"none\"",
    "\"cross-entropy\"",
    "\"squared-error\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\n\"",
    "\"a\\\"b\"",
    "\"𝛿 & <b> $x$ %\"",
    "[]",
    "{}",
    "[[]]",
    "[{}]",
    "[0]",
    "[[0]]",
    "[0, 1]",
    "[[1, 2], [3]]",
    "[null]",
    "{\"\": 0}",
    "{\"file\": \"x\"}"
  };
  private static final String[] KEYS = {
    "units", "inputs", "weights", "bias", "biasMode", "loss", "batchSize", "seed", "shuffle",
    "momentum", "beta1", "epsilon", "csv", "initializer", "lesson", "inputNames", "title", "",
    "learning_rate", "Weights", "a\\u0000b", "network.layers"
  };

  private final Random random;
  private String text;

  MutatedDocument(String text, Random random) {
    this.text = text;
    this.random = random;
  }

  /** {@return the spoilt document; it need not be UTF-8 any more} */
  byte[] bytes() {
    int times = one(1, 1, 1, 2, 3);
    for (int i = 0; i < times; i++) {
      mutate();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length > 0 && random.nextInt(8) == 0 ? spoilt(bytes) : bytes;
  }

  private void mutate() {
    JsonSpans spans = JsonSpans.of(text);
    if (spans.keys().isEmpty() || spans.values().isEmpty()) {
      return; // spoilt beyond recognition
    }
    Span value = one(spans.values());
    Span key = one(spans.keys());
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> number(spans);
      case 3 -> put(value, one(VALUES));
      case 4 -> put(key, "\"" + one(KEYS) + "\"");
      case 5 -> put(key, one(spans.keys()).of(text));
      case 6 -> put(value, one(spans.values()).of(text));
      case 7 -> put(value, value.of(text) + ", " + value.of(text));
      case 8 -> leaveOut(value);
      case 9 -> put(key, "\"" + one(KEYS) + "\": " + one(VALUES) + ", " + key.of(text));
      case 10 -> put(value, nested(value.of(text)));
      default -> character();
    }
  }

  private void number(JsonSpans spans) {
    List<Span> numbers =
        spans.values().stream()
            .filter(span -> "-0123456789".indexOf(text.charAt(span.start())) >= 0)
            .toList();
    put(one(numbers.isEmpty() ? spans.values() : numbers), one(NUMBERS));
  }

  /** With the comma before or after it, so that what is left is often JSON. */
  private void leaveOut(Span value) {
    int end = value.end();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    boolean comma = end < text.length() && text.charAt(end) == ',' && random.nextInt(4) > 0;
    put(new Span(value.start(), comma ? end + 1 : value.end()), "");
  }

  private String nested(String value) {
    int depth = one(1, 1, 1, 2, 31, 40, 5_000);
    return "[".repeat(depth) + value + "]".repeat(depth);
  }

  private void character() {
    int at = random.nextInt(text.length());
    String inserted =
        one("[", "]", "{", "}", ",", ":", "\"", "\\", "\u0000", "\uFEFF", "é", "/*", " ");
    put(new Span(at, at + random.nextInt(2)), random.nextBoolean() ? inserted : "");
  }

  private byte[] spoilt(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(bytes, at);
    }
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private void put(Span where, String replacement) {
    text = text.substring(0, where.start()) + replacement + text.substring(where.end());
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
