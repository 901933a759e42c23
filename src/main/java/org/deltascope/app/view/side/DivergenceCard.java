package org.deltascope.app.view.side;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Diverged;

/** Says, where numbers are looked at, why they are none any more and what to do about it. */
public final class DivergenceCard extends VBox {
  private final Label headline = new Label();
  private final Label explanation = new Label();
  private final Button back = new Button();
  private final LongConsumer goTo;

  /**
   * Says nothing yet.
   *
   * @param icon before the headline
   * @param goTo goes to another update
   */
  public DivergenceCard(Node icon, LongConsumer goTo) {
    this.goTo = goTo;
    setId("diverged");
    getStyleClass().add("divergence-card");
    headline.setId("diverged-headline");
    headline.setGraphic(icon);
    headline.getStyleClass().add("section-title");
    explanation.setId("diverged-explanation");
    back.setId("diverged-back");
    for (Label label : List.of(headline, explanation)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(headline, explanation, back);
    show(Optional.empty());
  }

  /**
   * Says it, or nothing.
   *
   * @param diverged what is to be said, if anything is
   */
  public void show(Optional<Diverged> diverged) {
    setVisible(diverged.isPresent());
    setManaged(diverged.isPresent());
    diverged.ifPresent(this::say);
  }

  private void say(Diverged diverged) {
    headline.setText(diverged.headline());
    explanation.setText(diverged.explanation());
    setAccessibleText(diverged.headline() + ". " + diverged.explanation());
    OptionalLong last = diverged.lastFinite();
    back.setVisible(last.isPresent());
    back.setManaged(last.isPresent());
    last.ifPresent(
        update -> {
          back.setText("Go back to update " + update);
          back.setOnAction(event -> goTo.accept(update));
        });
  }
}
