package org.deltascope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Subject;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Moves the pointer over the window, as a hand with a mouse does, and looks at what it does. */
final class Hand {

  private static final int GRID = 9;
  private static final int AROUND = 14;

  private final WindowRobot window;
  private final FxRobot robot = new FxRobot();

  Hand(WindowRobot window) {
    this.window = window;
    robot.targetWindow(window.desk().stage());
  }

  void moveTo(String id) throws Exception {
    move(middle(id));
    window.settle();
  }

  void clickOn(String id) throws Exception {
    move(middle(id));
    robot.clickOn(MouseButton.PRIMARY);
    window.settle();
  }

  /** Points where the bars come back from while presenting. */
  void moveToTheTopEdge() throws Exception {
    Node root = window.desk().stage().getScene().getRoot();
    window.run(() -> fire(root, MouseEvent.MOUSE_MOVED, 400, 1));
    window.settle();
  }

  /** Clicks on what says that, also in a menu that is open. */
  void clickOnWords(String words) throws Exception {
    robot.clickOn(words);
    window.settle();
  }

  /** Opens a menu and chooses an item of it. */
  void clickOnMenu(String menu, String item) throws Exception {
    clickOnWords(menu);
    clickOnWords(item);
  }

  void clickOn(String id, MouseButton button) throws Exception {
    move(middle(id));
    robot.clickOn(button);
    window.settle();
  }

  /** Points at what stands for something in a figure. */
  void moveTo(String figure, Subject subject) throws Exception {
    move(onScreen(figure, find(figure, subject)));
    window.settle();
  }

  void clickOn(String figure, Subject subject) throws Exception {
    move(onScreen(figure, find(figure, subject)));
    robot.clickOn(MouseButton.PRIMARY);
    window.settle();
  }

  /** Opens the menu of what stands for something in a figure, by the right button. */
  void menu(String figure, Subject subject) throws Exception {
    move(onScreen(figure, find(figure, subject)));
    robot.clickOn(MouseButton.SECONDARY);
    window.settle();
  }

  /** Clicks at a part of a node: (0, 0) is its upper left corner, (1, 1) its lower right one. */
  void clickOn(String id, double x, double y) throws Exception {
    move(onScreen(id, x, y));
    robot.clickOn(MouseButton.PRIMARY);
    window.settle();
  }

  void drag(String id, double fromX, double fromY, double toX, double toY) throws Exception {
    drag(onScreen(id, fromX, fromY), onScreen(id, toX, toY));
  }

  /** Drags what stands for something in a figure to the right by pixels. */
  void drag(String figure, Subject subject, double right) throws Exception {
    Point2D from = onScreen(figure, find(figure, subject));
    drag(from, from.add(right, 0));
  }

  /** Takes what stands for something in a figure and pulls it to the right, and does not let go. */
  void pull(String figure, Subject subject, double right) throws Exception {
    Point2D from = onScreen(figure, find(figure, subject));
    move(from);
    robot.press(MouseButton.PRIMARY);
    move(from.add(right / 2, 0));
    window.settle();
    move(from.add(right, 0));
    window.settle();
  }

  /** Lets go of the button. */
  void release() throws Exception {
    robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  void doubleClickOn(String figure, Subject subject) throws Exception {
    move(onScreen(figure, find(figure, subject)));
    robot.doubleClickOn(MouseButton.PRIMARY);
    window.settle();
  }

  /** By way of the middle, because a drag begins only when the pointer has moved. */
  private void drag(Point2D from, Point2D to) throws Exception {
    move(from);
    robot.press(MouseButton.PRIMARY);
    move(from.midpoint(to));
    window.settle();
    move(to);
    window.settle();
    robot.release(MouseButton.PRIMARY);
    window.settle();
  }

  /** Turns the wheel away from the hand over a point of a node. */
  void scroll(String id, double x, double y, int notches) throws Exception {
    move(onScreen(id, x, y));
    robot.scroll(notches, javafx.geometry.VerticalDirection.UP);
    window.settle();
  }

  /** At once: every step of a way over the window would be painted. */
  private void move(Point2D onScreen) {
    robot.robotContext().getMouseRobot().move(onScreen);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D middle(String id) throws Exception {
    return onScreen(id, 0.5, 0.5);
  }

  /** {@return a point of a view that stands for something, in the middle of all that do} */
  Point2D find(String figure, Subject subject) throws Exception {
    List<Point2D> found =
        window.onFx(
            () -> {
              FigureView view = (FigureView) window.node(figure);
              List<Point2D> points = new ArrayList<>();
              for (int x = 2; x < view.getWidth(); x += GRID) {
                for (int y = 2; y < view.getHeight(); y += GRID) {
                  if (view.subjectAt(x, y).equals(subject)) {
                    points.add(new Point2D(x, y));
                  }
                }
              }
              return points;
            });
    if (found.isEmpty()) {
      throw new AssertionError(subject + " is nowhere in the figure " + figure);
    }
    return found.get(found.size() / 2);
  }

  /** Presses a button that is to close the window, and so is not waited for. For the FX thread. */
  static void press(WindowRobot window, String button) {
    fire(window.node(button), MouseEvent.MOUSE_PRESSED, 5, 5);
    ((javafx.scene.control.Button) window.node(button)).fire();
  }

  /** Tells a node alone that the pointer is at a point of it. For the FX thread. */
  static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
    Point2D inScene = node.localToScene(x, y);
    Point2D onScreen = node.localToScreen(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            onScreen.getX(),
            onScreen.getY(),
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, inScene.getX(), inScene.getY())));
  }

  private Point2D onScreen(String id, Point2D point) throws Exception {
    return window.onFx(() -> window.node(id).localToScreen(point));
  }

  private Point2D onScreen(String id, double x, double y) throws Exception {
    return window.onFx(
        () -> {
          Bounds bounds = window.node(id).getBoundsInLocal();
          return window
              .node(id)
              .localToScreen(
                  new Point2D(
                      bounds.getMinX() + x * bounds.getWidth(),
                      bounds.getMinY() + y * bounds.getHeight()));
        });
  }

  /** {@return how a figure looks around a point of it} */
  List<Integer> around(String figure, Point2D point) throws Exception {
    return pixels(figure, Optional.of(point));
  }

  /** {@return how a node looks} */
  List<Integer> pixels(String id) throws Exception {
    return pixels(id, Optional.empty());
  }

  private List<Integer> pixels(String id, Optional<Point2D> middle) throws Exception {
    return window.onFx(
        () -> {
          WritableImage image = window.node(id).snapshot(null, null);
          List<Integer> pixels = new ArrayList<>();
          for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
              Point2D here = new Point2D(x, y);
              if (middle.isEmpty() || middle.get().distance(here) < AROUND) {
                pixels.add(image.getPixelReader().getArgb(x, y));
              }
            }
          }
          return pixels;
        });
  }
}
