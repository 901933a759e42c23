package org.deltascope.app.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
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
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.WindowPlace;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.command.GoCommands;
import org.deltascope.app.view.command.Keyboard;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.Scrolling;
import org.deltascope.app.view.control.WindowFonts;
import org.deltascope.app.view.file.FileActions;
import org.deltascope.app.view.file.FileCommands;
import org.deltascope.app.view.file.Housekeeping;
import org.deltascope.app.view.file.Recovery;
import org.deltascope.app.view.number.BeforeView;
import org.deltascope.app.view.number.NumberDrag;
import org.deltascope.app.view.number.NumberEditor;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.MessageBar;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.overlay.SeekCard;
import org.deltascope.app.view.side.SidePanel;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.view.time.LossCard;
import org.deltascope.app.view.time.TimeBar;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Documents;
import org.deltascope.app.work.Exporter;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Player;
import org.deltascope.app.work.Projector;
import org.deltascope.figure.Subject;
import org.deltascope.trace.MomentNotation;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All that is in the window, put together. */
public final class Workbench implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Sessions sessions;
  private final Stage stage;
  private final Documents documents;
  private final Player player;
  private final Projector projector;
  private final Appearance appearance;
  private final MessageBar message = new MessageBar();
  private final Commands commands;
  private final TopBar topBar;
  private final NetworkPane network;
  private final SidePanel side;
  private final NumberEditor numbers;
  private final BeforeView before;
  private final TimeBar time;
  private final SeekCard journey;
  private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>(Subject.none());
  private final Overlays front;
  private final FileActions files;
  private final Memory memory;
  private final SplitPane centre;
  private final Housekeeping housekeeping;
  private final Recovery recovery;
  private final Scene scene;
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
    this.memory = memory;
    this.sessions = sessions;
    documents = new Documents(sessions, background, this::say, this::note);
    player = new Player(sessions, background);
    projector = new Projector(sessions, background);
    network = new NetworkPane(easel, background, pointed, stillness);
    side = new SidePanel(easel, background, pointed, this::goTo);
    side.onChosen(this::select);
    network.onChosen(this::select);
    numbers = new NumberEditor(sessions, network.picture());
    network.lay(numbers.card());
    before = new BeforeView(() -> show(projector().shown().get()));
    network.lay(before.badge());
    StackPane.setAlignment(before.badge(), Pos.BOTTOM_LEFT);
    NumberDrag.install(network.picture(), numbers, player::pause);
    side.pictures().forEach(picture -> NumberDrag.install(picture, numbers, player::pause));
    Exporter exporter = new Exporter(easel, background);
    ExportPanel export = new ExportPanel(easel, background, exporter, dialog);
    front = new Overlays(export, exporter, message);
    files =
        new FileActions(stage, sessions, documents, dialog, front, memory, projector.shown()::get);
    housekeeping = new Housekeeping(sessions, memory, background, files, this::rememberPlace);
    recovery = new Recovery(memory, documents, front.question());
    LessonsMenu lessons = new LessonsMenu(id -> files.open("lesson:" + id), memory);
    Command goTo =
        Command.of("go-to", "Go to…", () -> front.palette().setVisible(true))
            .by("Shortcut+K")
            .with(Feather.SEARCH);
    SceneCommands scenes = new SceneCommands(sessions, front);
    List<Command> lessonCommands = new LessonCommands(sessions, files).section();
    commands =
        new Commands(
            List.of(
                new FileCommands(stage, sessions, files, memory, player, export).menu(),
                new EditCommands(sessions, numbers, before, export, this::copyNumbers).menu(),
                new ViewCommands(sessions, stage, network, this::scroll, this::dismiss).menu(),
                new GoCommands(
                        sessions,
                        player,
                        () -> List.of(scenes.section(), lessonCommands, List.of(goTo)))
                    .menu(),
                new HelpCommands(front, () -> topBar().openMenus()).menu()));
    front.keys().list(commands);
    PaletteSearch search = new PaletteSearch(commands, sessions, files);
    front.palette().search(search::find);
    documents.list(
        all -> {
          lessons.list(all);
          search.list(all);
        });
    topBar = new TopBar(sessions, lessons, commands);
    time =
        new TimeBar(
            sessions,
            player,
            commands,
            () -> memory.settings().isNew(),
            new LossCard(easel, background, this::goTo));

    centre = new SplitPane(network, side);
    centre.setDividerPositions(memory.settings().split());
    BorderPane frame = new BorderPane(centre, new VBox(topBar, message), null, time, null);
    journey = new SeekCard(sessions, projector);
    StackPane root = new StackPane(frame, journey);
    root.getChildren().addAll(front.nodes());
    root.getStyleClass().add("deltascope");
    scene = sceneOf(root, stage);
    appearance = new Appearance(scene);
    Keyboard.install(scene, commands);
    FileDrop.install(root, files::open);
    stage.setScene(scene);
    before.install(scene);
    stage.setOnCloseRequest(this::closing);
    layout = new LayoutWatch(scene, sessions, projector);

    follow(sessions.get());
    following =
        Subscription.combine(
            // Another screen may have other pixels.
            stage.outputScaleXProperty().subscribe(scale -> show(projector.shown().get())),
            sessions.current().subscribe((before, session) -> follow(before, session)),
            projector::close,
            housekeeping::close,
            player::close,
            journey::close,
            appearance::close);
    projector.shown().subscribe(this::show);
    appearance.theme().subscribe(theme -> show(projector.shown().get()));
  }

  /** A stage that has a scene keeps its size. */
  private static Scene sceneOf(Parent root, Stage stage) {
    Scene before = stage.getScene();
    return before == null
        ? new Scene(root, WIDTH, HEIGHT)
        : new Scene(root, before.getWidth(), before.getHeight());
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
  public @Nullable ViewState shown() {
    return projector.shown().get();
  }

  /** {@return all that the user can do in it} */
  public Commands commands() {
    return commands;
  }

  /** {@return what goes on behind it} */
  public Housekeeping housekeeping() {
    return housekeeping;
  }

  /** {@return what is shown with its numbers, if that has come} */
  public Optional<ViewState> shownState() {
    return Optional.ofNullable(projector.shown().get());
  }

  /** Goes to a place, written {@code U:S:P}, if there is such a one. */
  public void goTo(String place) {
    new MomentNotation(sessions.get().opened().outline())
        .moment(place)
        .ifPresent(moment -> sessions.walk(session -> session.at(moment)));
  }

  /** A window that takes the whole screen keeps the size that it had before. */
  private void rememberPlace() {
    boolean whole = stage.isMaximized() || stage.isFullScreen();
    double split = centre.getDividerPositions()[0];
    WindowPlace now =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    memory.update(
        settings -> settings.at(whole ? settings.window().map(now::over).orElse(now) : now, split));
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

  private Projector projector() {
    return projector;
  }

  private TopBar topBar() {
    return topBar;
  }

  private void copyNumbers() {
    Subject hovered = pointed.get();
    front.export().copyNumbers(hovered instanceof Subject.None ? sessions.get().focus() : hovered);
  }

  private void scroll(double screens) {
    front.top().ifPresentOrElse(sheet -> sheet.scroll(screens), () -> Scrolling.by(side, screens));
  }

  private void dismiss() {
    Optional<OverlayCard> sheet = front.top();
    if (sheet.isPresent()) {
      sheet.get().setVisible(false);
    } else if (stage.isFullScreen()) {
      stage.setFullScreen(false);
    } else if (numbers.canTakeBack()) {
      numbers.takeBack();
    } else if (journey.isVisible()) {
      projector.giveUp();
    } else {
      message.clear();
      select(Subject.none());
    }
  }

  private void select(Subject subject) {
    player.pause();
    sessions.look(session -> session.select(subject));
  }

  private void goTo(long update) {
    player.pause();
    sessions.look(session -> session.toUpdate(update));
  }

  private void follow(Session before, Session session) {
    front.pass();
    if (!session.opened().hasStepsOf(before.opened())) {
      pointed.set(Subject.none()); // what is pointed at is of the picture before
    }
    follow(session);
  }

  private void follow(Session session) {
    appearance.show(session.look());
    time.follow(session);
    String edited = session.isEdited() ? "● " : "";
    stage.setTitle(edited + session.opened().title() + " – Deltascope");
  }

  private void show(@Nullable ViewState now) {
    if (now != null) {
      ViewState shown = before.of(now);
      network.show(shown, appearance.theme().get());
      side.show(shown, appearance.theme().get());
      numbers.show(now);
      time.show(shown, appearance.theme().get());
      topBar.show(shown);
      front.export().show(shown);
    }
  }
}
