package org.deltascope.app.view.learn;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.view.control.OwnKeys;
import org.deltascope.app.work.Player;

/**
 * Goes to any update that was made: by one with the arrow keys, by a tenth of all with Page Up and
 * Page Down, to the first and the last with Home and End, or by dragging, which makes no places on
 * the way.
 */
final class UpdateScrubber extends Slider implements OwnKeys {

  private static final int LARGE_STEPS = 10;

  private final Sessions sessions;
  private final Player player;
  private long update;
  private long last;
  private boolean showing;
  private boolean dragged;

  UpdateScrubber(Sessions sessions, Player player) {
    this.sessions = sessions;
    this.player = player;
    setId("learn-scrubber");
    setMinWidth(0);
    setTooltip(
        new Tooltip(
            "Any update made so far: ← and → go by one, Page Up and Page Down by a tenth of all,"
                + " Home and End to the first and the last"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> dragged = true);
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> dragged = false);
    valueChangingProperty().subscribe(this::grabbed);
    valueProperty().subscribe(value -> moved(Math.round(value.doubleValue())));
    show(0, 1);
  }

  /**
   * Shows where one stands.
   *
   * @param at the update
   * @param made how many there are
   */
  void show(long at, long made) {
    showing = true;
    update = at;
    last = Math.max(at, made - 1);
    setMax((double) Math.max(1, last));
    if (!isValueChanging()) {
      setValue((double) at);
    }
    setDisable(last == 0);
    setAccessibleText("Update, %,d of 0 to %,d".formatted(at, last));
    showing = false;
  }

  @Override
  public boolean takes(KeyEvent event) {
    return OwnKeys.isPlain(event) && !event.isShiftDown() && target(event).isPresent();
  }

  private OptionalLong target(KeyEvent event) {
    long large = Math.max(1, Math.round((double) last / LARGE_STEPS));
    Optional<Long> target =
        switch (event.getCode()) {
          case LEFT, DOWN -> Optional.of(update - 1);
          case RIGHT, UP -> Optional.of(update + 1);
          case PAGE_DOWN -> Optional.of(update - large);
          case PAGE_UP -> Optional.of(update + large);
          case HOME -> Optional.of(0L);
          case END -> Optional.of(last);
          default -> Optional.empty();
        };
    return target.isPresent()
        ? OptionalLong.of(Math.clamp(target.get(), 0, last))
        : OptionalLong.empty();
  }

  private void pressed(KeyEvent event) {
    if (takes(event)) {
      event.consume();
      player.pause();
      long to = target(event).orElseThrow();
      sessions.look(session -> session.toUpdate(to));
    }
  }

  /** One can come back to where one was before all of the dragging. */
  private void grabbed(boolean begins) {
    if (begins) {
      player.pause();
      sessions.leave(session -> session);
    } else if (!showing) {
      setValue((double) update);
    }
  }

  private void moved(long to) {
    if (!showing && to != update) {
      player.pause();
      if (isValueChanging() || dragged) {
        sessions.walk(session -> session.toUpdate(to));
      } else {
        sessions.look(session -> session.toUpdate(to));
      }
    }
  }
}
