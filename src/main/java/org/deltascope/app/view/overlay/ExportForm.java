package org.deltascope.app.view.overlay;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.deltascope.app.model.export.Export;
import org.deltascope.app.view.control.Choice;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;

/** Asks how figures are to be written. */
final class ExportForm extends GridPane {

  private final Choice<FigureKind> kind;
  private final Choice<FigureFormat> format;
  private final Choice<Theme> theme;
  private final TextField width = new TextField();
  private final TextField scale = new TextField();
  private final Consumer<Export> changed;
  private Export export = Export.initial();

  /** Begins with what is usual. */
  ExportForm(Consumer<Export> changed) {
    this.changed = changed;
    getStyleClass().add("export-form");
    kind =
        new Choice<>("export-kind", "What is shown", ExportForm::label, it -> set(export.of(it)));
    kind.offer(List.of(FigureKind.values()));
    format =
        new Choice<>(
            "export-format", "Format of the file", ExportForm::label, it -> set(export.as(it)));
    format.offer(List.of(FigureFormat.values()));
    theme =
        new Choice<>(
            "export-theme", "Colours of the figure", ExportForm::label, it -> set(export.in(it)));
    theme.offer(List.of(Theme.values()));
    number(width, "export-width", "Width of the figure, in units", it -> export.wide(it));
    number(scale, "export-scale", "How many times larger it is shown", it -> export.at(it));
    row(0, "Figure", kind);
    row(1, "Format", format);
    row(2, "Colours", theme);
    row(3, "Width", width);
    row(4, "Scale", scale);
    show();
  }

  Export export() {
    return export;
  }

  private void set(Export next) {
    export = next;
    show();
    changed.accept(next);
  }

  private void show() {
    kind.show(export.kind(), label(export.kind()));
    format.show(export.format(), label(export.format()));
    theme.show(export.theme(), label(export.theme()));
    put(width, export.width());
    put(scale, export.scale());
  }

  /** A field in which one types is left alone. */
  private static void put(TextField field, double value) {
    if (!field.isFocused() && !Double.isNaN(value)) {
      field.setText(
          value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }
  }

  private void number(TextField field, String id, String what, DoubleFunction<Export> with) {
    field.setId(id);
    field.setAccessibleText(what);
    field.setTooltip(new Tooltip(what));
    field.setPrefColumnCount(6);
    field
        .textProperty()
        .subscribe(
            text -> {
              if (field.isFocused()) {
                export = with.apply(parse(text));
                changed.accept(export);
              }
            });
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  private void row(int row, String name, Region control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    control.setMaxWidth(Double.MAX_VALUE);
    add(label, 0, row);
    add(control, 1, row);
  }

  private static String label(FigureKind kind) {
    return switch (kind) {
      case NETWORK -> "Network";
      case EQUATION -> "Equation";
      case MATRICES -> "Matrices";
      case PATHS -> "Paths";
      case MODULES -> "Modules";
      case GRAPH -> "Graph";
      case LOSS -> "Loss";
      case BOUNDARY -> "Boundary";
      case SLICE -> "Loss over a weight";
      case HISTOGRAM -> "Histograms";
      case CONFUSION -> "Confusion matrix";
      case NORMS -> "Lengths of δ and ∂L/∂W";
    };
  }

  private static String label(FigureFormat format) {
    return switch (format) {
      case SVG -> "SVG, for web pages";
      case PDF -> "PDF, for print";
      case PNG -> "PNG, pixels";
      case TIKZ -> "TikZ, for LaTeX";
    };
  }

  private static String label(Theme theme) {
    return switch (theme) {
      case LIGHT -> "Light";
      case DARK -> "Dark";
      case PRINT -> "Print";
    };
  }
}
