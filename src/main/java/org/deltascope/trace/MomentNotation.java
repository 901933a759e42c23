package org.deltascope.trace;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes places in a training as {@code U:S:P}, and reads them: the update from 0, the step by its
 * number from 1 or its name, the part from 1. Without a part the whole step is meant, without a
 * step the first: {@code 12:7:2}, {@code 12:delta[1]}, {@code 12:}.
 *
 * @param outline the steps of every update
 */
public record MomentNotation(Outline outline) {

  private static final Pattern PLACE =
      Pattern.compile("(\\d{1,9}):(?:([\\w\\[\\]]+)(?::(\\d{1,9}))?)?");

  /** {@return a moment as it is written} */
  public static String text(Moment moment) {
    String step = "%d:%d".formatted(moment.update(), moment.step() + 1);
    return moment.isWhole() ? step : step + ":" + (moment.part() + 1);
  }

  /** {@return the moment that a text means, if there is one} */
  public Optional<Moment> moment(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return Optional.empty();
    }
    long update = Long.parseLong(place.group(1));
    String step = place.group(2) == null ? "1" : place.group(2);
    OptionalInt index = outline.indexOf(step);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    if (place.group(3) == null) {
      return Optional.of(Moment.whole(update, index.getAsInt()));
    }
    int part = Integer.parseInt(place.group(3));
    return part >= 1 && part <= outline.entries().get(index.getAsInt()).parts().count()
        ? Optional.of(new Moment(update, index.getAsInt(), part - 1))
        : Optional.empty();
  }
}
