package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.figure.Luminance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Contrast as in WCAG 2.2, success criteria 1.4.3 and 1.4.11. What cannot be used is exempt, as
 * there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class ContrastTest {

  /** A text or icon and what it lies on. */
  private record Written(String text, Color ink, Color ground) {
    double contrast() {
      return Luminance.contrast(rgb(over(ink, ground)), rgb(ground));
    }

    @Override
    public String toString() {
      return "“%s” in %s on %s, contrast %.2f".formatted(text, ink, ground, contrast());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  @Retention(RetentionPolicy.RUNTIME)
  private @interface InBothThemes {}

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("xor");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @InBothThemes
  void letters_have_four_and_a_half_times_the_light_of_their_ground(ThemeChoice theme)
      throws Exception {
    List<Written> letters = written(theme, false);
    assertThat(letters).hasSizeGreaterThan(60);
    assertThat(letters).allSatisfy(text -> assertThat(text.contrast()).isGreaterThanOrEqualTo(4.5));
  }

  @InBothThemes
  void icons_have_three_times_the_light_of_their_ground(ThemeChoice theme) throws Exception {
    List<Written> icons = written(theme, true);
    assertThat(icons).hasSizeGreaterThan(8);
    assertThat(icons).allSatisfy(icon -> assertThat(icon.contrast()).isGreaterThanOrEqualTo(3));
  }

  @InBothThemes
  void one_sees_where_a_field_begins_and_how_far_a_slider_goes(ThemeChoice theme) throws Exception {
    show(theme);
    List<Written> edges =
        window.onFx(
            () ->
                List.of(edge(window.node("update")), edge(window.node("speed").lookup(".track"))));
    assertThat(edges).allSatisfy(edge -> assertThat(edge.contrast()).isGreaterThanOrEqualTo(3));
  }

  /**
   * What is painted first of a field is its border, what is painted last of a track is the track.
   */
  private Written edge(Node node) {
    List<BackgroundFill> fills = ((Region) node).getBackground().getFills();
    BackgroundFill seen = node instanceof TextField ? fills.getFirst() : fills.getLast();
    Color ground = (Color) window.desk().stage().getScene().getFill();
    return new Written(node.toString(), (Color) seen.getFill(), ground);
  }

  /** With the keys and the export open, which lie over the rest. */
  private List<Written> written(ThemeChoice theme, boolean icons) throws Exception {
    show(theme);
    return window.onFx(
        () ->
            window
                .shown()
                .filter(node -> node instanceof Text && !node.isDisabled())
                .map(Text.class::cast)
                .filter(text -> text instanceof FontIcon == icons && !text.getText().isBlank())
                .map(this::written)
                .toList());
  }

  private void show(ThemeChoice theme) throws Exception {
    window.look(s -> s.shown(s.look().in(theme)));
    for (String panel : List.of("keys", "export")) {
      window.run(() -> window.node(panel).setVisible(true));
    }
    window.run(() -> window.desk().stage().getScene().getRoot().applyCss());
  }

  private Written written(Text text) {
    List<Node> path = new ArrayList<>();
    for (Node node = text; node != null; node = node.getParent()) {
      path.addFirst(node);
    }
    Color ground = (Color) window.desk().stage().getScene().getFill();
    double opacity = 1;
    for (Node node : path) {
      opacity *= node.getOpacity();
      if (node instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills()) {
          ground =
              fill.getFill() instanceof Color color ? over(faded(color, opacity), ground) : ground;
        }
      }
    }
    return new Written(text.getText(), faded((Color) text.getFill(), opacity), ground);
  }

  private static Color faded(Color color, double opacity) {
    return color.deriveColor(0, 1, 1, opacity);
  }

  private static Color over(Color top, Color ground) {
    double part = top.getOpacity();
    return Color.color(
        top.getRed() * part + ground.getRed() * (1 - part),
        top.getGreen() * part + ground.getGreen() * (1 - part),
        top.getBlue() * part + ground.getBlue() * (1 - part));
  }

  private static int rgb(Color color) {
    return channel(color.getRed()) << 16
        | channel(color.getGreen()) << 8
        | channel(color.getBlue());
  }

  private static int channel(double part) {
    return (int) Math.rint(255 * part);
  }
}
