package org.deltascope.app.view;

/** What the window itself can do, besides changing the session. */
interface Shell {

  /** Lets the user choose a document and opens it. */
  void chooseDocument();

  /** Goes to the whole screen, or back to a window. */
  void toggleFullScreen();

  /** Plays, or pauses. */
  void togglePlaying();

  /** Shows the whole network. */
  void fit();

  /** Shows or hides the list of keys. */
  void toggleKeys();

  /** Puts away what lies over the window. */
  void dismiss();
}
