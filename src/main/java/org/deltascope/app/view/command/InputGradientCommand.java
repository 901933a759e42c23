package org.deltascope.app.view.command;

import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.document.scene.InputGradientStep;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.StepId;

/**
 * Makes ∂L/∂x a step of every update of the document, or no longer. One stays at the step at which
 * one stands.
 *
 * @param sessions what is changed
 */
record InputGradientCommand(Sessions sessions) {

  Command command() {
    return Command.of("input-gradient", this::title, this::turn).by("X");
  }

  private String title() {
    return isShown() ? "No step for ∂L/∂x" : "∂L/∂x as a step of its own";
  }

  private boolean isShown() {
    return InputGradientStep.isIn(sessions.get().opened().document());
  }

  private void turn() {
    boolean wanted = !isShown();
    InputGradientStep.in(sessions.get().opened().document(), wanted)
        .ifPresent(
            document ->
                sessions.edit(
                    wanted ? "∂L/∂x made a step" : "∂L/∂x no longer a step",
                    session -> standing(session, session.with(document))));
  }

  /** After ∂L/∂x, which is gone, one stands before it. */
  private static Session standing(Session before, Session after) {
    Outline outline = after.opened().outline();
    StepId id = before.entry().id();
    Moment moment = before.moment();
    return after.at(
        outline.has(id)
            ? new Moment(moment.update(), outline.indexOf(id), moment.part())
            : Moment.whole(moment.update(), outline.indexOf(StepId.gradient(1))));
  }
}
