package org.deltascope.app.view.ask;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.control.Icons;
import org.deltascope.app.view.control.Presence;
import org.deltascope.question.Asked;
import org.deltascope.question.AssessmentWords;
import org.deltascope.question.FirstLook;
import org.deltascope.question.Reply;
import org.deltascope.question.Sureness;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a number, and says what is to be said of the answer. */
public final class AskCard extends VBox {

  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Asking asking;
  private final Label prompt = new Label();
  private final HBox choices = new HBox();
  private final Label name = new Label();
  private final AnswerField field = new AnswerField(new FieldKeys());
  private final Label verdict = new Label();
  private final Label hint = new Label();
  private final FlowPane number;
  private final HBox ways;
  private Optional<Asked> shown = Optional.empty();
  private boolean isOpen;

  /** Asks nothing yet. */
  public AskCard(Asking asking) {
    this.asking = asking;
    setId("ask");
    getStyleClass().add("ask-card");
    prompt.getStyleClass().add("ask-prompt");
    prompt.setGraphic(Icons.of(Feather.HELP_CIRCLE));
    name.setLabelFor(field);
    name.getStyleClass().add("ask-name");
    verdict.setId("ask-verdict");
    verdict.getStyleClass().add("ask-verdict");
    hint.setId("ask-hint");
    for (Label label : List.of(prompt, verdict, hint)) {
      label.setWrapText(true);
      label.setAccessibleRole(AccessibleRole.TEXT);
    }
    choices.getStyleClass().add("ask-row");
    number =
        new FlowPane(
            name,
            field,
            sure(Sureness.SURE, "S"),
            sure(Sureness.THINK_SO, "T"),
            sure(Sureness.GUESS, "G"));
    number.getStyleClass().add("ask-row");
    number.setAlignment(Pos.CENTER_LEFT);
    Button help = button("ask-help-button", "Help", "Help with what is asked (H)");
    help.setOnAction(_ -> asking.help());
    Button pass = button("ask-pass", "Show it", "Show what is asked for (→)");
    pass.setOnAction(_ -> asking.reveal());
    ways = new HBox(help, pass);
    ways.getStyleClass().add("ask-row");
    getChildren().setAll(prompt, choices, number, verdict, hint, ways);
    Presence.show(this, false);
  }

  private Button sure(Sureness sureness, String key) {
    Button button =
        button(
            "ask-" + key,
            sureness.label(),
            "Answer, and say how sure: %s (%s)".formatted(sureness.label(), key));
    button.setOnAction(_ -> reply(sureness));
    return button;
  }

  private static Button button(String id, String text, String tip) {
    Button button = new Button(text);
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Asks what is asked at a moment; or says what came of it, while one stays there. */
  public void show(ViewState now) {
    Session session = now.session();
    Optional<Asked> open = session.quiz().open();
    Optional<Asked> last =
        Asking.before(now).stream()
            .filter(asked -> asked.question().moment().equals(session.moment()))
            .reduce((_, later) -> later);
    Optional<Asked> next = open.or(() -> last);
    boolean changed = !next.equals(shown) || open.isPresent() != isOpen;
    boolean begins =
        open.isPresent() && !open.map(Asked::question).equals(shown.map(Asked::question));
    shown = next;
    isOpen = open.isPresent();
    if (changed) {
      next.ifPresent(asked -> show(now, asked));
    }
    Presence.show(this, next.isPresent());
    if (changed) {
      focus(begins);
    }
  }

  private void show(ViewState now, Asked asked) {
    AssessmentWords words = Asking.words(now);
    String what = words.name(asked.question().number());
    Optional<FirstLook> look = isOpen ? Asking.firstLook(now) : Optional.empty();
    prompt.setText(isOpen ? look.map(FirstLook::prompt).orElse(chosen(asked)) : "");
    Presence.show(prompt, !prompt.getText().isEmpty());
    choices.getChildren().setAll(look.map(this::buttons).orElse(List.of()));
    Presence.show(choices, look.isPresent());
    name.setText(what + " =");
    field.setAccessibleText("Your " + what);
    Presence.show(number, isOpen && look.isEmpty());
    verdict.setText(verdict(asked, words));
    Presence.show(verdict, !verdict.getText().isEmpty());
    verdict.pseudoClassStateChanged(RIGHT, asked.isRight());
    verdict.pseudoClassStateChanged(WRONG, asked.last().isPresent() && !asked.isRight());
    hint.setText(hint(now, asked, words));
    Presence.show(hint, !hint.getText().isEmpty());
    Presence.show(ways, isOpen);
  }

  /** What was chosen before the number, and whether it was so. */
  private static String chosen(Asked asked) {
    return asked
        .firstLook()
        .map(
            choice ->
                choice.right()
                    ? "Right: %s. How much?".formatted(choice.label())
                    : "Not %s. What is it?".formatted(choice.label()))
        .orElse("What is it?");
  }

  private String verdict(Asked asked, AssessmentWords words) {
    return asked
        .last()
        .map(reply -> said(reply, words))
        .orElse(isOpen ? "" : "Shown without an answer.");
  }

  private static String said(Reply reply, AssessmentWords words) {
    return "%s: %s".formatted(reply.answer().text(), words.of(reply));
  }

  private String hint(ViewState now, Asked asked, AssessmentWords words) {
    if (!isOpen || asked.helps() == 0) {
      return "";
    }
    return asked.helps() == 1 ? words.where(asked, Asking.before(now)) : words.mistake(asked);
  }

  private List<Node> buttons(FirstLook look) {
    return look.choices().stream().<Node>map(this::choice).toList();
  }

  private Button choice(FirstLook.Choice choice) {
    String sign = choice.key().equals("-") ? "−" : choice.key();
    String text = "%s %s".formatted(sign, choice.label());
    Button button = button("ask-choice-" + choice.label(), text, text);
    button.setTooltip(new Tooltip("Answer: %s (%s)".formatted(choice.label(), sign)));
    button.setOnAction(_ -> asking.choose(choice.key()));
    return button;
  }

  /** The field is ready for digits as soon as it is asked for them. */
  private void focus(boolean begins) {
    if (begins) {
      field.clear();
    }
    if (number.isVisible() && isOpen) {
      Platform.runLater(this::focusField); // the key that led here is not to be typed into it
    } else if (field.isFocused()) {
      leave();
    }
  }

  private void focusField() {
    if (field.isVisible() && number.isVisible()) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private void leave() {
    getScene().getRoot().requestFocus();
  }

  private void reply(Sureness sureness) {
    asking
        .reply(field.getText(), sureness)
        .ifPresent(
            wrong -> {
              hint.setText(wrong);
              Presence.show(hint, true);
              field.requestFocus();
            });
  }

  /** What the field does with keys that are no digits. */
  private final class FieldKeys implements AnswerField.Keys {
    @Override
    public void reply(Sureness sureness) {
      AskCard.this.reply(sureness);
    }

    @Override
    public void help() {
      asking.help();
    }

    @Override
    public void pass() {
      asking.goOn();
    }

    @Override
    public void leave() {
      AskCard.this.leave();
    }

    @Override
    public void end() {
      asking.toggle();
    }
  }
}
