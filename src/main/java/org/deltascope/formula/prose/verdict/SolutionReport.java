package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.solution.CheckedNumber;
import org.deltascope.formula.solution.CheckedUpdate;
import org.deltascope.formula.solution.NumberStanding;
import org.deltascope.formula.solution.SampleRef;
import org.deltascope.trace.Ref;

/** Sums up what was said of the numbers of a worked solution: the first wrong one, and the rest. */
public final class SolutionReport {
  private static final String INDENT = " ".repeat(9);

  private final SolutionWords words;
  private final MistakeWords mistakes;
  private final Map<NumberStanding, Long> counts = new EnumMap<>(NumberStanding.class);
  private final Map<Group, Long> wrong = new LinkedHashMap<>();
  private final Map<Group, Long> carried = new LinkedHashMap<>();
  private Optional<Found> farthest = Optional.empty();
  private List<String> first = List.of();
  private long updates;

  private record Group(long update, int layer, String key) {
    String text() {
      return layer == 0 ? key : "layer %d %s".formatted(layer, key);
    }
  }

  private record Found(long update, CheckedNumber number) {}

  /**
   * Sums up nothing yet.
   *
   * @param words says what is to be said of numbers
   * @param mistakes says what makes them
   */
  public SolutionReport(SolutionWords words, MistakeWords mistakes) {
    this.words = words;
    this.mistakes = mistakes;
  }

  /**
   * Takes what is said of an update.
   *
   * @param update the next
   * @param lines in which its numbers stand
   */
  public void add(CheckedUpdate update, ToIntFunction<SampleRef> lines) {
    updates++;
    for (CheckedNumber number : update.numbers()) {
      counts.merge(number.standing(), 1L, Long::sum);
      switch (number.standing()) {
        case AGREES -> {}
        case CLOSE -> measure(update.update(), number);
        case CARRIED, ROUNDED -> carried.merge(group(update.update(), number), 1L, Long::sum);
        case WRONG -> {
          if (update.first().filter(number::equals).isEmpty()) {
            wrong.merge(group(update.update(), number), 1L, Long::sum);
          }
        }
      }
    }
    update
        .first()
        .ifPresent(number -> blame(update, lines.applyAsInt(number.stated().at()), number));
  }

  /** Takes what makes all further numbers others. */
  public void add(String other) {
    List<String> lines = new ArrayList<>(first);
    lines.add((isClear() ? "wrong    " : "also     ") + other);
    first = lines;
  }

  private void measure(long update, CheckedNumber number) {
    if (farthest
        .filter(found -> found.number.relativeDifference() >= number.relativeDifference())
        .isEmpty()) {
      farthest = Optional.of(new Found(update, number));
    }
  }

  private Group group(long update, CheckedNumber number) {
    Ref.One ref = number.stated().at().ref();
    return new Group(update, ref.layer(), SolutionWords.key(ref.kind()));
  }

  private String sentence(long update, int line, CheckedNumber number) {
    return "line %d: update %d, %s: %s"
        .formatted(line, update, words.place(number.stated().at()), words.comparison(number));
  }

  private void blame(CheckedUpdate update, int line, CheckedNumber number) {
    List<String> lines = new ArrayList<>();
    lines.add("wrong    " + sentence(update.update(), line, number));
    mistakes.sentence(update.diagnosis()).ifPresent(text -> lines.add(INDENT + text));
    List<Tag> tags = update.diagnosis().tags();
    if (!tags.isEmpty()) {
      lines.add("mistake  " + tags.stream().map(Tag::id).collect(Collectors.joining(", ")));
    }
    first = lines;
  }

  /** {@return whether every number is right} */
  public boolean isClear() {
    return first.isEmpty();
  }

  /** {@return all of it, as lines} */
  public String text() {
    List<String> lines = new ArrayList<>(first);
    if (!wrong.isEmpty()) {
      lines.add("also     " + groups(wrong) + "; neither true nor right from the numbers before");
    }
    if (!carried.isEmpty()) {
      lines.add("carried  " + groups(carried) + "; right from the numbers before");
    }
    lines.add(summary());
    farthest.ifPresent(found -> lines.add(distance(found)));
    return String.join("\n", lines) + "\n";
  }

  /** The quantities of the first update in question, and how many numbers there are later. */
  private static String groups(Map<Group, Long> all) {
    long update = all.keySet().iterator().next().update;
    String first =
        all.entrySet().stream()
            .filter(entry -> entry.getKey().update == update)
            .map(entry -> "%s (%d)".formatted(entry.getKey().text(), entry.getValue()))
            .collect(Collectors.joining(", "));
    long later =
        all.entrySet().stream()
            .filter(entry -> entry.getKey().update != update)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return "update %d: %s%s"
        .formatted(update, first, later == 0 ? "" : ", and %d of later updates".formatted(later));
  }

  /** {@return how many numbers there are, and how they stand} */
  public String summary() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    String what =
        "%d number%s of %d update%s"
            .formatted(all, all == 1 ? "" : "s", updates, updates == 1 ? "" : "s");
    long right = count(NumberStanding.AGREES) + count(NumberStanding.CLOSE);
    if (right == all) {
      return all == 1 ? "The 1 number agrees." : "All %s agree.".formatted(what);
    }
    long rounded = count(NumberStanding.ROUNDED);
    return "%s: %d agree, %d wrong%s, %d carried."
        .formatted(
            what,
            right,
            count(NumberStanding.WRONG),
            rounded == 0 ? "" : ", %d rounded on the way".formatted(rounded),
            count(NumberStanding.CARRIED));
  }

  private String distance(Found found) {
    return String.format(
        Locale.ROOT,
        "%d of them agree as far as the arithmetic goes that they were made with; farthest off, by"
            + " %.1e (relative %.1e), is update %d, %s.",
        count(NumberStanding.CLOSE),
        found.number.difference(),
        found.number.relativeDifference(),
        found.update,
        words.place(found.number.stated().at()));
  }

  private long count(NumberStanding standing) {
    return counts.getOrDefault(standing, 0L);
  }
}
