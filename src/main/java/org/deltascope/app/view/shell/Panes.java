package org.deltascope.app.view.shell;

import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.number.HeldNumbers;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.app.view.recipe.NetworkEditor;
import org.deltascope.app.view.stage.NetworkPane;
import org.deltascope.app.view.time.TimeBar;
import org.deltascope.figure.style.Theme;

/**
 * What shows a moment, each part of the window in its own way.
 *
 * @param network the stage
 * @param side explains beside it
 * @param numbers those of both that can be taken hold of
 * @param editor changes what the network is made of
 * @param time leads through the steps below it
 * @param topBar what can be done
 * @param export takes it out of the window
 */
record Panes(
    NetworkPane network,
    SideTabs side,
    HeldNumbers numbers,
    NetworkEditor editor,
    TimeBar time,
    TopBar topBar,
    ExportPanel export) {

  /** Shows a moment with its numbers, or what it was if that is asked for. */
  void show(ViewState now, Presentation presentation, Theme theme) {
    ViewState drawn = numbers.drawn(now);
    ViewState seen = presentation.seen(drawn);
    network.show(seen, theme);
    side.show(seen, theme);
    numbers.show(now);
    editor.show(now);
    time.show(seen, theme);
    topBar.show(drawn);
    export.show(drawn);
  }
}
