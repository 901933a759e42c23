package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunNews;
import org.deltascope.app.settings.LastPlace;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.ask.AskCommands;
import org.deltascope.app.view.ask.Asking;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.Keyboard;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.file.FileActions;
import org.deltascope.app.view.file.FileCommands;
import org.deltascope.app.view.file.Housekeeping;
import org.deltascope.app.view.file.Recovery;
import org.deltascope.app.view.file.TakingCommands;
import org.deltascope.app.view.learn.LearnCommands;
import org.deltascope.app.view.learn.LearnDrawer;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.MessageBar;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.overlay.SeekCard;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.present.StepDots;
import org.deltascope.app.view.time.LossCard;
import org.deltascope.app.view.time.LossCommands;
import org.deltascope.app.view.time.RunLanes;
import org.deltascope.app.view.time.TimeBar;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Documents;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.RunRestorer;
import org.deltascope.figure.Subject;
import org.deltascope.question.SummaryFiles;
import org.jspecify.annotations.Nullable;

/** All that is in the window, put together. */
public final class Workbench implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Sessions sessions;
  private final Stage stage;
  private final Documents documents;
  private final RunRestorer restorer;
  private final WindowWork work;
  private final Appearance appearance;
  private final MessageBar message = new MessageBar();
  private final Commands commands;
  private final Panes panes;
  private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>(Subject.none());
  private final ObjectProperty<OptionalLong> pointedUpdate =
      new SimpleObjectProperty<>(OptionalLong.empty());
  private final Overlays front;
  private final FileActions files;
  private final Housekeeping housekeeping;
  private final Recovery recovery;
  private final Moves moves;
  private final Presentation presentation;
  private final LayoutWatch layout;
  private final LearnDrawer learn;
  private final Subscription following;

  /**
   * Puts a window together on a stage; it is not shown yet.
   *
   * @param stage the window
   * @param sessions what is shown, and how it changes
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param dialog asks for files
   * @param memory remembers things between starts
   * @param stillness whether nothing shall move
   */
  public Workbench(
      Stage stage,
      Sessions sessions,
      FigureResources easel,
      Background background,
      FileDialog dialog,
      Memory memory,
      BooleanSupplier stillness) {
    WindowFonts.load();
    this.stage = stage;
    this.sessions = sessions;
    work = WindowWork.of(stage, sessions, easel, background);
    moves = work.moves();
    documents = new Documents(sessions, background, this::say, this::note);
    restorer = work.projector().restorer(text -> note(List.of(text)), this::say);
    Cards cards = Cards.of(work, dialog, message, () -> appearance().theme().get());
    front = cards.front();
    files =
        new FileActions(
            stage, sessions, documents, dialog, front, memory, this::seen, work.projector()::made);
    cards.create().onCreated(files::take);
    files.onTable(cards.csv()::open);
    Asking asking = new Asking(sessions, this::shown);
    Centre centre =
        Centre.of(
            work,
            cards,
            asking,
            pointed,
            pointedUpdate,
            stillness,
            this::showAnew,
            files::reset,
            this::say,
            () -> dialog.chooseNumbers(stage));
    files.onNumbers(centre.tabs()::check);
    centre.tabs().onDocument(files::take);
    centre
        .tabs()
        .onSave(
            (scene, verdict) ->
                shown()
                    .ifPresent(
                        it ->
                            dialog
                                .chooseTarget(stage, it.fileName("formula", ".svg"))
                                .ifPresent(
                                    file -> cards.exporter().write(scene, verdict, it, file))));
    front.export().along(centre.tabs()::way);
    centre.split().setDividerPositions(memory.settings().split());
    PlaceKeeper keeper = new PlaceKeeper(stage, centre.split(), memory);
    housekeeping =
        new Housekeeping(sessions, memory, background, files, work.projector()::made, keeper);
    StepDots dots = new StepDots(step -> sessions.look(session -> session.toStep(step)));
    presentation = new Presentation(stage, centre.split(), centre.side(), dots, this::followAnew);
    recovery = new Recovery(memory, documents, front.question());

    SeekCard journey = new SeekCard(sessions, work.projector());
    Dismissal dismissal =
        new Dismissal(
            List.of(
                front::dismiss,
                presentation::letGo,
                centre.numbers()::takeBack,
                journey::giveUp,
                this::letGo));
    work.player().onStop(why -> front.note(List.of(why)));
    learn = new LearnDrawer(work.projector().learner(), sessions, work.player());
    LearnCommands learning = new LearnCommands(learn);
    RunLanes lanes = new RunLanes(sessions, work.player(), pointedUpdate);
    RunCommands runs = new RunCommands(sessions, lanes, cards.comparison());
    lanes.offer(runs::of);
    TakingCommands taking =
        new TakingCommands(
            stage, dialog, front.export(), cards.exercises(), cards.exporter(), this::shown);
    commands =
        new WindowMenus(
                work,
                cards.door(),
                centre,
                front,
                presentation,
                runs,
                learning,
                questions(asking, dialog))
            .commands(
                new FileCommands(
                        stage, sessions, files, memory, work.player(), taking, cards.create())
                    .menu(),
                new LessonCommands(sessions, files).section(),
                this::copyNumbers,
                dismissal,
                () -> panes().topBar().openMenus());
    LessonsMenu lessons = new LessonsMenu(id -> files.open("lesson:" + id), memory);
    listCommands(lessons);
    TimeBar time =
        new TimeBar(
            sessions,
            work.player(),
            commands,
            () -> memory.settings().isNew(),
            lanes,
            new LossCard(
                easel,
                background,
                pointedUpdate,
                moves::toUpdate,
                new LossCommands(sessions).all()));
    TopBar topBar = new TopBar(sessions, lessons, commands);
    panes = new Panes(centre, time, topBar, front.export());

    VBox top = new VBox(topBar, centre.editor().bar(), message);
    BorderPane frame = new BorderPane(centre.split(), top, null, new VBox(learn, time), null);
    Scene scene = sceneOf(frame, centre.editor().card(), journey);
    appearance = new Appearance(scene);
    presentation.install(frame, scene);
    centre.numbers().install(scene);
    layout = new LayoutWatch(scene, sessions, work.projector());
    follow(sessions.get());
    following =
        Subscription.combine(
            // Another screen may have other pixels.
            stage.outputScaleXProperty().subscribe(_ -> showAnew()),
            sessions.current().subscribe((before, now) -> follow(before, now)),
            work.projector()::close,
            housekeeping::close,
            restorer::close,
            work.player()::close,
            journey::close,
            appearance::close);
    work.projector().shown().subscribe(_ -> showAnew());
    appearance.theme().subscribe(_ -> showAnew());
    documents.onArrival(
        opened -> {
          files.arrive(opened);
          restorer.begin();
        });
    restorer.begin();
  }

  /** A stage that has a scene keeps its size. */
  private Scene sceneOf(Node... lowest) {
    StackPane root = new StackPane(lowest);
    root.getChildren().addAll(presentation.nodes());
    root.getChildren().addAll(front.nodes());
    root.getStyleClass().add("deltascope");
    Scene before = stage.getScene();
    Scene scene =
        before == null
            ? new Scene(root, WIDTH, HEIGHT)
            : new Scene(root, before.getWidth(), before.getHeight());
    Keyboard.install(scene, commands);
    FileDrop.install(root, files::open);
    stage.setScene(scene);
    stage.setOnCloseRequest(this::closing);
    return scene;
  }

  /** In the list of keys and in the palette, which finds lessons too. */
  private void listCommands(LessonsMenu lessons) {
    front.keys().list(commands);
    PaletteSearch search = new PaletteSearch(commands, sessions, files);
    front.palette().search(search::find);
    documents.list(
        all -> {
          lessons.list(all);
          search.list(all);
        });
  }

  /** {@return whether a layout has begun and has not come to its end} */
  public boolean isBeingLaidOut() {
    return layout.isUnderWay();
  }

  /** {@return the last session that was laid out as a whole} */
  public Session lastWhole() {
    return layout.whole();
  }

  /** Lets go of all that lives on without it. */
  @Override
  public void close() {
    following.unsubscribe();
  }

  /** {@return what opens documents} */
  public Documents documents() {
    return documents;
  }

  /** Says something in the message bar; nothing takes it away. */
  public void say(String text) {
    if (text.isEmpty()) {
      message.clear();
    } else {
      message.say(text);
    }
  }

  /** Says for a moment what is to be known of the document that is shown, if anything is. */
  public void note(List<String> notices) {
    front.note(notices);
  }

  /** {@return what is seen; nothing at first} */
  public Optional<ViewState> shown() {
    return work.shown();
  }

  private @Nullable ViewState seen() {
    return work.projector().shown().get();
  }

  /** {@return all that the user can do in it} */
  public Commands commands() {
    return commands;
  }

  /** {@return what goes on behind it} */
  public Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Goes to where one stood last, if there is such a place, as soon as all runs are there. */
  public void goTo(LastPlace last) {
    restorer.whenDone(() -> moves.toPlace(last));
  }

  /** Offers what another run left unsaved, if one did. */
  public void offerUnsaved() {
    recovery.offer();
  }

  /** Changes are not lost with the window without a question. */
  private void closing(WindowEvent event) {
    front.closing(event);
    if (!event.isConsumed()) {
      event.consume();
      files.leave(
          () -> {
            housekeeping.end();
            stage.close();
          });
    }
  }

  private AskCommands questions(Asking asking, FileDialog dialog) {
    return new AskCommands(
        asking,
        () ->
            asking
                .summary()
                .ifPresent(
                    summary ->
                        front
                            .summary()
                            .open(
                                new SummaryFiles(sessions.get().opened().title(), summary),
                                sessions.get().opened().shortName() + "-asked",
                                name -> dialog.chooseTarget(stage, name))));
  }

  private Appearance appearance() {
    return appearance;
  }

  private Panes panes() {
    return panes;
  }

  private void copyNumbers() {
    Subject hovered = pointed.get();
    front.export().copyNumbers(hovered instanceof Subject.None ? sessions.get().focus() : hovered);
  }

  private boolean letGo() {
    message.clear();
    moves.select(Subject.none());
    return true;
  }

  private void follow(Session before, Session session) {
    RunNews news = new RunNews(before, session);
    if (!news.isInPlace()) {
      front.pass();
    }
    front.note(news.lines());
    if (!session.opened().hasStepsOf(before.opened())) {
      pointed.set(Subject.none()); // what is pointed at is of the picture before
    }
    follow(session);
  }

  private void follow(Session session) {
    Session seen = presentation.seen(session);
    appearance.show(seen.look());
    panes.time().follow(seen);
    presentation.follow(seen);
    learn.follow(session);
    String edited = session.isEdited() ? "● " : "";
    stage.setTitle(edited + session.opened().title() + " – Deltascope");
  }

  private void followAnew() {
    follow(sessions.get());
    showAnew();
  }

  private void showAnew() {
    shown()
        .ifPresent(
            now -> {
              panes.show(now, presentation, appearance.theme().get());
              learn.show(now);
            });
  }
}
