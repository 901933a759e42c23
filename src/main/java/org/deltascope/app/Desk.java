package org.deltascope.app;

import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.deltascope.app.model.Look;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.FileDialog;
import org.deltascope.app.view.Workbench;
import org.deltascope.app.work.Background;

/**
 * One window with all that stands behind it. Made on the FX thread.
 *
 * @param stage the window
 * @param sessions what it shows
 * @param background what works for it
 * @param workbench what is in it
 */
record Desk(Stage stage, Sessions sessions, Background background, Workbench workbench) {

  /**
   * {@return a window on a document, not shown yet}
   *
   * @param workshop what works for it
   * @param opened the document
   * @param look how it is shown at first
   * @param dialog asks for files
   * @param stillness whether nothing shall move
   */
  static Desk of(
      Workshop workshop,
      OpenDocument opened,
      Look look,
      FileDialog dialog,
      BooleanSupplier stillness) {
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, fault) -> workshop.faults().accept(fault));
    Stage stage = new Stage();
    Sessions sessions = new Sessions(Session.start(opened, look));
    Background background = workshop.background();
    Workbench workbench =
        new Workbench(stage, sessions, workshop.easel(), background, dialog, stillness);
    workshop.faults().showOn(workbench::say);
    workbench.note(opened.named().notices());
    return new Desk(stage, sessions, background, workbench);
  }
}
