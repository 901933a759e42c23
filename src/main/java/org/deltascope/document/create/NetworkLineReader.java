package org.deltascope.document.create;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.deltascope.document.Synonyms;
import org.deltascope.document.source.Limits;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;

/** Reads a network from one line. */
final class NetworkLineReader {
  private static final String EXPECTED = "widths such as 2-3-1, then activations";
  private static final int MOST_DIGITS = 9;

  private final String line;

  NetworkLineReader(String line) {
    this.line = line;
  }

  NetworkLine read() throws UnreadableLineException {
    String[] words = line.strip().split("[\\s,]+");
    if (words[0].isEmpty()) {
      throw new UnreadableLineException("nothing", EXPECTED);
    }
    List<Integer> widths = widths(words[0]);
    List<Activation> named = new ArrayList<>();
    for (String word : List.of(words).subList(1, words.length)) {
      named.add(activation(word));
    }
    List<Activation> activations = spread(named, widths.size() - 1);
    requireNoHiddenSoftmax(activations);
    return new NetworkLine(widths, activations);
  }

  /** Dashes of all lengths do. */
  private static List<Integer> widths(String word) throws UnreadableLineException {
    List<Integer> widths = new ArrayList<>();
    for (String width : word.split("[-\u2010-\u2015\u2212]", -1)) {
      boolean digits = !width.isEmpty() && width.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits) {
        throw new UnreadableLineException(SourceLocation.quote(word), EXPECTED);
      }
      widths.add(width.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(width));
    }
    requireSizes(widths, word);
    return widths;
  }

  private static void requireSizes(List<Integer> widths, String word)
      throws UnreadableLineException {
    if (widths.size() < 2) {
      throw new UnreadableLineException(
          SourceLocation.quote(word), "inputs and one layer or more, such as 2-3-1");
    }
    if (widths.size() - 1 > Limits.LAYERS) {
      throw new UnreadableLineException(widths.size() - 1 + " layers", "at most " + Limits.LAYERS);
    }
    long weights = 0;
    for (int l = 0; l < widths.size(); l++) {
      if (widths.get(l) < 1 || (l > 0 && widths.get(l) > Limits.UNITS)) {
        throw new UnreadableLineException(
            String.format(Locale.ROOT, "%,d %s", widths.get(l), l == 0 ? "inputs" : "neurons"),
            l == 0 ? "1 or more" : String.format(Locale.ROOT, "1 to %,d in a layer", Limits.UNITS));
      }
      weights += l == 0 ? 0 : (long) widths.get(l) * widths.get(l - 1);
    }
    if (weights > Limits.WEIGHTS) {
      throw new UnreadableLineException(
          String.format(Locale.ROOT, "%,d weights", weights),
          String.format(Locale.ROOT, "at most %,d in all layers", Limits.WEIGHTS));
    }
  }

  private static Activation activation(String word) throws UnreadableLineException {
    return Activation.named(Synonyms.activation(word.toLowerCase(Locale.ROOT)))
        .orElseThrow(
            () ->
                new UnreadableLineException(
                    SourceLocation.quote(word),
                    "one of "
                        + Activation.all().stream().map(Activation::id).collect(joining(", "))));
  }

  private static List<Activation> spread(List<Activation> named, int depth)
      throws UnreadableLineException {
    if (named.size() == depth) {
      return named;
    }
    if (named.isEmpty()) {
      return Collections.nCopies(depth, Elementwise.SIGMOID);
    }
    if (named.size() > Math.min(2, depth)) {
      throw new UnreadableLineException(
          named.size() + " activations",
          depth == 1
              ? "one for the one layer"
              : "one for each of the %d layers, or one or two in all".formatted(depth));
    }
    List<Activation> spread = new ArrayList<>(Collections.nCopies(depth, named.getFirst()));
    spread.set(depth - 1, named.getLast());
    return spread;
  }

  private static void requireNoHiddenSoftmax(List<Activation> activations)
      throws UnreadableLineException {
    if (activations.subList(0, activations.size() - 1).contains(Softmax.SOFTMAX)) {
      throw new UnreadableLineException(
          "softmax in a hidden layer",
          "softmax only in the last layer, such as 2-3-3 relu softmax");
    }
  }
}
