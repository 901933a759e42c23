package org.deltascope.app.view.overlay;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunComparison;
import org.deltascope.app.model.run.RunLane;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.picture.FigureSource;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.app.view.picture.Fit;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.LatestTask;
import org.deltascope.app.work.RunComparer;
import org.deltascope.figure.Figure;
import org.deltascope.figure.compare.DifferenceFigure;
import org.deltascope.figure.compare.MatrixDifference;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.moment.Figures;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.Run;

/** Two runs side by side at the same moment, and below them what is different. */
public final class ComparisonCard extends OverlayCard {

  private static final double WIDE = 1180;

  private final Sessions sessions;
  private final RunComparer comparer;
  private final FigureResources easel;
  private final Supplier<Theme> theme;
  private final LatestTask<RunComparison> lane;
  private final Label wasName = name("comparison-was");
  private final Label nowName = name("comparison-now");
  private final FigureView was;
  private final FigureView now;
  private final FigureView difference;
  private final Choice<Run.Id> other;
  private final CheckBox since = new CheckBox("count updates from where each begins");
  private Optional<Run.Id> beside = Optional.empty();

  /** The network of a run, as it is laid out. */
  private record Network(FigureResources easel, MomentView moment) implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return new Figures(easel.kit().text(), easel.kit().formulas())
          .of(FigureKind.NETWORK, moment, Math.max(FigureKind.NETWORK.leastWidth(), width));
    }
  }

  /** What is different, as it is laid out. */
  private record Difference(
      FigureResources easel, String was, String now, List<MatrixDifference> all, Digits digits)
      implements FigureSource {
    @Override
    public Figure lay(double width, double height) {
      return new DifferenceFigure(easel.kit().text()).of(was, now, all, digits, width);
    }
  }

  /**
   * Compares nothing yet.
   *
   * @param sessions whose runs are compared
   * @param comparer makes their updates
   * @param easel what figures are painted with
   * @param background where they are painted
   * @param theme the colours of the window
   */
  public ComparisonCard(
      Sessions sessions,
      RunComparer comparer,
      FigureResources easel,
      Background background,
      Supplier<Theme> theme) {
    super("comparison", "Compare runs", "Close the comparison");
    this.sessions = sessions;
    this.comparer = comparer;
    this.easel = easel;
    this.theme = theme;
    lane = comparer.lane(this::show);
    was = picture("comparison-picture-was", background);
    now = picture("comparison-picture-now", background);
    difference = picture("comparison-difference", background);
    other = new Choice<>("comparison-other", "Beside which run", this::title, this::beside);
    since.setId("comparison-since");
    since.setOnAction(event -> compare());
    HBox pictures = new HBox(column(wasName, was), column(nowName, now));
    pictures.getStyleClass().add("comparison-pictures");
    Region row =
        row(
            other,
            since,
            button("comparison-back", "‹ update", "One update back", it -> updated(it, -1)),
            button("comparison-on", "update ›", "One update on", it -> updated(it, 1)),
            first());
    row.getStyleClass().add("comparison-row");
    VBox all = new VBox(row, pictures, difference);
    all.getStyleClass().add("comparison");
    all.setPrefWidth(WIDE);
    confine(all);
    fill(all);
    sessions
        .current()
        .subscribe(
            session -> {
              if (isVisible()) {
                compare();
              }
            });
  }

  private static Label name(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("section-title");
    return label;
  }

  private FigureView picture(String id, Background background) {
    FigureView view = new FigureView(Fit.HEIGHT, easel, background, Background.Rank.FIRST);
    view.setId(id);
    return view;
  }

  private static Node column(Label name, FigureView view) {
    VBox column = new VBox(name, view);
    column.setMinWidth(0);
    column.setPrefWidth(WIDE / 2);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private Button button(String id, String words, String does, Function<Session, Session> action) {
    Button button = new Button(words);
    button.setId(id);
    button.setTooltip(new Tooltip(does));
    button.setAccessibleText(does);
    button.setOnAction(event -> sessions.look(action::apply));
    return button;
  }

  private static Session updated(Session session, long by) {
    return session.toUpdate(session.moment().update() + by);
  }

  private Button first() {
    Button button = new Button("First update where they differ");
    button.setId("comparison-first");
    button.setOnAction(event -> goToFirst());
    return button;
  }

  /** Opens the card with the run in which one stands beside another. */
  public void open(Run.Id run) {
    beside(run);
    setVisible(true);
    other.requestFocus();
  }

  /** Goes to the first update where the run in which one stands differs from the one beside it. */
  public void goToFirst() {
    Session session = sessions.get();
    Run.Id run = beside.filter(it -> isOther(session, it)).orElseGet(() -> usual(session));
    comparer.seek(
        session,
        run,
        session.runs().at(),
        found -> found.ifPresent(update -> sessions.look(it -> it.toUpdate(update))));
  }

  /** {@return the run to compare with if nobody says otherwise: the parent, or else the latest} */
  public static Run.Id usual(Session session) {
    List<Run.Id> shown =
        session.runs().tree().shown().stream()
            .map(Run::id)
            .filter(id -> !id.equals(session.runs().at()))
            .toList();
    return session.run().run().parent().filter(shown::contains).orElseGet(shown::getLast);
  }

  private static boolean isOther(Session session, Run.Id run) {
    return !run.equals(session.runs().at())
        && session.runs().tree().shown().stream().anyMatch(it -> it.id().equals(run));
  }

  private void beside(Run.Id run) {
    beside = Optional.of(run);
    compare();
  }

  private String title(Run.Id run) {
    return "beside run %s: %s"
        .formatted(run.letter(), RunLane.name(sessions.get().runs().get(run).run()));
  }

  private void compare() {
    Session session = sessions.get();
    if (session.runs().tree().shown().size() < 2) {
      setVisible(false);
      return;
    }
    Run.Id run = beside.filter(it -> isOther(session, it)).orElseGet(() -> usual(session));
    boolean fromBegin = since.isSelected();
    other.offer(
        session.runs().tree().shown().stream()
            .map(Run::id)
            .filter(id -> !id.equals(session.runs().at()))
            .toList());
    other.show(run, "beside run " + run.letter());
    lane.request(() -> comparer.compare(session, run, fromBegin));
  }

  private void show(RunComparison comparison) {
    Theme colours = theme.get();
    show(comparison.was(), wasName, was, colours);
    show(comparison.now(), nowName, now, colours);
    String one = RunComparison.letter(comparison.was());
    String two = RunComparison.letter(comparison.now());
    title("%s beside %s".formatted(one, two).replaceFirst("^r", "R"));
    Digits digits = comparison.now().session().look().digits();
    difference.show(
        new Difference(easel, one, two, comparison.differences(), digits),
        colours,
        comparison.now().session().look().scale());
  }

  private void show(ViewState shown, Label name, FigureView view, Theme colours) {
    name.setText(RunComparison.caption(shown));
    view.show(new Network(easel, shown.occasion()), colours, 1);
  }
}
