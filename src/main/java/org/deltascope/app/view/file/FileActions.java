package org.deltascope.app.view.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.stage.Stage;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.csv.OpenTable;
import org.deltascope.app.model.run.RunFile;
import org.deltascope.app.model.solution.SolutionSource;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.overlay.QuestionCard.Answer;
import org.deltascope.app.work.Documents;
import org.deltascope.app.work.FileStamp;
import org.deltascope.app.work.WatchedFile;
import org.deltascope.document.Document;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.history.Run;
import org.jspecify.annotations.Nullable;

/** Opens and saves documents, and asks before changes are lost or a file is written over. */
public final class FileActions {

  private static final String ONE_RUN =
      "Only the run in which one stands is in it: there is no room for the others";

  private final Stage stage;
  private final Sessions sessions;
  private final Documents documents;
  private final FileDialog dialog;
  private final Overlays front;
  private final Memory memory;
  private final Supplier<@Nullable ViewState> shown;
  private final ToLongFunction<Run> made;
  private final WatchedFile watched = new WatchedFile();

  /** What was asked about is not asked about again. */
  private Optional<FileStamp> told = Optional.empty();

  private Consumer<Path> tables = file -> {};
  private Consumer<Path> numbers = file -> {};

  /**
   * Does nothing yet.
   *
   * @param stage the window
   * @param sessions what is open
   * @param documents opens and saves
   * @param dialog asks for files
   * @param front asks questions
   * @param memory remembers files
   * @param shown the numbers of what is shown
   * @param made how many updates were made of a run
   */
  public FileActions(
      Stage stage,
      Sessions sessions,
      Documents documents,
      FileDialog dialog,
      Overlays front,
      Memory memory,
      Supplier<@Nullable ViewState> shown,
      ToLongFunction<Run> made) {
    this.stage = stage;
    this.sessions = sessions;
    this.documents = documents;
    this.dialog = dialog;
    this.front = front;
    this.memory = memory;
    this.shown = shown;
    this.made = made;
    arrive(sessions.get().run());
  }

  /** Lets the user choose a document and opens it. */
  public void open() {
    dialog.choose(stage).ifPresent(this::open);
  }

  /** Is given each file that is a table of samples, which is no document. */
  public void onTable(Consumer<Path> action) {
    tables = action;
  }

  /** Is given each file that has numbers of a worked solution. */
  public void onNumbers(Consumer<Path> action) {
    numbers = action;
  }

  /** Opens a file. */
  public void open(Path file) {
    String name = FileNames.name(file);
    if (OpenTable.isName(name)) {
      tables.accept(file);
    } else if (SolutionSource.isName(name)) {
      numbers.accept(file);
    } else {
      leave(() -> documents.open(file));
    }
  }

  /** Opens a file that was open before; where it is gone, says so and offers to forget it. */
  public void openRecent(Path file) {
    documents.look(
        file,
        (there, now) -> {
          if (now.isPresent()) {
            open(there);
          } else {
            forget(there);
          }
        });
  }

  private void forget(Path file) {
    front
        .question()
        .ask(
            "The file is gone",
            FileNames.text(file)
                + " is not there any more: it was moved, renamed or deleted, or its drive is away.",
            List.of(
                new Answer(
                    "Remove it from the list",
                    () -> memory.update(settings -> settings.without(FileNames.name(file))))));
  }

  /** Opens a document by the name it has on the command line. */
  public void open(String name) {
    leave(() -> documents.open(name));
  }

  /** Opens a document that was just made. */
  public void take(Document document) {
    leave(() -> documents.take(document));
  }

  /** Does something by which the open document is lost; if it was changed, asks before. */
  public void leave(Runnable then) {
    if (!sessions.get().isEdited()) {
      then.run();
      return;
    }
    front
        .question()
        .ask(
            "Save the changes?",
            "“%s” was changed: %s. Without saving, that is lost."
                .formatted(sessions.get().run().title(), changes()),
            List.of(new Answer("Save", () -> save(then)), new Answer("Don't save", then)));
  }

  private String changes() {
    return sessions.undoable().orElse("as it was found after a crash");
  }

  /** Saves into the file of the document, or into one that is chosen. */
  public void save() {
    save(FileActions::nothing);
  }

  /** Saves into a file that is chosen, which is the document's from then on. */
  public void saveAs() {
    saveAs(FileActions::nothing);
  }

