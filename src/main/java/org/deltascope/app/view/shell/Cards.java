package org.deltascope.app.view.shell;

import java.util.List;
import java.util.function.Supplier;
import org.deltascope.app.model.number.EditDoor;
import org.deltascope.app.view.create.NewCard;
import org.deltascope.app.view.csv.CsvCard;
import org.deltascope.app.view.data.DataCard;
import org.deltascope.app.view.exercise.ExercisePanel;
import org.deltascope.app.view.overlay.ComparisonCard;
import org.deltascope.app.view.overlay.ExportPanel;
import org.deltascope.app.view.overlay.FileDialog;
import org.deltascope.app.view.overlay.MessageBar;
import org.deltascope.app.view.overlay.Overlays;
import org.deltascope.app.view.table.TableCard;
import org.deltascope.app.work.Exporter;
import org.deltascope.figure.style.Theme;

/**
 * What can lie over the window.
 *
 * @param front all of it
 * @param exporter writes them
 * @param door through which tables change the document
 * @param comparison compares runs
 * @param create makes a new network
 * @param tables of samples, weights and biases
 * @param csv takes samples over from a file
 * @param data takes samples over that people know
 * @param exercises asks for exercises
 */
record Cards(
    Overlays front,
    Exporter exporter,
    EditDoor door,
    ComparisonCard comparison,
    NewCard create,
    TableCard tables,
    CsvCard csv,
    DataCard data,
    ExercisePanel exercises) {

  /**
   * {@return all of a window, none of them seen}
   *
   * @param work what they work with
   * @param dialog asks for files
   * @param message says what went wrong
   * @param theme in which figures are painted
   */
  static Cards of(WindowWork work, FileDialog dialog, MessageBar message, Supplier<Theme> theme) {
    Exporter exporter = new Exporter(work.easel(), work.background());
    ExportPanel export = new ExportPanel(work.easel(), work.background(), exporter, dialog);
    ComparisonCard comparison =
        new ComparisonCard(
            work.sessions(), work.projector().comparer(), work.easel(), work.background(), theme);
    NewCard create =
        new NewCard(
            work.easel(),
            work.background(),
            () -> new NewCard.Look(work.sessions().get().look(), theme.get()));
    EditDoor door = new EditDoor(work.sessions());
    TableCard tables = new TableCard(work.sessions(), door);
    CsvCard csv = new CsvCard(work.sessions(), door, work.background());
    DataCard data = new DataCard(door);
    ExercisePanel exercises = new ExercisePanel(work.background(), exporter, dialog);
    Overlays front =
        new Overlays(
            export, exporter, message, List.of(create, tables, csv, data, exercises, comparison));
    return new Cards(front, exporter, door, comparison, create, tables, csv, data, exercises);
  }
}
