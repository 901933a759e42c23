package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.util.WaitForAsyncUtils;

/** What is said about a control while the pointer rests on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class TooltipTest {

  private WindowRobot window;
  private Hand hand;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    hand = new Hand(window);
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private String restOn(String id) throws Exception {
    hand.moveTo("equation");
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> tips().isEmpty());
    hand.moveTo(id);
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !tips().isEmpty());
    assertThat(tips()).hasSize(1);
    return tips().getFirst();
  }

  private List<String> tips() throws Exception {
    return window.onFx(
        () ->
            Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .filter(Window::isShowing)
                .map(tip -> ((Tooltip) tip).getText())
                .toList());
  }

  @Test
  void a_button_says_what_it_does_and_with_which_key() throws Exception {
    assertThat(restOn("play")).isEqualTo("Play or pause (Space)");
  }

  @Test
  void a_step_of_the_strip_says_in_words_what_it_is() throws Exception {
    assertThat(restOn("step-8")).isEqualTo("Step 8: error carried back to layer 1");
  }

  @Test
  void every_button_that_is_only_an_icon_has_a_tooltip() throws Exception {
    List<ButtonBase> icons =
        window.onFx(
            () ->
                window
                    .shown()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(button -> button.getText() == null || button.getText().isEmpty())
                    .toList());

    assertThat(icons).hasSizeGreaterThanOrEqualTo(8);
    assertThat(icons).allSatisfy(icon -> assertThat(icon.getTooltip().getText()).isNotEmpty());
  }
}
