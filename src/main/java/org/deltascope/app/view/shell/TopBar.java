package org.deltascope.app.view.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.CommandButton;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.OverflowPolicy;
import org.deltascope.app.view.present.Presentation;
import org.deltascope.formula.number.Digits;

/** What is open and how it is shown. */
final class TopBar extends HBox {

  private final Sessions sessions;
  private final LessonsMenu lessons;
  private final CommandButton lessonBack;
  private final CommandButton lessonNext;
  private final MenuRow menus;
  private final SampleChoice sample;
  private final Choice<Digits> digits;
  private final ThemeButton theme;
  private final Label percent = new Label();
  private final OverflowPolicy brevity;

  TopBar(Sessions sessions, LessonsMenu lessons, Commands commands) {
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
            Digits::inWords,
            chosen -> look(look -> look.rounded(chosen)));
    theme = new ThemeButton(choice -> look(look -> look.in(choice)));

    Label brand = new Label("Deltascope");
    brand.setMinWidth(USE_PREF_SIZE);
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
            new CommandButton(commands.get("smaller")),
            percent,
            new CommandButton(commands.get("larger")));
    size.getStyleClass().add("size");
    menus = new MenuRow(commands);
    lessonBack = new CommandButton(commands.get("lesson-back"));
    lessonNext = new CommandButton(commands.get("lesson-next"));
    HBox course = new HBox(lessonBack, lessons, lessonNext);
    course.getStyleClass().add("course");
    CommandButton export = new CommandButton(commands.get("export-open"), "Export");
    CommandButton goTo = new CommandButton(commands.get("go-to"));
    CommandButton present = new CommandButton(commands.get("present"), "Present");
    getChildren()
        .setAll(
            name,
            menus,
            course,
            space,
            sample.button(),
            digits,
            theme.button(),
            size,
            export,
            present,
            goTo,
            new CommandButton(commands.get("help")));
    brevity =
        new OverflowPolicy(
            this,
            List.of(
                shown ->
                    OverflowPolicy.part(sample.button())
                        .accept(shown || !sample.button().isDisabled()),
                OverflowPolicy.part(brand),
                OverflowPolicy.words(present),
                OverflowPolicy.words(export),
                OverflowPolicy.title(lessons),
                OverflowPolicy.part(name),
                menus::spread,
                OverflowPolicy.part(percent),
                OverflowPolicy.part(lessonBack),
                OverflowPolicy.part(lessonNext),
                OverflowPolicy.words(lessons),
                OverflowPolicy.part(goTo),
                shown -> leaveOut(shown, export, present)));
  }

  /** Who presents finds the way out by the mouse. */
  private void leaveOut(boolean shown, CommandButton export, CommandButton present) {
    boolean presents = getScene() != null && Presentation.isOn(getScene());
    OverflowPolicy.part(export).accept(shown || !presents);
    OverflowPolicy.part(present).accept(shown || presents);
  }

  @Override
  protected void layoutChildren() {
    brevity.fit();
    super.layoutChildren();
  }

  void openMenus() {
    menus.open();
  }

  void show(ViewState shown) {
    DisplaySettings look = shown.session().look();
    lessons.show(shown.session().run());
    lessonBack.refresh();
    lessonNext.refresh();
    sample.show(shown);
    digits.offer(shown.digits());
    Digits used = shown.writtenDigits();
    digits.show(used, used.inWords());
    theme.show(look.theme());
    percent.setText(look.percent() + " %");
  }

  private void look(UnaryOperator<DisplaySettings> change) {
    sessions.look(session -> session.shown(change.apply(session.look())));
  }
}
