package org.deltascope.app.view.overlay;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.work.Projector;
import org.deltascope.app.work.SeekProgress;
import org.jspecify.annotations.Nullable;

/** Says how far a long journey through the updates has come, and lets one give it up. */
public final class SeekCard extends HBox {

  private static final Duration LOOK = Duration.millis(100);

  /** What takes no longer than this needs no words. */
  private static final int QUICK = 4;

  private final Sessions sessions;
  private final Projector projector;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Timeline clock = new Timeline();
  private final Subscription following;
  private int looks;

  public SeekCard(Sessions sessions, Projector projector) {
    this.sessions = sessions;
    this.projector = projector;
    setId("journey");
    getStyleClass().add("journey-card");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    text.setId("journey-text");
    bar.setAccessibleText("Updates made so far");
    Button giveUp = new Button("Give up (Esc)");
    giveUp.setId("give-up");
    giveUp.setOnAction(event -> projector.giveUp());
    getChildren().setAll(text, bar, giveUp);
    setVisible(false);
    clock.getKeyFrames().setAll(new KeyFrame(LOOK, event -> look()));
    clock.setCycleCount(Animation.INDEFINITE);
    following = sessions.current().subscribe(this::follow);
    projector.shown().subscribe(this::arrive);
  }

  /** Looks no more. */
  public void close() {
    clock.stop();
    following.unsubscribe();
  }

  /** {@return whether there was a journey to give up} */
  public boolean giveUp() {
    boolean goesOn = isVisible();
    if (goesOn) {
      projector.giveUp();
    }
    return goesOn;
  }

  private void follow(Session session) {
    ViewState shown = projector.shown().get();
    if (shown == null || !shown.session().equals(session)) {
      looks = isVisible() ? looks : 0;
      clock.play();
    } else {
      arrive(shown);
    }
  }

  private void arrive(@Nullable ViewState shown) {
    if (shown != null && shown.session().equals(sessions.get())) {
      clock.stop();
      setVisible(false);
    }
  }

  private void look() {
    looks++;
    SeekProgress.Place place = projector.journey().place();
    boolean isOnTheWay = place.target() == sessions.get().moment().update();
    if (looks > QUICK && isOnTheWay) {
      text.setText(
          "On the way to update %,d: %,d so far".formatted(place.target(), place.update()));
      bar.setProgress(place.share());
      setVisible(true);
    }
  }
}
