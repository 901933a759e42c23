package org.deltascope.app.view.control;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;

/** Says which update one looks at, and goes to the one that is typed. */
public final class UpdateField extends TextField {

  /** What may stand between groups of digits. */
  private static final Pattern GROUPING = Pattern.compile("[,\\s\u2009\u202F]");

  private final Sessions sessions;

  public UpdateField(Sessions sessions) {
    this.sessions = sessions;
    setId("update");
    setTooltip(new Tooltip("Go to an update: type its number, then Enter"));
    setAccessibleText("Go to an update");
    setPrefColumnCount(4);
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(event -> go());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                write(sessions.get());
              }
            });
  }

  public void show(Session session) {
    if (!isFocused()) {
      write(session);
    }
  }

  private void go() {
    String typed = GROUPING.matcher(getText()).replaceAll("");
    if (typed.matches("\\d{1,9}")) {
      sessions.look(session -> session.toUpdate(Long.parseLong(typed)));
    }
    leave();
  }

  private void leave() {
    getScene().getRoot().requestFocus();
    write(sessions.get());
  }

  private void write(Session session) {
    setText("%,d".formatted(session.moment().update()));
  }
}
