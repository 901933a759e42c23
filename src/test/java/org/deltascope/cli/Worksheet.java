package org.deltascope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A worksheet, read back from what was written.
 *
 * @param numbers its matrices and results, gaps among them
 * @param answers by the gaps' numbers
 */
record Worksheet(List<String> numbers, Map<String, String> answers) {
  private static final Pattern ANSWER = Pattern.compile("(\\(\\d+\\)) \\$[^$]*? = ([^$=]*)\\$");
  private static final String UNNUMBERED = "()";

  static Worksheet ofMarkdown(String text) {
    Map<String, String> answers = new HashMap<>();
    int at = text.lastIndexOf("## Answers");
    ANSWER
        .matcher(text.substring(at))
        .results()
        .forEach(answer -> answers.put(answer.group(1), answer.group(2)));
    return new Worksheet(PrintedHandout.ofLatex(text).numbers(), answers);
  }

  /**
   * {@return the numbers with the answers put in}
   *
   * @param complete what stands where a gap has no number
   */
  List<String> filledIn(List<String> complete) {
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      boolean open = number.equals(UNNUMBERED) && i < complete.size();
      filled.add(open ? complete.get(i) : answers.getOrDefault(number, number));
    }
    return filled;
  }
}
