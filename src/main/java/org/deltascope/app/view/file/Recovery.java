package org.deltascope.app.view.file;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.RecoveryFolder;
import org.deltascope.app.settings.Unsaved;
import org.deltascope.app.view.overlay.QuestionCard;
import org.deltascope.app.view.overlay.QuestionCard.Answer;
import org.deltascope.app.work.Documents;

/** Offers what a run of the program left unsaved that came to no good end. */
public final class Recovery {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final Documents documents;
  private final QuestionCard question;
  private final Deque<Path> left = new ArrayDeque<>();

  /** Looks what there is. */
  public Recovery(Memory memory, Documents documents, QuestionCard question) {
    this.documents = documents;
    this.question = question;
    memory.recovery().map(RecoveryFolder::left).ifPresent(left::addAll);
  }

  /** Asks for the next that is left, if any is. */
  public void offer() {
    while (!left.isEmpty()) {
      Path file = left.removeFirst();
      Optional<Unsaved> copy = RecoveryFolder.read(file);
      if (copy.isPresent()) {
        ask(file, copy.get());
        return;
      }
    }
  }

  private void ask(Path file, Unsaved copy) {
    String what = copy.title().isEmpty() ? "A document" : "“" + copy.title() + "”";
    String from = copy.name().isEmpty() ? "" : " (%s)".formatted(copy.name());
    question.ask(
        "Restore what was not saved?",
        "%s%s was changed and not saved when Deltascope ended unexpectedly. The copy is of %s."
            .formatted(what, from, TIME.format(copy.time())),
        List.of(
            new Answer("Restore", () -> documents.recover(copy, () -> RecoveryFolder.remove(file))),
            new Answer(
                "Discard",
                () -> {
                  RecoveryFolder.remove(file);
                  offer();
                })));
  }
}
