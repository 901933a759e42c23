package org.deltascope.app.view.side;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Diverged;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.ChangedNumbers;
import org.deltascope.app.view.ask.AskCard;
import org.deltascope.app.view.ask.AskToggle;
import org.deltascope.app.view.ask.Asking;
import org.deltascope.app.view.ask.ExerciseCard;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.picture.ExactTooltip;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.view.picture.Growth;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Lazy;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.change.ChangeMarks;
import org.deltascope.figure.change.ChangedNumber;
import org.deltascope.figure.equation.EquationFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;
import org.kordamp.ikonli.feather.Feather;

/** What is said about the step: its equation with numbers, the check, the slope, the lesson. */
public final class SidePanel extends ScrollPane {

  private static final Growth GROWTH = new Growth(540);

  /** Pictures overlap what is above them with their own margins; a card shall not be overlapped. */
  private static final double BELOW_CARD = 8;

  private final Lazy<EquationFigure> figure;
  private final Lazy<ChangeMarks> marks;
  private final ObjectProperty<Subject> pointed;
  private final FigureView equation;
  private final FigureView explanation;
  private final VBox column;
  private final ExactTooltip exact;
  private final DivergenceCard diverged;
  private final CheckLine check;
  private final SlopeCard slope;
  private final LessonCard lesson = new LessonCard();
  private final AskCard ask;
  private final AskToggle askToggle;
  private final ExerciseCard exercise;
  private List<ChangedNumber> changed = List.of();
  private Theme theme = Theme.LIGHT;
  private Optional<ViewState> current = Optional.empty();
  private final List<Region> prose;
  private boolean presenting;

  /** What of an equation is laid out. */
  private enum Portion {
    EQUATION,
    EXPLANATION
  }

  /** The equation of what is shown, or what is said about it, as it is laid out. */
  private record Source(
      Lazy<EquationFigure> figure,
      Lazy<ChangeMarks> marks,
      Portion portion,
      MomentView moment,
      List<ChangedNumber> changed,
      Subject hovered,
      boolean grows)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      EquationScene page = moment.page(width).hovering(hovered);
      return switch (portion) {
        case EQUATION -> marks.get().underlined(figure.get().besideNetwork(page), changed);
        case EXPLANATION -> figure.get().explanation(page);
      };
    }

    @Override
    public double magnification(double wanted, double width, double height) {
      return Math.min(
          grows ? wanted * GROWTH.in(width) : wanted, width / EquationScene.LEAST_WIDTH);
    }
  }

  public SidePanel(
      FigureResources easel,
      Background background,
      ObjectProperty<Subject> pointed,
      Asking asking,
      LongConsumer goTo) {
    figure = new Lazy<>(() -> new EquationFigure(easel.kit().text(), easel.kit().formulas()));
    marks = new Lazy<>(() -> new ChangeMarks(easel.kit().text()));
    this.pointed = pointed;
    equation = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.FIRST);
    equation.setId("equation");
    exact = new ExactTooltip(equation);
    equation.pointed().subscribe(pointed::set);
    explanation = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.LATER);
    explanation.setId("explanation");
    explanation.pointed().subscribe(pointed::set);
    diverged = new DivergenceCard(Icons.of(Feather.ALERT_TRIANGLE), goTo);
    check = new CheckLine(background);
    slope = new SlopeCard(easel, background);
    ask = new AskCard(asking);
    askToggle = new AskToggle(asking);
    exercise = new ExerciseCard(asking);
    StackPane head = new StackPane(equation, askToggle);
    StackPane.setAlignment(askToggle, Pos.TOP_RIGHT);
    VBox answer = new VBox(ask);
    answer.getStyleClass().add("ask-box");
    answer.visibleProperty().bind(ask.visibleProperty());
    answer.managedProperty().bind(ask.visibleProperty());
    VBox story = new VBox(lesson, exercise);
    VBox rest = new VBox(check, slope);
    List.of(story, rest).forEach(part -> part.getStyleClass().add("side-rest"));
    column = new VBox(diverged, head, answer, story, explanation, rest);
    column.getStyleClass().add("side-column");
    VBox.setMargin(diverged, new Insets(0, 0, BELOW_CARD, 0));
    // Letters may be three times as large: everything wraps before anything is cut off.
    List.of(diverged, check, lesson, slope, head, ask, answer, story, rest, column)
        .forEach(part -> part.setMinWidth(0));
    column.widthProperty().subscribe(_ -> size());
    prose = List.of(story, explanation, rest);
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    // A bar that comes and goes would change the width, and so every step would be set twice.
    setVbarPolicy(ScrollBarPolicy.ALWAYS);
    getStyleClass().add("side-panel");
    setId("side");
    setMinWidth(0);
    pointed.subscribe(this::repaint);
    skinProperty().subscribe(skin -> paintOnce());
  }

  private void size() {
    double size = presenting ? 1 : GROWTH.in(column.getWidth());
    double scale = current.map(shown -> shown.session().look().scale()).orElse(1.0);
    // In pixels: a size in em within one in em would be taken of the window's letters.
    String style =
        String.format(Locale.ROOT, "-fx-font-size: %.2fpx", Appearance.BASE * scale * size);
    if (!style.equals(column.getStyle())) {
      column.setStyle(style);
    }
    slope.grow(size);
  }

  /**
   * Shows only what is to be seen from the last row, or all again.
   *
   * @param now whether one presents
   * @param words whether what is said in words is seen
   */
  public void present(boolean now, boolean words) {
    presenting = now;
    prose.forEach(
        part -> {
          part.setVisible(words);
          part.setManaged(words);
        });
    askToggle.setVisible(!now);
    size();
    setVvalue(0);
    repaint();
  }

  /** A picture of what is scrolled is of no use where every step shows something else. */
  private void paintOnce() {
    Node viewport = lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(false);
    }
  }

  /** {@return the pictures whose numbers are those of the step} */
  public List<FigureView> pictures() {
    return List.of(equation, explanation);
  }

  public void onChosen(Consumer<Subject> action) {
    equation.onChosen(action);
    explanation.onChosen(action);
  }

  /** Is given each formula of the lesson that one wants to judge. */
  public void onJudge(Consumer<String> action) {
    lesson.onJudge(action);
  }

  public void show(ViewState shown, Theme newTheme) {
    theme = newTheme;
    current = Optional.of(shown);
    size();
    changed = new ChangedNumbers(shown).list();
    repaint();
    diverged.show(Diverged.of(shown));
    ask.show(shown);
    askToggle.show(shown.session());
    exercise.show(shown);
    check.show(shown);
    slope.show(shown, newTheme);
    lesson.show(shown);
  }

  private void repaint() {
    Subject hovered = pointed.get();
    current.ifPresent(
        shown -> {
          show(equation, Portion.EQUATION, shown, hovered);
          show(explanation, Portion.EXPLANATION, shown, hovered);
          exact.show(shown.occasion(), hovered);
        });
  }

  private void show(FigureView view, Portion portion, ViewState shown, Subject hovered) {
    Source source =
        new Source(figure, marks, portion, shown.occasion(), changed, hovered, !presenting);
    view.show(source, theme, shown.session().look().scale());
  }
}
