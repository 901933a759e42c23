package org.deltascope.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.trace.Trace;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares what a figure shows with the update it is of.
 *
 * @param format of the file
 * @param digits that are shown
 * @param trace the update
 */
record FigureCheck(FigureFormat format, int digits, Trace trace) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])−?\\d+\\.\\d+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?");

  /** {@return what is not as it should be} */
  List<String> faults(FigureKind kind, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String start =
        switch (format) {
          case SVG -> "<svg";
          case PDF -> "%PDF-";
          case PNG -> "PNG";
          case TIKZ -> "%";
        };
    if (!text.contains(start)) {
      return List.of("no %s: %.40s".formatted(format, text));
    }
    return format == FigureFormat.SVG && kind == FigureKind.NETWORK ? numbers(text) : List.of();
  }

  /** Every decimal on the network must be one of the update's. */
  private List<String> numbers(String svg) {
    List<String> faults = new ArrayList<>();
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(
                    trace.learningRate(), trace.applyUpdate(1).optimizer().weightDecay()),
                new TracedNumbers(JsonNodeFactory.instance.objectNode(), trace).all())
            .filter(Double::isFinite)
            .distinct()
            .toArray();
    Matcher number = NUMBER.matcher(svg.replaceAll("<[^>]*>", " "));
    while (number.find()) {
      PrintedNumber printed = PrintedNumber.ofText(number.group());
      if (DoubleStream.of(all).noneMatch(exact -> printed.shows(exact, digits, 0))) {
        faults.add("found %s, which the update has not".formatted(number.group()));
      }
    }
    return faults;
  }
}
