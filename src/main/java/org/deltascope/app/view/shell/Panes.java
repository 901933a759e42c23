package org.deltascope.app.view.shell;

import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.time.TimeBar;
import org.deltascope.figure.style.Theme;

/**
 * What shows a moment, each part of the window in its own way.
 *
 * @param centre the network, and what is said beside it
 * @param time leads through the steps below it
 * @param topBar what can be done
 * @param export takes it out of the window
 */
record Panes(Centre centre, TimeBar time, TopBar topBar, ExportPanel export) {

  /** Shows a moment with its numbers, or what it was if that is asked for. */
  void show(ViewState now, Presentation presentation, Theme theme) {
    ViewState drawn = centre.numbers().drawn(now);
    ViewState seen = presentation.seen(drawn);
    centre.stage().show(seen, theme);
    centre.tabs().show(seen, theme);
    centre.numbers().show(now);
    centre.editor().show(now);
    time.show(seen, theme);
    topBar.show(drawn);
    export.show(drawn);
  }
}
