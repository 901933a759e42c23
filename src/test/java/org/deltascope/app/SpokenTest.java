package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a screen reader has to say, with the list of keys and the export open as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class SpokenTest {

  private static final Set<AccessibleRole> SAYS_NOTHING =
      EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("xor");
    for (String panel : List.of("keys", "export")) {
      window.run(() -> window.node(panel).setVisible(true));
    }
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @Test
  void everything_that_can_have_the_focus_has_a_name() throws Exception {
    List<Node> controls = controls();
    assertThat(controls).hasSizeGreaterThan(30);
    assertThat(window.onFx(() -> controls.stream().filter(node -> name(node).isBlank()).toList()))
        .isEmpty();
  }

  @Test
  void everything_that_can_have_the_focus_has_a_role() throws Exception {
    assertThat(controls())
        .allSatisfy(node -> assertThat(node.getAccessibleRole()).isNotIn(SAYS_NOTHING));
  }

  private List<Node> controls() throws Exception {
    return window.onFx(() -> window.shown().filter(Node::isFocusTraversable).toList());
  }

  /** Its own name, that of its label, or what stands on it; what stands in a field is no name. */
  private static String name(Node node) {
    String own = node.getAccessibleText();
    if (own != null) {
      return own;
    }
    return switch (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)) {
      case Label label -> label.getText();
      case null, default ->
          !(node instanceof TextInputControl)
                  && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text
              ? text
              : "";
    };
  }
}
