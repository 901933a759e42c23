package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.deltascope.Patience;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.command.Command;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.FigureTools;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.nn.Network;
import org.testfx.api.FxToolkit;

/** Drives the real window on the headless platform, as a person would, and reads what it shows. */
final class WindowRobot {

  /** One for all windows: it loads fonts, and keeps the formulas that others have set. */
  private static final FigureResources EASEL =
      new FigureResources(CompletableFuture.supplyAsync(FigureTools::load));

  private static final int QUIET_PULSES = 2;

  private final WindowContext desk;
  private Optional<Path> chosen = Optional.empty();
  private String suggested = "";
  private int asked;

  private WindowRobot(OpenDocument opened, Memory memory, BooleanSupplier stillness)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    desk =
        onFx(
            () -> {
              DisplaySettings look = DisplaySettings.initial().in(ThemeChoice.LIGHT);
              WindowContext made =
                  WindowContext.of(workshop(), opened, look, new Answers(), memory, stillness);
              made.stage().setX(0);
              made.stage().setY(0);
              made.stage().setWidth(1280);
              made.stage().setHeight(800);
              made.stage().show();
              return made;
            });
    settle();
  }

  private static AppServices workshop() {
    UncaughtErrors errors = new UncaughtErrors();
    return new AppServices(errors, new Background(errors::inBackground), EASEL);
  }

  /** Always chooses what the robot was told. */
  private final class Answers implements FileDialog {
    @Override
    public Optional<Path> choose(Window owner) {
      asked++;
      return chosen;
    }

    @Override
    public Optional<Path> chooseTarget(Window owner, String suggestion) {
      suggested = suggestion;
      return chosen;
    }

    @Override
    public Optional<Path> chooseDocument(Window owner, String suggestion) {
      suggested = suggestion;
      return chosen;
    }

    @Override
    public Optional<Path> chooseFolder(Window owner) {
      return chosen;
    }
  }

  static WindowRobot open(String lesson) throws Exception {
    return open(Lessons.open(lesson), () -> true);
  }

  static WindowRobot open(Document document, BooleanSupplier stillness) throws Exception {
    return open(DocumentSource.unsaved(document), Memory.none(), stillness);
  }

  static WindowRobot open(DocumentSource document, Memory memory) throws Exception {
    return open(document, memory, () -> true);
  }

  private static WindowRobot open(DocumentSource document, Memory memory, BooleanSupplier stillness)
      throws Exception {
    return new WindowRobot(OpenDocument.of(document), memory, stillness);
  }

  WindowContext desk() {
    return desk;
  }

  Session session() {
    return desk.sessions().get();
  }

  /** {@return how often the file dialog was opened} */
  int asked() {
    return asked;
  }

  /** {@return the name that the file dialog last suggested} */
  String suggested() {
    return suggested;
  }

  /** Opens a lesson in the window that is there, at its beginning. */
  void begin(String lesson) throws Exception {
    OpenDocument opened = OpenDocument.of(DocumentSource.unsaved(Lessons.open(lesson)));
    run(() -> desk.sessions().open(opened));
  }

  /** Looks elsewhere, or in another way. */
  void look(UnaryOperator<Session> action) throws Exception {
    run(() -> desk.sessions().look(action));
  }

  /** Goes to a step of the update in which one stands. */
  void toStep(String name) throws Exception {
    look(session -> session.toStep(session.opened().outline().indexOf(name).orElseThrow()));
  }

  /** {@return the network before the update that is shown} */
  Network shownNetwork() throws Exception {
    return onFx(() -> desk.workbench().shown().orElseThrow().trace().before().network());
  }

  /** Puts a text where it can be pasted from. */
  void copy(String text) throws Exception {
    run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /** Chooses one of the tables. */
  void chooseTable(String title) throws Exception {
    choose("table-choice", title);
  }

  /** Chooses what a list that opens offers under a title. */
  void choose(String id, String title) throws Exception {
    run(
        () ->
            ((MenuButton) node(id))
                .getItems().stream()
                    .filter(item -> item.getText().equals(title))
                    .findFirst()
                    .orElseThrow()
                    .fire());
  }

  /** {@return a command of the window} */
  Command command(String id) {
    return desk.workbench().commands().get(id);
  }

  /** Does what a command of the window does. */
  void perform(String id) throws Exception {
    run(() -> command(id).run());
  }

  /** Presses a button, wherever it is. */
  void fire(String id) throws Exception {
    run(() -> ((Button) node(id)).fire());
  }

  /** Writes something into a field, which has the focus then. */
  void write(String id, String text) throws Exception {
    run(
        () -> {
          TextField field = (TextField) node(id);
          field.requestFocus();
          field.setText(text);
        });
  }

  /** What the file dialog will answer. */
  void willChoose(Path file) {
    chosen = Optional.of(file);
  }

  /** Presses a key as the keyboard does: the event goes to what has the focus. */
  void press(KeyCode key, KeyCode... held) throws Exception {
    run(() -> strike(key, held));
  }

  /** Presses a key. For the FX thread. */
  void strike(KeyCode key, KeyCode... held) {
    boolean shift = holds(held, KeyCode.SHIFT);
    boolean control = holds(held, KeyCode.CONTROL);
    boolean alt = holds(held, KeyCode.ALT);
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, shift, control, alt, false));
  }

  /** Lets go of a key that was pressed. For the FX thread. */
  void letGo(KeyCode key) {
    fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", key.getName(), key, false, false, false, false));
  }

  /** Types a character, by whatever keys a keyboard has it. For the FX thread. */
  void type(String character) {
    fire(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void fire(KeyEvent event) {
    Node owner = desk.stage().getScene().getFocusOwner();
    javafx.event.Event.fireEvent(owner == null ? desk.stage().getScene() : owner, event);
  }

  private static boolean holds(KeyCode[] held, KeyCode key) {
    return java.util.List.of(held).contains(key);
  }

  /** {@return what stands in a node, read by its id} */
  String text(String id) throws Exception {
    return onFx(() -> readText(id));
  }

  /** The same for the FX thread. */
  String readText(String id) {
    return text(node(id));
  }

  /** {@return what a picture says to someone who does not see it} */
  String description(String id) throws Exception {
    return onFx(() -> node(id).getAccessibleText());
  }

  /** {@return whether the message bar says that} For the FX thread. */
  boolean isSaid(String part) {
    Node message = node("message");
    return message.getParent().isVisible() && text(message).contains(part);
  }

  boolean isSeen(String id) throws Exception {
    return onFx(() -> node(id).isVisible());
  }

  Node node(String id) {
    return Objects.requireNonNull(desk.stage().getScene().lookup("#" + id), id);
  }

  /** {@return all that is seen, from the outside in} For the FX thread. */
  Stream<Node> shown() {
    return shown(desk.stage().getScene().getRoot());
  }

  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> within =
        node instanceof Parent parent
            ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(WindowRobot::shown)
            : Stream.empty();
    return Stream.concat(Stream.of(node), within);
  }

  /** {@return what stands in a node that need not be in the window} For the FX thread. */
  static String words(Node node) {
    return text(node);
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case Text text -> text.getText();
      case TextFlow flow -> {
        StringBuilder all = new StringBuilder();
        flow.getChildren().forEach(child -> all.append(text(child)));
        yield all.toString();
      }
      case javafx.scene.Parent parent -> {
        StringBuilder all = new StringBuilder();
        parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)).append('\n'));
        yield all.toString();
      }
      default -> "";
    };
  }

  <T> T onFx(Callable<T> action) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(Patience.SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  void run(Runnable action) throws Exception {
    onFx(
        () -> {
          action.run();
          return true;
        });
    settle();
  }

  /** Waits until something is so that comes about by itself. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
    while (!onFx(condition)) {
      Thread.sleep(5);
      if (System.nanoTime() > end) {
        throw new TimeoutException("not seen: " + what);
      }
    }
  }

  /**
   * Waits until all that was asked for is on the screen: until two pulses have come without
   * anything new to compute or to paint.
   */
  void settle() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
    int quiet = 0;
    while (quiet < QUIET_PULSES) {
      awaitPulse();
      quiet = onFx(() -> desk.background().isQuiet()) ? quiet + 1 : 0;
      if (System.nanoTime() > end) {
        throw new TimeoutException("the window did not come to rest");
      }
    }
    assertThat(desk.stage().isShowing()).isTrue();
  }

  /** Also one whose layout breaks; what is asked of the FX thread next comes after its layout. */
  private void awaitPulse() throws Exception {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable listener = pulse::countDown;
    Scene scene = onFx(() -> listen(listener));
    assertThat(pulse.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    onFx(
        () -> {
          scene.removePreLayoutPulseListener(listener);
          return scene;
        });
  }

  private Scene listen(Runnable listener) {
    Scene scene = desk.stage().getScene();
    scene.addPreLayoutPulseListener(listener);
    Platform.requestNextPulse();
    return scene;
  }

  /** Also what goes on by itself ends. */
  void close() throws Exception {
    onFx(
        () -> {
          boolean isWhole = desk.stage().getScene().lookup("#play") != null;
          if (isWhole && readText("play").equals("Pause")) {
            command("play").run();
          }
          desk.stage().close();
          return true;
        });
  }
}
