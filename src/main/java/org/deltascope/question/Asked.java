package org.deltascope.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question with all that was said to it.
 *
 * @param question which
 * @param firstLook what was chosen before the number, if anything was
 * @param replies in order
 * @param helps how much help was given, from 0 to {@link #MOST_HELP}
 */
public record Asked(
    Question question, Optional<FirstLook.Choice> firstLook, List<Reply> replies, int helps) {

  /** Where the first wrong number is, what the mistake is called, and the number itself. */
  public static final int MOST_HELP = 3;

  /** Makes it immutable. */
  public Asked {
    replies = List.copyOf(replies);
  }

  static Asked of(Question question) {
    return new Asked(question, Optional.empty(), List.of(), 0);
  }

  Asked looked(FirstLook.Choice choice) {
    return new Asked(question, Optional.of(choice), replies, helps);
  }

  Asked replied(Reply reply) {
    List<Reply> longer = new ArrayList<>(replies);
    longer.add(reply);
    return new Asked(question, firstLook, longer, helps);
  }

  Asked helped() {
    return new Asked(question, firstLook, replies, Math.min(MOST_HELP, helps + 1));
  }

  /** {@return the latest answer, if one was given} */
  public Optional<Reply> last() {
    return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
  }

  /** {@return whether it was answered rightly} */
  public boolean isRight() {
    return last().filter(reply -> reply.assessment().isRight()).isPresent();
  }

  /** {@return whether one was sure of an answer that was wrong} */
  public boolean wasSureAndWrong() {
    return replies.stream()
        .anyMatch(reply -> reply.sureness() == Sureness.SURE && !reply.assessment().isRight());
  }
}
