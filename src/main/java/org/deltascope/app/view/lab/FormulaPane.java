package org.deltascope.app.view.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.lab.Completions;
import org.deltascope.app.model.lab.FormulaLab;
import org.deltascope.app.model.lab.LabAnswer;
import org.deltascope.app.model.lab.LabMoment;
import org.deltascope.app.model.lab.LabPreset;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.LatestTask;
import org.deltascope.app.work.Lazy;
import org.deltascope.document.Document;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.lab.LabFigure;
import org.deltascope.figure.lab.LabScene;
import org.deltascope.figure.network.state.FormulaLights;
import org.deltascope.figure.style.Theme;
import org.deltascope.trace.Quantity;
import org.kordamp.ikonli.feather.Feather;

/**
 * A formula to be changed, judged while one types. It computes only while it is seen; the step's
 * own formula stands there until one writes another, and that stands there again when one comes
 * back to the step.
 */
public final class FormulaPane extends ScrollPane {
  private final TextField field = new TextField();
  private final PresetBar presets = new PresetBar(this::write);
  private final KeptBar kept;
  private final LabVerdict verdict = new LabVerdict(this::write);
  private final FigureView figure;
  private final ToggleButton otherSizes = new ToggleButton("Make sizes differ");
  private final Button copy =
      action(
          "lab-copy", Feather.COPY, "Copy", "Copies formula, numbers and verdict", this::copyText);
  private final Button latex =
      action(
          "lab-latex",
          Feather.COPY,
          "Copy as LaTeX",
          "Copies the formula as LaTeX",
          this::copyLatex);
  private final Button save =
      action(
          "lab-save",
          Feather.DOWNLOAD,
          "Save figure…",
          "Writes formula, numbers and verdict into a file: SVG, PDF, PNG or LaTeX",
          this::save);
  private final Lazy<LabFigure> figures;
  private final FormulaLab lab = new FormulaLab();
  private final DerivationBox derivation;
  private final CompletionPopup completion = new CompletionPopup(field);
  private final LatestTask<LabAnswer> answers;
  private final LatestTask<Bench> benches;
  private final ObjectProperty<Subject> pointed;
  private final Map<Quantity, String> tried = new HashMap<>();
  private Optional<ViewState> current = Optional.empty();
  private Optional<Bench> bench = Optional.empty();
  private Optional<LabAnswer> answered = Optional.empty();
  private Theme theme = Theme.LIGHT;
  private boolean seen;
  private boolean replacing;
  private Optional<String> awaited = Optional.empty();
  private BiConsumer<LabScene, List<String>> saving = (scene, verdict) -> {};
  private Consumer<Optional<FormulaLights>> lights = reads -> {};

  /** A moment, with what one may want to try there. */
  private record Bench(
      LabMoment moment, String own, List<LabPreset> presets, Completions completions) {}

