package org.deltascope.document.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line with which a section of a lesson's text begins.
 *
 * @param steps names such as {@code delta[1]}
 * @param update the only update it belongs to, if there is one
 * @param title may be empty
 */
record SectionHeading(List<String> steps, Optional<Long> update, String title) {
  private static final Pattern UPDATE = Pattern.compile("\\d{1,18}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** {@return what a line such as {@code ## z[1] a[1] @0: Title} says, if it is one} */
  static Optional<SectionHeading> of(String line) {
    if (!line.startsWith("## ") && !line.startsWith("##\t")) {
      return Optional.empty();
    }
    String[] halves = line.substring(2).split(":", 2);
    String[] when = halves[0].split("@", 2);
    String steps = when[0].strip();
    Optional<String> update = when.length == 2 ? Optional.of(when[1].strip()) : Optional.empty();
    return steps.isEmpty() || update.filter(it -> !UPDATE.matcher(it).matches()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new SectionHeading(
                List.of(SPACES.split(steps)),
                update.map(Long::valueOf),
                halves.length == 2 ? halves[1].strip() : ""));
  }
}
