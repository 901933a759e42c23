package org.deltascope.app.model;

/** Which colours the window has. */
public enum ThemeChoice {
  /** Dark ink on a light ground. */
  LIGHT("Light"),
  /** Light ink on a dark ground. */
  DARK("Dark"),
  /** As the desktop has it. */
  SYSTEM("As the system");

  private final String label;

  ThemeChoice(String label) {
    this.label = label;
  }

  /** {@return what it is called on screen} */
  public String label() {
    return label;
  }
}
