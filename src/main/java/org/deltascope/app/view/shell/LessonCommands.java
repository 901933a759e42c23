package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.file.FileActions;
import org.deltascope.document.Lessons;
import org.deltascope.document.lesson.Lesson;
import org.kordamp.ikonli.feather.Feather;

/**
 * Goes from lesson to lesson, in the order in which they are best taken.
 *
 * @param sessions knows which is open
 * @param files opens another
 */
record LessonCommands(Sessions sessions, FileActions files) {

  List<Command> section() {
    return List.of(
        Command.of("lesson-back", "Previous lesson", () -> open(-1))
            .by("Shortcut+Page Up")
            .with(Feather.CHEVRON_LEFT)
            .when(() -> beside(-1).isPresent()),
        Command.of("lesson-next", "Next lesson", () -> open(1))
            .by("Shortcut+Page Down")
            .with(Feather.CHEVRON_RIGHT)
            .when(() -> beside(1).isPresent()));
  }

  private void open(int by) {
    beside(by).ifPresent(id -> files.open(Lessons.PREFIX + id));
  }

  /** Of a document that is no lesson, the next one is the first. */
  private Optional<String> beside(int by) {
    List<String> ids = Lessons.ids();
    int open =
        sessions.get().run().document().lesson().map(Lesson::id).map(ids::indexOf).orElse(-1);
    int index = open + by;
    return index < 0 || index >= ids.size() ? Optional.empty() : Optional.of(ids.get(index));
  }
}
