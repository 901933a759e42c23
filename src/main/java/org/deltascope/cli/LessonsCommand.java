package org.deltascope.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import picocli.CommandLine.Command;

/** Lists the lessons. */
@Command(
    name = "lessons",
    description = "Lists the built-in lessons: what follows \"lesson:\", the title, one line.")
final class LessonsCommand implements Callable<Integer> {
  private final PrintStream out;

  LessonsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException {
    for (String id : Lessons.ids()) {
      Document lesson = Lessons.open(id);
      String summary = lesson.lesson().map(each -> each.summary()).orElse("");
      out.println("%-16s  %-46s  %s".formatted(id, lesson.title(), summary));
    }
    return Exit.DONE;
  }
}
