package org.deltascope.history;

import org.deltascope.nn.StopRule;

/**
 * Until when a run is trained on.
 *
 * @param rule looked at at the end of each epoch; its epochs are counted from where one goes on
 * @param watching whether to stop where something happens that is worth a look
 */
public record LearningGoal(StopRule rule, boolean watching) {}
