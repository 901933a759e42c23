package org.deltascope.app.view.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bar say less where it has no room for everything: what comes first in its list is given up
 * first. What a button says is still in its tooltip.
 */
public final class OverflowPolicy {

  /** Longest titles, in letter sizes. */
  private static final double TITLE = 30;

  private static final double SHORT_TITLE = 11;

  private final HBox bar;
  private final List<Consumer<Boolean>> extras;
  private @Nullable Cause fitted;

  /** What decides how much has room. */
  private record Cause(double width, double letters, List<String> words) {}

  /**
   * Makes one.
   *
   * @param bar that may be too narrow
   * @param extras show what can be done without, where they are given true, or hide it
   */
  public OverflowPolicy(HBox bar, List<Consumer<Boolean>> extras) {
    this.bar = bar;
    this.extras = extras;
  }

  /** {@return an extra: a part of the bar} */
  public static Consumer<Boolean> part(Node part) {
    return shown -> Presence.show(part, shown);
  }

  /** {@return an extra: all of a long title, rather than as much of its beginning as has room} */
  public static Consumer<Boolean> title(Labeled button) {
    return new Title(button);
  }

  private record Title(Labeled button) implements Consumer<Boolean> {
    @Override
    public void accept(Boolean shown) {
      button.setMaxWidth((shown ? TITLE : SHORT_TITLE) * button.getFont().getSize());
    }

    void widen(double more) {
      double most = TITLE * button.getFont().getSize();
      button.setMaxWidth(Math.min(most, button.getMaxWidth() + more));
    }
  }

  /** {@return an extra: the words beside an icon} */
  public static Consumer<Boolean> words(Labeled button) {
    return shown ->
        button.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  /** Says as much as there is room for, when the bar is laid out; most times nothing changes. */
  public void fit() {
    Cause cause = cause();
    if (cause.equals(fitted)) {
      return;
    }
    fitted = cause;
    extras.forEach(extra -> extra.accept(true));
    for (Consumer<Boolean> extra : extras) {
      if (needed() <= bar.getWidth()) {
        break;
      }
      extra.accept(false);
    }
    extras.stream()
        .filter(Title.class::isInstance)
        .forEach(title -> ((Title) title).widen(Math.max(0, bar.getWidth() - needed())));
  }

  /** Reckoned anew: while a bar is laid out, it keeps the width that it asked for before. */
  private double needed() {
    List<Node> shown = bar.getChildren().stream().filter(Node::isManaged).toList();
    double parts =
        shown.stream().mapToDouble(part -> Math.min(part.prefWidth(-1), part.maxWidth(-1))).sum();
    return bar.snappedLeftInset()
        + bar.snappedRightInset()
        + parts
        + bar.getSpacing() * (shown.size() - 1);
  }

  private Cause cause() {
    List<Labeled> labels =
        bar.getChildren().stream()
            .filter(Labeled.class::isInstance)
            .map(Labeled.class::cast)
            .toList();
    return new Cause(
        bar.getWidth(),
        labels.isEmpty() ? 0 : labels.getFirst().getFont().getSize(),
        labels.stream().map(label -> String.valueOf(label.getText())).toList());
  }
}
