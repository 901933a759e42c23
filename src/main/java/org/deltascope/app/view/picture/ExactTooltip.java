package org.deltascope.app.view.picture;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.network.text.ExactNumbers;

/** A tooltip with all digits of the numbers that the pointer is on. */
public final class ExactTooltip {
  private final Node view;
  private final Tooltip tooltip = new Tooltip();

  /** Shows nothing yet. */
  public ExactTooltip(Node view) {
    this.view = view;
  }

  /** Shows the numbers of what is pointed at from now on; nothing where it has none. */
  public void show(MomentView moment, Subject subject) {
    List<String> lines =
        subject instanceof Subject.None
            ? List.of()
            : new ExactNumbers(moment.trace(), moment.knowledge(), moment.lens(), moment.names())
                .of(subject).stream().map(ExactNumbers.Exact::text).toList();
    tooltip.setText(String.join("\n", lines));
    if (lines.isEmpty()) {
      tooltip.hide();
      Tooltip.uninstall(view, tooltip);
    } else {
      Tooltip.install(view, tooltip);
    }
  }
}
