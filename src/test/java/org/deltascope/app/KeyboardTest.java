package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With every node of the window that can have the focus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class KeyboardTest {

  private static final Moment START = new Moment(0, 4, 0);

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("xor");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @BeforeEach
  void beginAgain() throws Exception {
    window.run(this::reset);
  }

  private void reset() {
    window
        .desk()
        .sessions()
        .look(session -> session.at(START).select(Subject.none()).shown(session.look().playing(1)));
  }

  /** What is seen of a key in the window. */
  interface Seen {
    Object in(WindowRobot window);
  }

  /** A key, what is seen of it, and the key that takes it back, if there is one. */
  record Key(Seen seen, Press press, Optional<Press> back) {
    @Override
    public String toString() {
      return press.toString();
    }
  }

  record Press(KeyCode code, List<KeyCode> held) {
    @Override
    public String toString() {
      return code + held.toString();
    }
  }

  private static Press press(KeyCode code, KeyCode... held) {
    return new Press(code, List.of(held));
  }

  private static Key key(Seen seen, KeyCode code, KeyCode... held) {
    return new Key(seen, press(code, held), Optional.empty());
  }

  private static Key there(Seen seen, Press press, Press back) {
    return new Key(seen, press, Optional.of(back));
  }

  static Stream<Key> keys() {
    Seen moment = window -> window.session().moment();
    Seen size = window -> window.session().look().percent();
    Seen speed = window -> window.session().look().speed();
    Press escape = press(KeyCode.ESCAPE);
    Press space = press(KeyCode.SPACE);
    return Stream.of(
        key(moment, KeyCode.RIGHT),
        key(moment, KeyCode.LEFT),
        key(moment, KeyCode.PAGE_DOWN),
        key(moment, KeyCode.PAGE_UP),
        key(moment, KeyCode.HOME),
        key(moment, KeyCode.END),
        key(moment, KeyCode.RIGHT, KeyCode.CONTROL),
        key(moment, KeyCode.LEFT, KeyCode.CONTROL),
        key(moment, KeyCode.RIGHT, KeyCode.SHIFT),
        key(moment, KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.CONTROL),
        there(
            moment,
            press(KeyCode.OPEN_BRACKET, KeyCode.CONTROL),
            press(KeyCode.CLOSE_BRACKET, KeyCode.CONTROL)),
        key(window -> window.session().selection(), KeyCode.LEFT, KeyCode.ALT),
        there(window -> ((Labeled) window.node("play")).getText(), space, space),
        there(
            size,
            press(KeyCode.EQUALS, KeyCode.SHIFT, KeyCode.CONTROL),
            press(KeyCode.MINUS, KeyCode.CONTROL)),
        key(speed, KeyCode.UP, KeyCode.CONTROL),
        key(speed, KeyCode.DOWN, KeyCode.CONTROL),
        there(
            window -> window.desk().stage().isFullScreen(), press(KeyCode.F11), press(KeyCode.F11)),
        there(window -> window.node("keys").isVisible(), press(KeyCode.F1), escape),
        key(WindowRobot::asked, KeyCode.O, KeyCode.CONTROL));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_works_whatever_has_the_focus(Key key) throws Exception {
    // At one go, so that only the last of what they lead to is painted.
    window.run(
        () -> {
          List<Node> owners = focusable();
          assertThat(owners).hasSizeGreaterThan(15);
          owners.forEach(owner -> assertWorks(key, owner));
        });
  }

  private void assertWorks(Key key, Node owner) {
    reset();
    focus(owner);
    Object before = key.seen.in(window);

    strike(key.press);
    assertThat(key.seen.in(window)).describedAs("on %s", owner).isNotEqualTo(before);

    key.back.ifPresent(
        back -> {
          strike(back);
          assertThat(key.seen.in(window)).describedAs("on %s", owner).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @MethodSource("keys")
  void no_key_works_while_one_types_into_a_field(Key key) throws Exception {
    window.run(
        () -> {
          focus(window.node("update"));
          Object before = key.seen.in(window);

          strike(key.press);

          assertThat(key.seen.in(window)).isEqualTo(before);
        });
  }

  private void strike(Press press) {
    window.strike(press.code, press.held.toArray(KeyCode[]::new));
  }

  @Test
  void a_typed_question_mark_lists_the_keys_whatever_has_the_focus() throws Exception {
    window.run(
        () -> {
          for (Node owner : focusable()) {
            focus(owner);
            window.type("?");
            assertThat(window.node("keys").isVisible()).describedAs("on %s", owner).isTrue();
            strike(press(KeyCode.ESCAPE));
          }
        });
  }

  @Test
  void escape_leaves_the_field_as_it_was() throws Exception {
    TextField field = (TextField) window.node("update");
    window.run(
        () -> {
          focus(field);
          field.setText("77");
        });

    window.press(KeyCode.ESCAPE);

    assertThat(field.getText()).isEqualTo("0");
    assertThat(window.onFx(field::isFocused)).isFalse();
  }

  @Test
  void enter_does_what_a_button_is_for() throws Exception {
    window.run(() -> focus(window.node("forward")));

    window.press(KeyCode.ENTER);

    assertThat(window.session().moment()).isNotEqualTo(START);
  }

  private void focus(Node owner) {
    owner.requestFocus();
    assertThat(window.desk().stage().getScene().getFocusOwner()).isEqualTo(owner);
  }

  /** Not only what Tab leads to: a click gives the focus to more. */
  private List<Node> focusable() {
    return window
        .shown()
        .filter(node -> node instanceof Control || isFigure(node))
        .filter(node -> !(node instanceof ScrollBar))
        .filter(node -> !(node instanceof TextField) && !node.isDisabled())
        .toList();
  }

  private static boolean isFigure(Node node) {
    return node.getStyleClass().contains("figure-view");
  }
}
