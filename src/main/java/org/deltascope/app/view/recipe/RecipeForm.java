package org.deltascope.app.view.recipe;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.app.view.control.Choice;
import org.deltascope.app.view.control.EntryField;
import org.deltascope.app.view.edit.EditNote;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.number.UnreadableNumberException;

/** What can be changed at one word, a row for each. */
final class RecipeForm extends GridPane {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** More options are dropped down, unless there are no others. */
  private static final int MOST_BESIDE = 4;

  private static final int COLUMNS = 8;
  private static final int NAME_COLUMNS = 18;
  private static final int COUNT_COLUMNS = 4;

  private final EditNote note;

  /**
   * Lays out rows.
   *
   * @param parts what can be changed
   * @param note makes the edits
   */
  RecipeForm(List<RecipePart> parts, EditNote note) {
    this.note = note;
    getStyleClass().add("recipe-form");
    boolean isOnly = parts.stream().filter(RecipeForm::isLong).count() == 1;
    for (RecipePart part : parts) {
      Label label = new Label(part.label());
      label.setMinWidth(Region.USE_PREF_SIZE);
      Node control = control(part, isOnly);
      label.setLabelFor(control);
      GridPane.setValignment(label, VPos.BASELINE);
      GridPane.setValignment(control, VPos.BASELINE);
      GridPane.setFillWidth(control, false);
      addRow(getRowCount(), label, control);
    }
  }

  private static boolean isLong(RecipePart part) {
    return part instanceof RecipePart.Choices choices && choices.options().size() > MOST_BESIDE;
  }

  private Node control(RecipePart part, boolean isOnly) {
    return switch (part) {
      case RecipePart.Choices choices when isLong(choices) ->
          isOnly ? stacked(options(choices)) : dropDown(choices);
      case RecipePart.Choices choices -> row(options(choices));
      case RecipePart.Actions actions ->
          row(actions.actions().stream().map(each -> action(actions.id(), each)));
      case RecipePart.Field field -> field(field);
      case RecipePart.Count(RecipePart.Field field, RecipePart.Actions actions) ->
          row(
              Stream.concat(
                  Stream.of(field(field)),
                  actions.actions().stream().map(each -> action(actions.id(), each))));
    };
  }

  private Stream<Button> options(RecipePart.Choices choices) {
    return choices.options().stream().map(each -> option(choices, each));
  }

  private Button option(RecipePart.Choices of, RecipePart.Option option) {
    Button button = new Button(option.text());
    button.setId(of.id() + "-" + option.text().split("  ", 2)[0].replace(' ', '-'));
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("option");
    button.pseudoClassStateChanged(CHOSEN, option.chosen());
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setAccessibleText(
        "%s: %s%s".formatted(of.label(), option.text(), option.chosen() ? ", chosen" : ""));
    button.setOnAction(event -> note.apply(option.edit()));
    return button;
  }

  private Node dropDown(RecipePart.Choices choices) {
    Choice<RecipePart.Option> button =
        new Choice<>(
            choices.id(),
            choices.label(),
            RecipePart.Option::text,
            chosen -> note.apply(chosen.edit()));
    button.offer(choices.options());
    button.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            button.show();
            event.consume();
          }
        });
    choices.options().stream()
        .filter(RecipePart.Option::chosen)
        .findFirst()
        .ifPresentOrElse(now -> button.show(now, now.text()), () -> button.setText("…"));
    button.setAccessibleText(choices.label() + ": " + button.getText());
    return button;
  }

  private Button action(String id, RecipePart.Action action) {
    Button button = new Button(action.text());
    button.setId(id + "-" + Names.of(action.text()));
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(action.spoken()));
    button.setAccessibleText(action.spoken());
    button.setOnAction(event -> note.apply(action.edit()));
    return button;
  }

  /** What buttons with signs are called to find them by. */
  private static final class Names {
    private Names() {}

    static String of(String sign) {
      return switch (sign) {
        case "−" -> "less";
        case "+" -> "more";
        default -> sign.replace(' ', '-');
      };
    }
  }

  private Node field(RecipePart.Field field) {
    Consumer<String> taken = typed -> take(field, typed);
    EntryField entry = new EntryField(taken);
    entry.setId(field.id());
    entry.setAccessibleText(field.label());
    boolean isName = field.id().contains("name") || field.id().equals("title");
    boolean isCount = field.id().startsWith("width-");
    entry.setPrefColumnCount(isName ? NAME_COLUMNS : isCount ? COUNT_COLUMNS : COLUMNS);
    entry.write(field.now());
    return entry;
  }

  private void take(RecipePart.Field field, String typed) {
    try {
      Edit edit = field.typing().edit(typed);
      note.apply(edit);
    } catch (UnreadableNumberException unreadable) {
      note.say(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Node row(Stream<? extends Node> buttons) {
    HBox row = new HBox();
    row.getStyleClass().add("recipe-options");
    row.getChildren().setAll(buttons.toList());
    return row;
  }

  private static Node stacked(Stream<Button> buttons) {
    VBox column = new VBox();
    column.getStyleClass().add("recipe-options");
    column.getChildren().setAll(buttons.toList());
    return column;
  }
}
