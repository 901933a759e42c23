package org.deltascope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.source.DocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the lessons, or writes one as a document. */
@Command(
    name = "lessons",
    description = {
      "Lists the built-in lessons: what follows \"lesson:\", the title, one line.",
      "With an ID: writes that lesson as a document of one's own."
    })
final class LessonsCommand implements Callable<Integer> {
  private final PrintStream out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "of the lesson that is written")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to; - is standard output (default: ${DEFAULT-VALUE})")
  private String target = CommandOutput.STANDARD;

  LessonsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws DocumentException, IOException {
    if (id.isPresent()) {
      Document lesson = Lessons.open(id.get().replaceFirst("^" + Lessons.PREFIX, ""));
      CommandOutput.write(target, out, lesson);
    } else {
      new Arguments(spec)
          .require(target.equals(CommandOutput.STANDARD), "-o", target, "the ID of a lesson");
      list();
    }
    return Exit.DONE;
  }

  private void list() throws DocumentException {
    for (String each : Lessons.ids()) {
      Document lesson = Lessons.open(each);
      String summary = lesson.lesson().map(it -> it.summary()).orElse("");
      out.println("%-16s  %-46s  %s".formatted(each, lesson.title(), summary));
    }
  }
}