  /** A formula and its numbers, as they are laid out. */
  private record Source(Lazy<LabFigure> figures, LabScene scene, Subject hovered)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return figures.get().of(scene, hovered, width);
    }

    @Override
    public double magnification(double wanted, double width, double height) {
      return Math.min(wanted, width / EquationScene.LEAST_WIDTH);
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param sessions whose document keeps formulas
   * @param easel what figures are painted with
   * @param background where formulas are judged and figures are painted
   * @param pointed what the pointer, or the caret, is on
   */
  public FormulaPane(
      Sessions sessions,
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed) {
    this.pointed = pointed;
    kept = new KeptBar(sessions, this::write);
    figures = new Lazy<>(() -> new LabFigure(easel.kit().text(), easel.kit().formulas()));
    answers = background.lane(Background.Rank.FIRST, this::show);
    benches = background.lane(Background.Rank.FIRST, this::take);
    derivation = new DerivationBox(lab, background, sessions, this::requestFocus);
    figure = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.FIRST);
    figure.setId("lab-figure");
    figure.pointed().subscribe(pointed::set);
    setId("lab");
    field.setId("lab-formula");
    field.setPromptText("delta[1] = (W[2]' * delta[2]) .* f'(z[1])");
    field.setAccessibleText("Formula");
    field.setTooltip(
        new Tooltip("A formula; Ctrl+Space offers what may stand here, Esc leaves the field"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().subscribe(_ -> typed());
    field.caretPositionProperty().subscribe(_ -> light());
    field.focusedProperty().subscribe((_, focused) -> follow(focused));
    otherSizes.setId("lab-sizes");
    otherSizes.setTooltip(
        new Tooltip("Shows the shapes on a network in which no two sizes are equal"));
    otherSizes.selectedProperty().subscribe(_ -> ask());
    FlowPane actions =
        new FlowPane(
            otherSizes,
            action(
                "lab-keep",
                Feather.BOOKMARK,
                "Keep",
                "Keeps the formula in the document",
                this::keep),
            copy,
            latex,
            save);
    actions.getStyleClass().add("lab-presets");
    offer();
    VBox top = new VBox(field, new SymbolBar(this::put), presets);
    VBox rest = new VBox(verdict, actions, kept, derivation);
    List.of(top, rest).forEach(part -> part.getStyleClass().add("lab-part"));
    VBox column = new VBox(top, figure, rest);
    List.of(top, rest, column, verdict).forEach(part -> part.setMinWidth(0));
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.ALWAYS);
    getStyleClass().addAll("side-panel", "lab");
    setMinWidth(0);
    pointed.subscribe(_ -> paint());
  }

  private static Button action(String id, Feather icon, String title, String tip, Runnable action) {
    Button button = new Button(title);
    button.setId(id);
    button.setGraphic(Icons.of(icon));
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Is given what is to be written into a file, and what is said of it. */
  public void onSave(BiConsumer<LabScene, List<String>> action) {
    saving = action;
  }

  private void save() {
    answered.ifPresent(
        answer -> answer.scene().ifPresent(scene -> saving.accept(scene, answer.verdictLines())));
  }

  /** {@return the picture of the formula} */
  public FigureView picture() {
    return figure;
  }

  /** Shows a moment, once it is seen. */
  public void show(ViewState shown, Theme newTheme) {
    current = Optional.of(shown);
    theme = newTheme;
    kept.show(shown.session());
    derivation.show(shown.session());
    refresh();
    paint();
  }

  /** Is seen from now on, or not. */
  public void seen(boolean now) {
    seen = now;
    refresh();
    tellLights();
  }

  /** Is told what the formula reads, for as long as it is seen. */
  public void onLights(Consumer<Optional<FormulaLights>> action) {
    lights = action;
  }

  private void tellLights() {
    lights.accept(
        seen ? answered.map(LabAnswer::lights).filter(it -> !it.isDark()) : Optional.empty());
  }

  /** Lets one type. */
  public void type() {
    field.requestFocus();
    field.end();
  }

  /**
   * Has a formula of the document judged, and lets one change it.
   *
   * @param formula as it is typed
   */
  public void judge(String formula) {
    awaited = Optional.of(formula);
    refresh();
    type();
  }

  /** Is given each document that is to be opened. */
  public void onDocument(Consumer<Document> action) {
    derivation.onExample(action);
  }

  /** What was to be judged before there was a moment to judge it at. */
  private void writeAwaited() {
    awaited.ifPresent(this::write);
    awaited = Optional.empty();
  }

  private void refresh() {
    if (seen) {
      current.ifPresent(
          shown ->
              benches.request(
                  () -> {
                    LabMoment moment = LabMoment.of(shown);
                    return new Bench(
                        moment, moment.own(), LabPreset.of(moment), Completions.of(moment));
                  }));
    }
  }

  private void take(Bench next) {
    boolean otherStep =
        bench.filter(before -> before.moment.quantity().equals(next.moment.quantity())).isEmpty();
    boolean unchanged = bench.filter(before -> before.own.equals(field.getText())).isPresent();
    bench = Optional.of(next);
    presets.show(next.own, next.presets);
    completion.offer(next.completions);
    derivation.at(next.moment);
    if (otherStep) {
      replace(tried.getOrDefault(next.moment.quantity(), next.own));
    } else if (unchanged) {
      replace(next.own);
    }
    writeAwaited();
    ask();
  }

  private void replace(String text) {
    replacing = true;
    field.setText(text);
    replacing = false;
  }

  private void typed() {
    if (!replacing) {
      bench.ifPresent(it -> tried.put(it.moment.quantity(), field.getText()));
      ask();
    }
  }

  private void ask() {
    String text = field.getText();
    boolean other = otherSizes.isSelected();
    bench.ifPresent(
        it -> {
          if (text.isBlank()) {
            answers.forget();
            answered = Optional.empty();
            verdict.setVisible(false);
            offer();
            tellLights();
            paint();
          } else {
            answers.request(() -> lab.answer(it.moment, text, other));
          }
        });
  }

  private void show(LabAnswer answer) {
    answered = Optional.of(answer);
    verdict.setVisible(true);
    verdict.show(answer);
    offer();
    light();
    tellLights();
    paint();
  }

  /** What cannot be read has neither LaTeX nor a picture. */
  private void offer() {
    boolean unread = answered.flatMap(LabAnswer::scene).isEmpty();
    copy.setDisable(answered.isEmpty());
    latex.setDisable(unread);
    save.setDisable(unread);
  }

  private void paint() {
    Subject hovered = pointed.get();
    Optional<LabScene> scene = answered.flatMap(LabAnswer::scene);
    Presence.show(figure, scene.isPresent());
    if (seen) {
      scene.ifPresent(
          it ->
              figure.show(
                  new Source(figures, it, hovered),
                  theme,
                  current.map(shown -> shown.session().look().scale()).orElse(1.0)));
    }
  }

  /** What the caret is at is lit in the network and in the picture. */
  private void light() {
    if (field.isFocused()) {
      pointed.set(
          answered
              .filter(answer -> answer.formula().equals(field.getText()))
              .flatMap(answer -> answer.at(field.getCaretPosition()))
              .map(Subject::of)
              .orElseGet(Subject::none));
    }
  }

  private void follow(boolean focused) {
    if (focused) {
      light();
    } else {
      pointed.set(Subject.none());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
      event.consume();
      requestFocus();
    }
  }

  private void write(String formula) {
    field.setText(formula);
    field.end();
  }

  private void put(String sign) {
    field.replaceSelection(sign);
    field.requestFocus();
    field.deselect();
  }

  private void keep() {
    String formula = field.getText().strip();
    if (!formula.isEmpty()) {
      kept.keep(formula);
    }
  }

  private void copyText() {
    answered.ifPresent(answer -> copy(answer.text()));
  }

  private void copyLatex() {
    answered.ifPresent(answer -> copy(answer.latex()));
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