  /** Saves a copy that begins with the weights of this moment; the open document stays as it is. */
  public void saveCopy() {
    ViewState now = shown.get();
    if (now != null) {
      Document copy = KeptRuns.without(now.session().opened().document().with(now.network()));
      choose(
          now.session().run().fileName("-" + now.session().moment().update()),
          file ->
              write(
                  file,
                  () -> copy,
                  () -> front.note(List.of("Saved a copy: " + FileNames.text(file)))));
    }
  }

  /** Takes all changes back, as one change that can be undone. */
  public void reset() {
    sessions.edit("reset", Session::reset);
  }

  private void save(Runnable then) {
    Optional<Path> file = sessions.get().run().named().file();
    if (file.isEmpty()) {
      saveAs(then);
    } else if (watched.isChanged(file.get())) {
      front
          .question()
          .ask(
              "Write over it?",
              FileNames.text(file.get())
                  + " was written by another window or program after it was opened here.",
              List.of(
                  new Answer("Save as…", () -> saveAs(then)),
                  new Answer("Write over it", () -> keep(file.get(), then))));
    } else {
      keep(file.get(), then);
    }
  }

  private void saveAs(Runnable then) {
    OpenDocument opened = sessions.get().run();
    choose(
        opened.named().file().map(FileNames::name).orElse(opened.fileName("")),
        file -> keep(file, then));
  }

  private void choose(String suggestion, Consumer<Path> use) {
    dialog.chooseDocument(stage, suggestion).ifPresent(chosen -> use(chosen, named(chosen), use));
  }

  /** Of a name that is made longer here, the dialog has not asked whether it is there already. */
  private void use(Path chosen, Path named, Consumer<Path> use) {
    if (named.equals(chosen) || !Files.exists(named)) {
      use.accept(named);
      return;
    }
    front
        .question()
        .ask(
            "Write over it?",
            FileNames.text(named) + " is there already.",
            List.of(new Answer("Write over it", () -> use.accept(named))));
  }

  /** A file that is there was meant; a new one is called as documents are. */
  private static Path named(Path file) {
    String name = FileNames.name(file);
    boolean isNamed = Document.isFileName(name) || Files.exists(file);
    return isNamed ? file : FileNames.path(name + Document.EXTENSION);
  }

  private void keep(Path file, Runnable then) {
    OpenRuns written = sessions.get().runs();
    RunFile runs = new RunFile(written, made);
    AtomicBoolean lacksRuns = new AtomicBoolean();
    write(
        file,
        () -> {
          Document document = runs.document();
          lacksRuns.set(runs.lacksRuns(document));
          return document;
        },
        () -> {
          // Another document may have been opened meanwhile.
          if (sessions.get().run().named().name().equals(written.current().named().name())) {
            sessions.walk(session -> session.savedAs(FileNames.name(file), written));
            watched.watch(Optional.of(file));
          }
          remember(file);
          front.note(
              lacksRuns.get()
                  ? List.of("Saved " + FileNames.text(file), ONE_RUN)
                  : List.of("Saved " + FileNames.text(file)));
          then.run();
        });
  }

  private void write(Path file, Supplier<Document> document, Runnable then) {
    documents.save(document, file, failure -> failure.ifPresentOrElse(front::say, then));
  }

  /** Watches the file of a document that was opened, and remembers it. */
  public void arrive(OpenDocument opened) {
    Optional<Path> file = opened.named().file();
    watched.watch(file);
    file.ifPresent(this::remember);
  }

  private void remember(Path file) {
    String name = FileNames.name(file.toAbsolutePath().normalize());
    memory.update(settings -> settings.opened(name));
  }

  /** Looks whether somebody else wrote the file of the open document. */
  void check() {
    watched.file().ifPresent(file -> documents.look(file, this::see));
  }

  private void see(Path file, Optional<FileStamp> now) {
    boolean stillOpen = watched.file().filter(file::equals).isPresent();
    if (!stillOpen || !watched.isOther(now) || front.question().isVisible()) {
      return;
    }
    if (!sessions.get().isEdited()) {
      watched.see();
      documents.reload(file);
      return;
    }
    if (!told.equals(now)) {
      told = now;
      front
          .question()
          .ask(
              "Read the file again?",
              FileNames.text(file)
                  + " was written by another window or program. Reading it again loses the changes"
                  + " made here; keeping them, one is asked again before the file is written over.",
              List.of(
                  new Answer("Keep the changes", FileActions::nothing),
                  new Answer("Read it again", () -> documents.reload(file))));
    }
  }

  private static void nothing() {}
}
