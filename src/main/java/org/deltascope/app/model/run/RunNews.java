package org.deltascope.app.model.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.Position;
import org.deltascope.app.model.Session;
import org.deltascope.history.Run;

/**
 * What is said of a change beside what is seen of it: that a run begins, and that one stands at
 * another step.
 *
 * @param before the session before it
 * @param after the session after it
 */
public record RunNews(Session before, Session after) {

  /** {@return what is said, one thing a line; nothing of a look elsewhere or another document} */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!isChange()) {
      return lines;
    }
    if (after.runs().all().size() > before.runs().all().size()) {
      Run run = after.run().run();
      String parent =
          run.parent().map(id -> "; run " + id.letter() + " stays as it was").orElse("");
      lines.add(
          "Run %s begins here, at update %,d%s".formatted(run.id().letter(), run.from(), parent));
      givenUp().ifPresent(lines::add);
    }
    if (!after.entry().id().equals(before.entry().id())) {
      String way = after.moment().step() < before.moment().step() ? "back at" : "on to";
      lines.add("The change leads %s %s".formatted(way, Position.step(after)));
    }
    return lines;
  }

  /** Nobody deletes a run by beginning another. */
  private Optional<String> givenUp() {
    List<String> gone =
        before.runs().tree().shown().stream()
            .map(Run::id)
            .filter(after.runs().deleted()::contains)
            .map(Run.Id::letter)
            .toList();
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "All runs took more memory than there is for them, so run %s is gone; pinned ones stay"
                .formatted(String.join(", ", gone)));
  }

  /** {@return whether nothing but numbers is another, where one stands} */
  public boolean isInPlace() {
    return isChange()
        && after.runs().at().equals(before.runs().at())
        && after.moment().equals(before.moment());
  }

  /** What was opened, saved or read again has been saved as it is. */
  private boolean isChange() {
    return !after.runs().isSame(before.runs()) && after.saved().equals(before.saved());
  }
}
