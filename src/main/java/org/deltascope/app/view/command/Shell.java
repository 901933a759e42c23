package org.deltascope.app.view.command;

/** What the window itself can do, besides changing the session. */
public interface Shell {

  /** Lets the user choose a document and opens it. */
  void chooseDocument();

  /** Goes to the whole screen, or back to a window. */
  void toggleFullScreen();

  /** Plays, or pauses. */
  void togglePlaying();

  /** Shows the whole network. */
  void fit();

  /**
   * Shows less of the network, larger, or more of it.
   *
   * @param factor how much larger
   */
  void zoom(double factor);

  /**
   * Looks at another part of a network that is zoomed.
   *
   * @param right how far to the right, in widths of the view
   * @param down how far down, in heights of the view
   */
  void pan(double right, double down);

  /**
   * Scrolls what is beside the network, or what lies over the window.
   *
   * @param screens how far down, in heights of what is seen
   */
  void scroll(double screens);

  /** Shows or hides what exports figures. */
  void toggleExport();

  /** Puts the figure on the clipboard. */
  void copyFigure();

  /** Puts the equation on the clipboard, as LaTeX. */
  void copyEquation();

  /** Shows or hides the list of keys. */
  void toggleKeys();

  /** Puts away what lies over the window. */
  void dismiss();
}
