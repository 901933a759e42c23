package org.deltascope.app.view.control;

import java.util.Locale;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;

/** How fast one plays: each bit to the right is as many times faster. */
public final class SpeedSlider extends Slider {

  private static final double SAME = 1e-6;

  private final Sessions sessions;
  private final String keys;
  private final Tooltip says = new Tooltip();

  /**
   * Makes one.
   *
   * @param sessions is told the speed
   * @param keys that change it too, as they are written
   */
  public SpeedSlider(Sessions sessions, String keys) {
    super(Math.log(DisplaySettings.SLOWEST), Math.log(DisplaySettings.FASTEST), 0);
    this.sessions = sessions;
    this.keys = keys;
    setId("speed");
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(says);
    valueProperty().subscribe(value -> choose(Math.exp(value.doubleValue())));
  }

  public void show(Session session) {
    if (!isValueChanging()) {
      setValue(Math.log(session.look().speed()));
    }
  }

  private void choose(double perSecond) {
    String said = String.format(Locale.ROOT, "%.1f steps a second", perSecond);
    says.setText("%s (%s)".formatted(said, keys));
    setAccessibleText("Speed of playing: " + said);
    if (Math.abs(perSecond - sessions.get().look().speed()) > SAME) {
      sessions.look(session -> session.shown(session.look().playing(perSecond)));
    }
  }
}
