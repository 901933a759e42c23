package org.deltascope.app.view.control;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the window. */
public final class Icons {
  private Icons() {}

  /** {@return an icon in the size and colour that the style sheet gives it} */
  public static FontIcon of(Feather icon) {
    FontIcon view = new FontIcon(icon);
    view.getStyleClass().add("icon");
    return view;
  }
}
