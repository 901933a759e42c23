package org.deltascope.app.view.exercise;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.exercise.ExerciseWish;
import org.deltascope.app.model.export.ExerciseExport;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.OverlayCard;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Exporter;
import org.deltascope.app.work.LatestTask;
import org.deltascope.exercise.ExerciseResult;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.RefusedExercise;
import org.kordamp.ikonli.feather.Feather;

/** Asks for exercises, shows their variants, and writes those that are not taken out. */
public final class ExercisePanel extends OverlayCard {

  private final Exporter exporter;
  private final FileDialog dialog;
  private final ExerciseForm form;
  private final VariantList variants;
  private final Label outcome = new Label();
  private final Button save = new Button("Save exercises…", Icons.of(Feather.DOWNLOAD));
  private final LatestTask<ExerciseResult> lane;
  private final AtomicLong latest = new AtomicLong();
  private Supplier<Optional<ViewState>> shown = Optional::empty;
  private Optional<ExerciseSet> drawn = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param background where numbers are drawn
   * @param exporter writes
   * @param dialog asks where to
   */
  public ExercisePanel(Background background, Exporter exporter, FileDialog dialog) {
    super("exercises", "Export exercises", "Close the exercises");
    this.exporter = exporter;
    this.dialog = dialog;
    this.lane = background.lane(Background.Rank.LATER, this::take, this::failed);
    this.form = new ExerciseForm(this::draw);
    this.variants = new VariantList(this::refresh);
    outcome.setId("exercises-outcome");
    outcome.setWrapText(true);
    outcome.setAccessibleRole(AccessibleRole.TEXT);
    save.setId("exercises-save");
    save.getStyleClass().add("accent");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setTooltip(new Tooltip("Write all variants that are ticked into one file"));
    save.setOnAction(_ -> save());
    Label how =
        new Label(
            "Weights, biases, inputs and targets are drawn until, to the digits asked, every"
                + " well-known mistake gives an answer of its own.");
    how.setWrapText(true);
    how.setAccessibleRole(AccessibleRole.TEXT);
    Region fields = row(form.parts().toArray(Node[]::new));
    Region actions = row(save, outcome);
    List.of(fields, actions).forEach(row -> row.getStyleClass().add("export-actions"));
    VBox all = new VBox(how, fields, variants, actions);
    all.getStyleClass().add("export-all");
    List.of(how, outcome, variants).forEach(this::confine);
    fill(all);
    // What nobody waits for any more would keep a painter from its work.
    visibleProperty().subscribe((_, _) -> latest.incrementAndGet());
  }

  /**
   * Comes up with exercises of the open document.
   *
   * @param now what the window shows
   */
  public void open(Supplier<Optional<ViewState>> now) {
    shown = now;
    now.get()
        .map(state -> state.session().opened())
        .ifPresent(
            opened -> {
              form.show(ExerciseWish.of(opened));
              setVisible(true);
              form.requestFocus();
              draw();
            });
  }

  /** What went wrong is told elsewhere. */
  private void failed() {
    outcome.setText("");
  }

  private void draw() {
    Optional<OpenDocument> opened = shown.get().map(state -> state.session().opened());
    ExerciseWish wish = form.wish();
    drawn = Optional.empty();
    variants.show(drawn);
    refresh();
    // What was wished for before could be saved in the place of this for a moment.
    lane.forget();
    long asked = latest.incrementAndGet();
    opened.ifPresent(
        document -> lane.request(() -> wish.drawn(document, () -> latest.get() == asked)));
    outcome.setText("Drawing numbers…");
  }

  private void take(ExerciseResult result) {
    switch (result) {
      case ExerciseSet set -> {
        drawn = Optional.of(set);
        outcome.setText("");
      }
      case RefusedExercise refused -> {
        drawn = Optional.empty();
        outcome.setText(ExerciseWish.said(refused));
      }
    }
    variants.show(drawn);
    refresh();
  }

  private void refresh() {
    int chosen = variants.chosen().size();
    save.setDisable(chosen == 0);
    if (drawn.isPresent()) {
      outcome.setText("%d of %d variants".formatted(chosen, drawn.get().variants().size()));
    }
  }

  private void save() {
    shown
        .get()
        .ifPresent(
            state ->
                drawn.ifPresent(
                    set -> {
                      ExerciseExport export =
                          new ExerciseExport(set.only(variants.chosen()), form.format());
                      dialog
                          .chooseTarget(getScene().getWindow(), export.fileName(state))
                          .ifPresent(file -> exporter.write(export, state, file));
                    }));
  }
}
