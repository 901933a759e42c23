package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.model.run.RunNews;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.ask.AskCommands;
import org.deltascope.app.view.ask.Asking;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.Keyboard;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.create.NewCard;
import org.deltascope.app.view.csv.CsvCard;
import org.deltascope.app.view.file.FileActions;
import org.deltascope.app.view.file.FileCommands;
import org.deltascope.app.view.file.Housekeeping;
import org.deltascope.app.view.file.Recovery;
import org.deltascope.app.view.file.TakingCommands;
import org.deltascope.app.view.lab.FormulaPane;
import org.deltascope.app.view.number.HeldNumbers;
import org.deltascope.app.view.overlay.ComparisonCard;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.MessageBar;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.overlay.SeekCard;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.present.StepDots;
import org.deltascope.app.view.recipe.NetworkEditor;
import org.deltascope.app.view.side.PathsPane;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.view.table.TableCard;
import org.deltascope.app.view.time.LossCard;
import org.deltascope.app.view.time.RunLanes;
import org.deltascope.app.view.time.TimeBar;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Documents;
import org.deltascope.app.work.Exporter;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Player;
import org.deltascope.app.work.Projector;
import org.deltascope.figure.Subject;
import org.deltascope.question.SummaryFiles;

/** All that is in the window, put together. */
public final class Workbench implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Sessions sessions;
  private final Stage stage;
  private final Documents documents;
  private final Projector projector;
  private final Appearance appearance;
  private final MessageBar message = new MessageBar();
  private final Commands commands;
  private final Panes panes;
  private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>(Subject.none());
  private final Overlays front;
  private final FileActions files;
  private final Housekeeping housekeeping;
  private final Recovery recovery;
  private final Moves moves;
  private final Presentation presentation;
  private final LayoutWatch layout;
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
    documents = new Documents(sessions, background, this::say, this::note);
    projector = new Projector(sessions, background);
    Player player = new Player(sessions, background);
    moves = new Moves(sessions, player);
    Exporter exporter = new Exporter(easel, background);
    ExportPanel export = new ExportPanel(easel, background, exporter, dialog);
    ComparisonCard comparison =
        new ComparisonCard(
            sessions, projector.comparer(), easel, background, () -> appearance().theme().get());
    NewCard create = new NewCard(easel, background, this::look);
    EditDoor door = new EditDoor(sessions);
    TableCard tables = new TableCard(sessions, door);
    CsvCard csv = new CsvCard(sessions, door, background);
    front = new Overlays(export, exporter, message, List.of(create, tables, csv, comparison));
    files =
        new FileActions(stage, sessions, documents, dialog, front, memory, projector.shown()::get);

    create.onCreated(files::take);
    files.onTable(csv::open);
    NetworkPane network = new NetworkPane(easel, background, pointed, stillness);
    Asking asking = new Asking(sessions, this::shown);
    SidePanel side = new SidePanel(easel, background, pointed, asking, moves::toUpdate);
    network.onChosen(moves::select);
    side.onChosen(moves::select);
    HeldNumbers numbers =
        new HeldNumbers(
            sessions,
            door,
            exporter,
            network.picture(),
            side.pictures(),
            player::pause,
            this::showAnew);
    NetworkEditor editor = new NetworkEditor(door, network.picture(), tables, files::reset);
    network.lay(editor.captions());
    network.lay(numbers.card());
    network.lay(numbers.badge());
    StackPane.setAlignment(numbers.badge(), Pos.BOTTOM_LEFT);
    PathsPane paths = new PathsPane(easel, background, pointed);
    paths.onChosen(moves::select);
    SideTabs tabs =
        new SideTabs(side, new FormulaPane(sessions, easel, background, pointed), paths);
    SplitPane centre = new SplitPane(network, tabs);
    centre.setDividerPositions(memory.settings().split());
    housekeeping =
        new Housekeeping(
            sessions, memory, background, files, new PlaceKeeper(stage, centre, memory));
    StepDots dots = new StepDots(step -> sessions.look(session -> session.toStep(step)));
    presentation = new Presentation(stage, centre, side, dots, this::followAnew);
    recovery = new Recovery(memory, documents, front.question());

    SeekCard journey = new SeekCard(sessions, projector);
    Dismissal dismissal =
        new Dismissal(
            List.of(
                front::dismiss,
                presentation::letGo,
                numbers::takeBack,
                journey::giveUp,
                this::letGo));
    RunLanes lanes = new RunLanes(sessions, player);
    RunCommands runs = new RunCommands(sessions, lanes, comparison);
    lanes.offer(runs::of);
    commands =
        new WindowMenus(
                sessions,
                presentation,
                player,
                front,
                numbers,
                network,
                runs,
                questions(asking, dialog))
            .commands(
                new FileCommands(
                        stage,
                        sessions,
                        files,
                        memory,
                        player,
                        new TakingCommands(stage, dialog, export, exporter, this::shown),
                        create)
                    .menu(),
                editor.menu(),
                new LessonCommands(sessions, files).section(),
                tabs.commands(),
                this::copyNumbers,
                screens -> front.scroll(screens, side),
                dismissal,
                () -> panes().topBar().openMenus());
    LessonsMenu lessons = new LessonsMenu(id -> files.open("lesson:" + id), memory);
    listCommands(lessons);
    TimeBar time =
        new TimeBar(
            sessions,
            player,
            commands,
            () -> memory.settings().isNew(),
            lanes,
            new LossCard(easel, background, moves::toUpdate));
    TopBar topBar = new TopBar(sessions, lessons, commands);
    panes = new Panes(network, tabs, numbers, editor, time, topBar, export);

    VBox top = new VBox(topBar, editor.bar(), message);
    BorderPane frame = new BorderPane(centre, top, null, time, null);
    Scene scene = sceneOf(frame, editor.card(), journey);
    appearance = new Appearance(scene);
    presentation.install(frame, scene);
    numbers.install(scene);
    layout = new LayoutWatch(scene, sessions, projector);
    follow(sessions.get());
    following =
        Subscription.combine(
            // Another screen may have other pixels.
            stage.outputScaleXProperty().subscribe(_ -> showAnew()),
            sessions.current().subscribe((before, now) -> follow(before, now)),
            projector::close,
            housekeeping::close,
            player::close,
            journey::close,
            appearance::close);
    projector.shown().subscribe(_ -> showAnew());
    appearance.theme().subscribe(_ -> showAnew());
  }

  private NewCard.Look look() {
    return new NewCard.Look(sessions.get().look(), appearance.theme().get());
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
    return Optional.ofNullable(projector.shown().get());
  }

  /** {@return all that the user can do in it} */
  public Commands commands() {
    return commands;
  }

  /** {@return what goes on behind it} */
  public Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Goes to a place, written {@code U:S:P}, if there is such a one. */
  public void goTo(String place) {
    moves.toPlace(place);
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
    String edited = session.isEdited() ? "● " : "";
    stage.setTitle(edited + session.opened().title() + " – Deltascope");
  }

  private void followAnew() {
    follow(sessions.get());
    showAnew();
  }

  private void showAnew() {
    shown().ifPresent(now -> panes.show(now, presentation, appearance.theme().get()));
  }
}
