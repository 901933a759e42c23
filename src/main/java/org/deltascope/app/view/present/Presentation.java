package org.deltascope.app.view.present;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.side.SidePanel;

/**
 * The window as it is shown to many: without its bars, which come back where the pointer is at the
 * edge; the network beside what there is to see, and everything as large as it can be read from the
 * last row.
 */
public final class Presentation {

  /** How much of the width the network has. */
  private static final double SPLIT = 0.55;

  /** The smallest numbers are to be 20 pixels high on a screen of 720 lines. */
  private static final double LINES = 720;

  private static final double LARGE = 200;

  private static final String STYLE = "presenting";

  private final Stage stage;
  private final SplitPane centre;
  private final SidePanel side;
  private final StepDots dots;
  private final Runnable refresh;
  private final EdgeBars bars = new EdgeBars();
  private final Spotlight spotlight = new Spotlight();
  private final Blank blank = new Blank();
  private Optional<BorderPane> frame = Optional.empty();
  private double split = SPLIT;
  private boolean on;
  private boolean prose;

  /**
   * Presents nothing yet.
   *
   * @param stage the window
   * @param centre the network and what is beside it
   * @param side what is beside it
   * @param dots the steps, as small as they can be
   * @param refresh shows all anew
   */
  public Presentation(
      Stage stage, SplitPane centre, SidePanel side, StepDots dots, Runnable refresh) {
    this.stage = stage;
    this.centre = centre;
    this.side = side;
    this.dots = dots;
    this.refresh = refresh;
  }

  /** {@return what lies over the window while one presents, the topmost last} */
  public List<Node> nodes() {
    return List.of(bars, spotlight, blank);
  }

  /** Takes bars away from that, and follows the pointer and the size of the window. */
  public void install(BorderPane whole, Scene scene) {
    frame = Optional.of(whole);
    bars.install(scene);
    spotlight.install(scene);
    blank.install(scene);
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage
        .fullScreenProperty()
        .subscribe(
            fills -> {
              if (!fills && on) {
                end();
              }
            });
    scene
        .heightProperty()
        .subscribe(
            _ -> {
              if (on) {
                refresh.run();
              }
            });
  }

  /** Presents, or does not any more. */
  public void toggle() {
    if (on) {
      stage.setFullScreen(false);
      end();
    } else {
      begin();
    }
  }

  /** {@return whether one presents in a window} */
  public static boolean isOn(Scene scene) {
    return scene.getRoot().getStyleClass().contains(STYLE);
  }

  /** {@return whether it is on} */
  public boolean isOn() {
    return on;
  }

  private void begin() {
    on = true;
    stage.getScene().getRoot().getStyleClass().add(STYLE);
    prose = false;
    split = centre.getDividerPositions()[0];
    frame.ifPresent(
        whole -> {
          bars.take(whole);
          whole.setBottom(dots);
        });
    stage.setFullScreen(true);
    centre.setDividerPositions(SPLIT);
    side.present(true, false);
    refresh.run();
  }

  private void end() {
    on = false;
    stage.getScene().getRoot().getStyleClass().remove(STYLE);
    spotlight.turnOff();
    blank.lift();
    frame.ifPresent(bars::giveBack);
    centre.setDividerPositions(split);
    side.present(false, true);
    refresh.run();
  }

  /** Shows what is said in words, or hides it again. */
  public void toggleProse() {
    prose = !prose;
    side.present(on, prose);
  }

  /** Leaves nothing to be seen, as long as the key is held. */
  public void holdBlank() {
    blank.hold();
  }

  /** Darkens all but what is around the pointer, or lights it again. */
  public void toggleSpotlight() {
    spotlight.toggle();
  }

  /** {@return whether there was a spotlight to turn off} */
  public boolean letGo() {
    return spotlight.turnOff();
  }

  /** {@return a session as it is shown: larger while one presents} */
  public Session seen(Session session) {
    return on ? session.shown(large(session.look())) : session;
  }

  /** {@return a moment as it is shown: larger while one presents} */
  public ViewState seen(ViewState now) {
    return on ? now.shown(large(now.session().look())) : now;
  }

  /** Shows where in time one stands. */
  public void follow(Session session) {
    dots.show(session);
  }

  private DisplaySettings large(DisplaySettings look) {
    double height = stage.getScene() == null ? LINES : stage.getScene().getHeight();
    return look.atLeast((int) Math.round(LARGE * height / LINES));
  }
}
