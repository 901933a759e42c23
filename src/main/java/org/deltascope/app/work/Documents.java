package org.deltascope.app.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.deltascope.app.model.LessonTitle;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.settings.Unsaved;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.source.DocumentException;

/** Opens documents off the FX thread. One that is wrong leaves the open one as it is. */
public final class Documents {

  private final Sessions sessions;
  private final Background background;
  private final LatestTask<Result> lane;
  private Consumer<OpenDocument> arrival = opened -> {};

  private sealed interface Result {
    record Good(OpenDocument opened, Consumer<OpenDocument> use) implements Result {}

    record Bad(String message) implements Result {}
  }

  /** Opens a document, which may be wrong. */
  @FunctionalInterface
  private interface Opener {
    DocumentSource open() throws DocumentException;
  }

  /**
   * Opens nothing yet.
   *
   * @param sessions goes to the new document
   * @param background where it is read
   * @param message is told what is wrong, or that nothing is: an empty text
   * @param note is told what is to be said of a document that is taken as it is, if anything is
   */
  public Documents(
      Sessions sessions,
      Background background,
      Consumer<String> message,
      Consumer<List<String>> note) {
    this.sessions = sessions;
    this.background = background;
    this.lane =
        background.lane(
            Background.Rank.FIRST,
            result -> {
              switch (result) {
                case Result.Good(OpenDocument opened, Consumer<OpenDocument> use) -> {
                  use.accept(opened);
                  message.accept("");
                  arrival.accept(opened);
                  note.accept(opened.named().notices());
                }
                case Result.Bad(String wrong) -> message.accept(wrong);
              }
            });
  }

  /** Opens a file. */
  public void open(Path file) {
    request(file.toString(), () -> DocumentSource.open(file), sessions::open);
  }

  /** Opens a document by the name it has on the command line. */
  public void open(String name) {
    request(name, () -> DocumentSource.open(name), sessions::open);
  }

  /**
   * Opens a document that was just made.
   *
   * @param document that no file has
   */
  public void take(Document document) {
    request("", () -> DocumentSource.unsaved(document), sessions::open);
  }

  /** Opens a file again, which somebody else has written, and stays where one stands. */
  public void reload(Path file) {
    request(file.toString(), () -> DocumentSource.open(file), sessions::reload);
  }

  /**
   * Opens a copy of a document that was not saved.
   *
   * @param copy of it
   * @param then is done when it is open
   */
  public void recover(Unsaved copy, Runnable then) {
    request(
        copy.name(),
        () -> DocumentSource.kept(copy.name(), copy.json()),
        opened -> {
          sessions.recover(opened);
          then.run();
        });
  }

  /** Tells of each document that is opened. */
  public void onArrival(Consumer<OpenDocument> action) {
    arrival = action;
  }

  /**
   * Saves a document.
   *
   * @param document gives it as it is saved, off the FX thread, whatever becomes of it meanwhile
   * @param file where to
   * @param sink is told what went wrong, if anything did
   */
  public void save(Supplier<Document> document, Path file, Consumer<Optional<String>> sink) {
    background
        .lane(Background.Rank.FIRST, sink)
        .request(
            () -> {
              try {
                document.get().save(file);
                return Optional.empty();
              } catch (IOException e) {
                return Optional.of(String.valueOf(e.getMessage()));
              } catch (OutOfMemoryError full) {
                return Optional.of(
                    FileNames.text(file)
                        + ": found too little memory to save, expected more (java -Xmx…)");
              }
            });
  }

  /** Looks whether a file was written, and tells what is seen. */
  public void look(Path file, BiConsumer<Path, Optional<FileStamp>> sink) {
    background
        .<Optional<FileStamp>>lane(Background.Rank.LATER, now -> sink.accept(file, now))
        .request(() -> FileStamp.of(file));
  }

  /** Reads the titles of the lessons and hands them over. */
  public void list(Consumer<List<LessonTitle>> sink) {
    background.lane(Background.Rank.LATER, sink).request(Documents::lessons);
  }

  private void request(String name, Opener opener, Consumer<OpenDocument> use) {
    lane.request(
        () -> {
          try {
            return new Result.Good(OpenDocument.of(opener.open()), use);
          } catch (DocumentException wrong) {
            return new Result.Bad(String.valueOf(wrong.getMessage()));
          } catch (OutOfMemoryError full) {
            return new Result.Bad(
                name + ": found too little memory for this document, expected more (java -Xmx…)");
          }
        });
  }

  private static List<LessonTitle> lessons() {
    List<LessonTitle> entries = new ArrayList<>();
    for (String id : Lessons.ids()) {
      try {
        Document document = Lessons.open(id);
        String summary = document.lesson().map(Lesson::summary).orElse("");
        entries.add(new LessonTitle(id, document.title(), summary));
      } catch (DocumentException broken) {
        throw new IllegalStateException(broken);
      }
    }
    return entries;
  }
}
