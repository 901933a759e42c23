package org.deltascope.app;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.LastWords;
import org.deltascope.app.view.shell.Workbench;
import org.deltascope.app.work.Background;

/**
 * One window with all that stands behind it. When the window is hidden, its threads end and nothing
 * refers to it any more. For the FX thread.
 */
final class WindowContext implements UncaughtErrors.Window {

  private final Stage stage;
  private final Sessions sessions;
  private final Background background;
  private final Function<Sessions, Workbench> workbenches;
  private Workbench workbench;

  private WindowContext(
      Stage stage,
      Sessions sessions,
      Background background,
      Function<Sessions, Workbench> workbenches) {
    this.stage = stage;
    this.sessions = sessions;
    this.background = background;
    this.workbenches = workbenches;
    this.workbench = workbenches.apply(sessions);
  }

  /**
   * {@return a window on a document, not shown yet}
   *
   * @param workshop what works for it
   * @param opened the document
   * @param look how it is shown at first
   * @param dialog asks for files
   * @param memory remembers things between starts
   * @param stillness whether nothing shall move
   */
  static WindowContext of(
      AppServices workshop,
      OpenDocument opened,
      DisplaySettings look,
      FileDialog dialog,
      Memory memory,
      BooleanSupplier stillness) {
    UncaughtErrors errors = workshop.errors();
    Thread.UncaughtExceptionHandler handler = (thread, error) -> errors.onFxThread(error);
    Thread fxThread = Thread.currentThread();
    fxThread.setUncaughtExceptionHandler(handler);
    Stage stage = new Stage();
    Background background = workshop.background();
    WindowContext desk =
        new WindowContext(
            stage,
            new Sessions(Session.start(opened, look)),
            background,
            of ->
                new Workbench(stage, of, workshop.easel(), background, dialog, memory, stillness));
    errors.watch(desk);
    desk.workbench.note(opened.named().notices());
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        event -> {
          desk.workbench.close();
          background.close();
          if (handler.equals(fxThread.getUncaughtExceptionHandler())) {
            fxThread.setUncaughtExceptionHandler(null);
          }
        });
    return desk;
  }

  /** {@return the window} */
  Stage stage() {
    return stage;
  }

  /** {@return what it shows} */
  Sessions sessions() {
    return sessions;
  }

  /** {@return what works for it} */
  Background background() {
    return background;
  }

  /** {@return what is in it} */
  Workbench workbench() {
    return workbench;
  }

  @Override
  public void say(String message) {
    workbench.say(message);
  }

  @Override
  public boolean isBeingLaidOut() {
    return workbench.isBeingLaidOut();
  }

  @Override
  public void rebuild() {
    Session whole = workbench.lastWhole();
    workbench.close();
    sessions.returnTo(whole);
    workbench = workbenches.apply(sessions);
  }

  @Override
  public void replaceWith(String lastWords) {
    workbench.close();
    Scene before = stage.getScene();
    stage.setOnCloseRequest(null);
    stage.setScene(LastWords.scene(lastWords, before.getWidth(), before.getHeight(), stage::close));
  }

  @Override
  public void close() {
    stage.close();
  }
}
