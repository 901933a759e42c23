package org.deltascope.document.edit;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.document.content.TrainingLimit;
import org.deltascope.document.number.TypedNumber;

/**
 * Another number that says when training stops or what is held back from it, or none any more.
 *
 * @param limit which
 * @param number which, with the text it was typed with; nothing for none
 */
public record SetLimit(TrainingLimit limit, Optional<TypedNumber> number) implements Edit {
  private static final String NONE = "none";

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return new Sentence(name(), said(limit.now(before), names), said(number, names));
  }

  private static String said(Optional<TypedNumber> number, EditNames names) {
    return number.map(it -> Sentence.number(it.value(), it.text(), names)).orElse(NONE);
  }

  private String name() {
    return switch (limit) {
      case EPOCHS -> "stop after epochs";
      case LOSS_BELOW -> "stop at a loss below";
      case GRADIENT_BELOW -> "stop at a gradient below";
      case NO_BETTER_FOR -> "stop after epochs that are no better";
      case TEST_SHARE -> "share held back to test on";
      case TEST_SEED -> "seed of what is held back";
    };
  }

  @Override
  public Document change(Document before) throws RefusedException {
    Optional<String> expected = number.flatMap(it -> limit.expected(it.value()));
    if (expected.isPresent()) {
      throw new RefusedException(
          "found %s for %s, expected %s"
              .formatted(number.map(TypedNumber::text).orElse(NONE), name(), expected.get()));
    }
    boolean isSame =
        limit.now(before).map(TypedNumber::value).equals(number.map(TypedNumber::value));
    return isSame ? before : limit.with(before, number);
  }
}
