package org.deltascope.app.view.overlay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.export.Export;
import org.deltascope.app.model.export.Progress;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.WrappingRow;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.Exporter;
import org.deltascope.app.work.FigureResources;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.ChosenWay;
import org.kordamp.ikonli.feather.Feather;

/** Takes what is shown home: figures into files and onto the clipboard. Lies over the window. */
public final class ExportPanel extends OverlayCard {

  private final Exporter exporter;
  private final FileDialog dialog;
  private final ExportForm form;
  private final ExportPreview preview;
  private final Label outcome = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final HBox running;
  private final List<Button> actions;
  private final AnimationTimer watch = new Watch();
  private Optional<ViewState> shown = Optional.empty();
  private Supplier<ChosenWay> way = ChosenWay::none;

  public ExportPanel(
      FigureResources easel, Background background, Exporter exporter, FileDialog dialog) {
    super("export", "Export", "Close the export");
    this.exporter = exporter;
    this.dialog = dialog;
    form = new ExportForm(export -> refresh());
    preview = new ExportPreview(easel, background);
    actions =
        List.of(
            action("export-save", Feather.DOWNLOAD, "Save figure…", this::save),
            action("export-all", Feather.LAYERS, "Save every step…", this::saveAll),
            action("export-gif", Feather.FILM, "Save phase as GIF…", this::animate),
            action("export-copy", Feather.COPY, "Copy figure", this::copy),
            action("export-latex", Feather.CODE, "Copy equation as LaTeX", this::copyEquation));
    actions.getFirst().getStyleClass().add("accent");
    Button cancel = action("export-cancel", Feather.X, "Cancel", exporter::callOff);
    bar.setAccessibleText("How much is written");
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    running = new HBox(bar, cancel);
    running.getStyleClass().add("export-running");
    outcome.setId("export-outcome");
    outcome.setWrapText(true);
    outcome.setAccessibleRole(AccessibleRole.TEXT);
    WrappingRow buttons = row(actions.toArray(Node[]::new));
    buttons.getStyleClass().add("export-actions");
    WrappingRow middle = row(form, preview);
    middle.getStyleClass().add("export-middle");
    VBox all = new VBox(middle, buttons, new StackPane(outcome, running));
    all.getStyleClass().add("export-all");
    fill(all);
    exporter.outcome().subscribe(done -> outcome.setText(done.text()));
    exporter.progress().subscribe(this::follow);
  }

  /** Comes up with the moment that is shown, or goes away. */
  public void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      refresh();
      form.requestFocus();
    }
  }

  /** Follows what the window shows. */
  public void show(ViewState next) {
    shown = Optional.of(next);
    refresh();
  }

  /** Puts the figure that is set on the clipboard; says why where it cannot be made. */
  public void copy() {
    if (form.export().problem().isPresent()) {
      setVisible(true);
      refresh();
    } else {
      shown.ifPresent(it -> exporter.copyPicture(export(), it));
    }
  }

  /**
   * Puts numbers on the clipboard, with all their digits.
   *
   * @param subject whose
   */
  public void copyNumbers(Subject subject) {
    shown.ifPresent(it -> exporter.copyNumbers(it.numbers(subject)));
  }

  /** Puts the equation on the clipboard. */
  public void copyEquation() {
    shown.ifPresent(exporter::copyEquation);
  }

  /** Draws the way that is seen then, if one is. */
  public void along(Supplier<ChosenWay> seen) {
    way = seen;
  }

  private Export export() {
    return form.export().along(way.get());
  }

  private void refresh() {
    Optional<String> problem = form.export().problem();
    boolean busy = exporter.progress().get().isPresent();
    actions.forEach(button -> button.setDisable(problem.isPresent() || busy));
    outcome.setText(problem.orElseGet(() -> exporter.outcome().get().text()));
    if (problem.isEmpty() && isVisible()) {
      shown.ifPresent(it -> preview.show(export(), it));
    }
  }

  private void save() {
    write(it -> target(it, form.export().format().ending()), exporter::write);
  }

  private void saveAll() {
    write(it -> dialog.chooseFolder(getScene().getWindow()), exporter::writeAll);
  }

  private void animate() {
    write(it -> target(it, ".gif"), exporter::animate);
  }

  private Optional<Path> target(ViewState it, String ending) {
    String suggestion = it.fileName(form.export().kind(), ending);
    return dialog.chooseTarget(getScene().getWindow(), suggestion);
  }

  private void write(Function<ViewState, Optional<Path>> choose, Writing writing) {
    shown.ifPresent(
        it -> choose.apply(it).ifPresent(target -> writing.write(export(), it, target)));
  }

  private void follow(Optional<Progress> progress) {
    running.setVisible(progress.isPresent());
    outcome.setVisible(progress.isEmpty());
    if (progress.isPresent()) {
      watch.start();
    } else {
      watch.stop();
    }
    refresh();
  }

  private static Button action(String id, Feather icon, String text, Runnable action) {
    Button button = new Button(text, Icons.of(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Writes what is set into a file or a folder. */
  @FunctionalInterface
  private interface Writing {
    void write(Export export, ViewState shown, Path target);
  }

  /** Moves the bar while something is being written. */
  private final class Watch extends AnimationTimer {
    @Override
    public void handle(long now) {
      exporter.progress().get().ifPresent(progress -> bar.setProgress(progress.fraction()));
    }
  }
}
