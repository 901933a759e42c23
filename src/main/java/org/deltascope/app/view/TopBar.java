package org.deltascope.app.view;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deltascope.app.model.Look;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.Shown;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.formula.Digits;
import org.deltascope.trace.Lens;
import org.kordamp.ikonli.feather.Feather;

/** What is open and how it is shown. */
final class TopBar extends HBox {

  private static final int MOST_SAMPLES_LISTED = 100;

  private final Sessions sessions;
  private final LessonsMenu lessons;
  private final Choice<Lens> sample;
  private final Choice<Integer> digits;
  private final Choice<ThemeChoice> theme;
  private final Label percent = new Label();
  private final Brevity brevity;
  private Optional<ThemeChoice> shownTheme = Optional.empty();

  TopBar(Sessions sessions, LessonsMenu lessons, Shell shell) {
    this.sessions = sessions;
    this.lessons = lessons;
    getStyleClass().add("top-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setMinWidth(0);
    sample =
        new Choice<>(
            "sample",
            "Which sample of the batch is shown",
            TopBar::inList,
            lens -> sessions.act(session -> session.under(lens)));
    digits =
        new Choice<>(
            "digits",
            "Digits after the point",
            count -> count + " digits",
            count -> look(look -> look.rounded(new Digits(count))));
    digits.offer(IntStream.rangeClosed(Digits.MIN, Digits.MAX).boxed().toList());
    theme =
        new Choice<>(
            "theme", "Colours of the window", ThemeChoice::label, it -> look(look -> look.in(it)));
    theme.offer(List.of(ThemeChoice.values()));

    Label brand = new Label("Deltascope");
    brand.getStyleClass().add("brand-name");
    Label delta = new Label("δ");
    delta.getStyleClass().add("brand-delta");
    HBox name = new HBox(delta, brand);
    name.getStyleClass().add("brand");

    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    percent.getStyleClass().add("percent");
    percent.setId("percent");
    HBox size =
        new HBox(
            button(
                "smaller", Feather.MINUS, "Everything smaller (Ctrl −)", () -> look(Look::smaller)),
            percent,
            button("larger", Feather.PLUS, "Everything larger (Ctrl +)", () -> look(Look::larger)));
    size.getStyleClass().add("size");
    Button open = button("open", Feather.FOLDER, "Open a document (Ctrl O)", shell::chooseDocument);
    open.setText("Open…");
    Button export =
        button("export-open", Feather.SHARE, "Export figures (Ctrl E)", shell::toggleExport);
    export.setText("Export");
    Button present =
        button("present", Feather.MAXIMIZE, "Full screen (F11)", shell::toggleFullScreen);
    present.setText("Present");
    getChildren()
        .setAll(
            name,
            lessons,
            open,
            space,
            sample,
            digits,
            theme,
            size,
            export,
            present,
            button("help", Feather.HELP_CIRCLE, "Keys (?)", shell::toggleKeys));
    brevity =
        new Brevity(
            this,
            List.of(
                Brevity.part(brand),
                Brevity.words(present),
                Brevity.words(export),
                Brevity.words(open),
                shown -> Brevity.part(sample).accept(shown || !sample.isDisabled()),
                Brevity.title(lessons),
                Brevity.part(name),
                Brevity.part(percent),
                Brevity.words(lessons),
                Brevity.part(present)));
  }

  @Override
  protected void layoutChildren() {
    brevity.fit();
    super.layoutChildren();
  }

  void show(Shown shown) {
    Look look = shown.session().look();
    lessons.show(shown.session().opened());
    int samples = shown.trace().batch().size();
    sample.offer(lenses(samples));
    sample.show(shown.lens(), onButton(shown.lens(), samples));
    sample.setDisable(samples == 1);
    digits.show(look.digits().digits(), look.digits().digits() + " digits");
    if (!Optional.of(look.theme()).equals(shownTheme)) {
      shownTheme = Optional.of(look.theme());
      showTheme(look.theme());
    }
    percent.setText(look.percent() + " %");
  }

  /** Only when it changes: a new icon costs a pass of the style sheets. */
  private void showTheme(ThemeChoice choice) {
    theme.show(choice, "");
    theme.setGraphic(
        Icons.of(
            switch (choice) {
              case LIGHT -> Feather.SUN;
              case DARK -> Feather.MOON;
              case SYSTEM -> Feather.MONITOR;
            }));
    theme.setAccessibleText("Colours: " + choice.label());
  }

  private void look(UnaryOperator<Look> change) {
    sessions.act(session -> session.shown(change.apply(session.look())));
  }

  private static List<Lens> lenses(int samples) {
    List<Lens> each =
        IntStream.range(0, Math.min(samples, MOST_SAMPLES_LISTED))
            .<Lens>mapToObj(Lens.Sample::new)
            .toList();
    return samples == 1
        ? each
        : java.util.stream.Stream.concat(java.util.stream.Stream.of(Lens.mean()), each.stream())
            .toList();
  }

  private static String inList(Lens lens) {
    return switch (lens) {
      case Lens.Sample(int index) -> "Sample %d of the batch".formatted(index + 1);
      case Lens.BatchMean _ -> "Mean of the batch";
    };
  }

  private static String onButton(Lens lens, int samples) {
    return switch (lens) {
      case Lens.Sample(int index) -> "Sample %d of %d".formatted(index + 1, samples);
      case Lens.BatchMean _ when samples == 1 -> "The only sample";
      case Lens.BatchMean _ -> "Mean of %d samples".formatted(samples);
    };
  }

  private static Button button(String id, Feather icon, String tip, Runnable action) {
    Node graphic = Icons.of(icon);
    Button button = new Button(null, graphic);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(event -> action.run());
    return button;
  }
}
