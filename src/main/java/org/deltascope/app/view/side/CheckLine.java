package org.deltascope.app.view.side;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.deltascope.app.model.Verification;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.LatestTask;
import org.deltascope.trace.check.DerivativeCheck;
import org.kordamp.ikonli.feather.Feather;

/** Says whether what is shown agrees with central differences. */
final class CheckLine extends FlowPane {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Label headline = new Label();
  private final Label details = new Label();
  private final LatestTask<Optional<Verification>> lane;

  private Optional<DerivativeCheck.Verdict> marked = Optional.empty();

  CheckLine(Background background) {
    lane = background.lane(Background.Rank.LATER, this::show, () -> show(Optional.empty()));
    setId("check");
    getStyleClass().add("check-line");
    setAlignment(Pos.CENTER_LEFT);
    headline.setId("check-headline");
    headline.getStyleClass().add("check-headline");
    details.getStyleClass().add("check-details");
    for (Label label : List.of(headline, details)) {
      label.setWrapText(true);
      label.maxWidthProperty().bind(widthProperty());
    }
    getChildren().setAll(headline, details);
    show(Optional.empty());
  }

  void show(ViewState shown) {
    boolean asked = shown.session().isAsked();
    if (asked) {
      show(Optional.empty()); // at once, whatever is still being checked
    }
    lane.request(
        () ->
            asked
                ? Optional.empty()
                : Verification.of(
                    shown.session().opened().experiment(),
                    shown.trace(),
                    shown.moment(),
                    shown.lens()));
  }

  private void show(Optional<Verification> verification) {
    setVisible(verification.isPresent());
    setManaged(verification.isPresent());
    verification.ifPresent(
        found -> {
          headline.setText(found.headline());
          mark(found.verdict());
          details.setText(found.details());
        });
  }

  /** Only when it changes: a new icon costs a pass of the style sheets. */
  private void mark(DerivativeCheck.Verdict verdict) {
    if (Optional.of(verdict).equals(marked)) {
      return;
    }
    marked = Optional.of(verdict);
    headline.setGraphic(
        Icons.of(
            switch (verdict) {
              case AGREES -> Feather.CHECK;
              case DISAGREES -> Feather.X;
              case KINK, UNDECIDED -> Feather.MINUS;
            }));
    pseudoClassStateChanged(WRONG, verdict == DerivativeCheck.Verdict.DISAGREES);
    pseudoClassStateChanged(
        OPEN,
        verdict == DerivativeCheck.Verdict.KINK || verdict == DerivativeCheck.Verdict.UNDECIDED);
  }
}
