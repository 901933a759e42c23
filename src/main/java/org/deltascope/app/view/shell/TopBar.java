package org.deltascope.app.view.shell;

import java.util.List;
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
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Shell;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.OverflowPolicy;
import org.deltascope.formula.number.Digits;
import org.kordamp.ikonli.feather.Feather;

/** What is open and how it is shown. */
final class TopBar extends HBox {

  private final Sessions sessions;
  private final LessonsMenu lessons;
  private final SampleChoice sample;
  private final Choice<Integer> digits;
  private final ThemeButton theme;
  private final Label percent = new Label();
  private final OverflowPolicy brevity;

  TopBar(Sessions sessions, LessonsMenu lessons, Shell shell) {
    this.sessions = sessions;
    this.lessons = lessons;
    getStyleClass().add("top-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setMinWidth(0);
    sample = new SampleChoice(sessions);
    digits =
        new Choice<>(
            "digits",
            "Significant digits",
            count -> count + " digits",
            count -> look(look -> look.rounded(new Digits(count))));
    digits.offer(IntStream.rangeClosed(Digits.MIN, Digits.MAX).boxed().toList());
    theme = new ThemeButton(choice -> look(look -> look.in(choice)));

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
                "smaller",
                Feather.MINUS,
                "Everything smaller (Ctrl −)",
                () -> look(DisplaySettings::smaller)),
            percent,
            button(
                "larger",
                Feather.PLUS,
                "Everything larger (Ctrl +)",
                () -> look(DisplaySettings::larger)));
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
            sample.button(),
            digits,
            theme.button(),
            size,
            export,
            present,
            button("help", Feather.HELP_CIRCLE, "Keys (?)", shell::toggleKeys));
    brevity =
        new OverflowPolicy(
            this,
            List.of(
                OverflowPolicy.part(brand),
                OverflowPolicy.words(present),
                OverflowPolicy.words(export),
                OverflowPolicy.words(open),
                shown ->
                    OverflowPolicy.part(sample.button())
                        .accept(shown || !sample.button().isDisabled()),
                OverflowPolicy.title(lessons),
                OverflowPolicy.part(name),
                OverflowPolicy.part(percent),
                OverflowPolicy.words(lessons),
                OverflowPolicy.part(present)));
  }

  @Override
  protected void layoutChildren() {
    brevity.fit();
    super.layoutChildren();
  }

  void show(ViewState shown) {
    DisplaySettings look = shown.session().look();
    lessons.show(shown.session().opened());
    sample.show(shown);
    digits.show(look.digits().digits(), look.digits().digits() + " digits");
    theme.show(look.theme());
    percent.setText(look.percent() + " %");
  }

  private void look(UnaryOperator<DisplaySettings> change) {
    sessions.act(session -> session.shown(change.apply(session.look())));
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
