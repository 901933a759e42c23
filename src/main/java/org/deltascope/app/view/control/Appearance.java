package org.deltascope.app.view.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;

/** Gives the window its colours, its fonts and its size. */
public final class Appearance {

  /** The usual size of letters, in pixels. */
  public static final double BASE = 13;

  private final Scene scene;
  private final Parent root;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
  private final Subscription following;
  private DisplaySettings look = DisplaySettings.initial();

  public Appearance(Scene scene) {
    this.scene = scene;
    this.root = scene.getRoot();
    root.getStylesheets().add(sheet());
    following = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> show(look));
  }

  /** {@return the colours of the figures} */
  public ReadOnlyObjectProperty<Theme> theme() {
    return theme.getReadOnlyProperty();
  }

  /** Follows the system no more, which outlives the window. */
  public void close() {
    following.unsubscribe();
  }

  public void show(DisplaySettings next) {
    Theme colors = isDark(next.theme()) ? Theme.DARK : Theme.LIGHT;
    boolean same = colors == theme.get() && next.percent() == look.percent();
    look = next;
    if (same && !root.getStyle().isEmpty()) {
      return;
    }
    String sheet =
        colors == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
    String style =
        String.format(Locale.ROOT, "-fx-font-size: %.2fpx; ", BASE * next.scale())
            + StyleColors.style(colors);
    if (!style.equals(root.getStyle())) {
      root.setStyle(style);
      scene.setFill(StyleColors.of(Role.BACKGROUND, colors));
    }
    String size = "size-" + next.percent();
    if (!root.getStyleClass().contains(size)) {
      root.getStyleClass().removeIf(name -> name.startsWith("size-"));
      root.getStyleClass().add(size);
    }
    theme.set(colors);
  }

  private static String sheet() {
    return Objects.requireNonNull(Appearance.class.getResource("/css/window.css"), "window.css")
        .toExternalForm();
  }

  private static boolean isDark(ThemeChoice choice) {
    return switch (choice) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }
}
