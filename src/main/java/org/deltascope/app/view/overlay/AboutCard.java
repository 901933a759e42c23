package org.deltascope.app.view.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says which version it is, and whose work is in it. */
public final class AboutCard extends OverlayCard {

  private static final String VERSION = "/org/deltascope/cli/version.txt";
  private static final String NOTICES = "/licences/NOTICES.md";

  private boolean filled;

  AboutCard() {
    super("about", "About Deltascope", "Close what is said about Deltascope");
    visibleProperty().subscribe(this::fillOnce);
  }

  private void fillOnce(boolean shown) {
    if (shown && !filled) {
      filled = true;
      Label version = line("Deltascope " + text(VERSION).strip());
      version.setId("about-version");
      version.getStyleClass().add("section-title");
      Label what = line("Makes backpropagation visible, number by number.");
      Label notices = line(plain(text(NOTICES)));
      notices.setId("about-notices");
      VBox all = new VBox(version, what, notices);
      all.getStyleClass().add("question");
      confine(all);
      fill(all);
    }
  }

  /** A row of a table becomes a line, with dots between its cells. */
  private static String plain(String markdown) {
    return markdown
        .lines()
        .filter(line -> !line.startsWith("| ---"))
        .map(line -> line.replaceAll("^#+ *|^\\| *| *\\|$|`", "").replace(" | ", " · "))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(AboutCard.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
