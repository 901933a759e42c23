package org.deltascope.document.content;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.deltascope.document.Document;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.part.DataPart;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TestShare;

/** The numbers that say when training stops and what is held back from it; each may be absent. */
public enum TrainingLimit {
  /** Training stops after so many. */
  EPOCHS("training.stop.epochs"),
  /** It stops as soon as the loss is smaller. */
  LOSS_BELOW("training.stop.lossBelow"),
  /** It stops as soon as the gradient is shorter. */
  GRADIENT_BELOW("training.stop.gradientBelow"),
  /** It stops after so many epochs without a smaller loss. */
  NO_BETTER_FOR("training.stop.noBetterFor"),
  /** So much of the samples is held back, to test on. */
  TEST_SHARE("data.test.share"),
  /** Which samples these are follows from it. */
  TEST_SEED("data.test.seed");

  private static final double LARGEST_WHOLE = 1L << 53;

  private final String path;

  TrainingLimit(String path) {
    this.path = path;
  }

  /** {@return the number that a document has, with its text, if it has one} */
  public Optional<TypedNumber> now(Document document) {
    StopRule stop = document.training().stop();
    TestShare test = document.data().dataset().test();
    boolean isTested = !test.equals(TestShare.none());
    return switch (this) {
      case EPOCHS -> whole(document, stop.epochs());
      case LOSS_BELOW -> number(document, stop.lossBelow());
      case GRADIENT_BELOW -> number(document, stop.gradientBelow());
      case NO_BETTER_FOR -> whole(document, stop.noBetterFor());
      case TEST_SHARE ->
          number(document, isTested ? OptionalDouble.of(test.share()) : OptionalDouble.empty());
      case TEST_SEED -> isTested ? Optional.of(whole(document, test.seed())) : Optional.empty();
    };
  }

  private Optional<TypedNumber> whole(Document document, OptionalInt value) {
    return value.isPresent()
        ? Optional.of(whole(document, (long) value.getAsInt()))
        : Optional.empty();
  }

  private TypedNumber whole(Document document, long value) {
    return new TypedNumber(value, document.numbers().integer(path, value));
  }

  private Optional<TypedNumber> number(Document document, OptionalDouble value) {
    return value.isPresent()
        ? Optional.of(
            new TypedNumber(
                value.getAsDouble(), document.numbers().number(path, value.getAsDouble())))
        : Optional.empty();
  }

  /** {@return what is expected of the number, if a value is something else} */
  public Optional<String> expected(double value) {
    return switch (this) {
      case EPOCHS, NO_BETTER_FOR ->
          Optional.of("a whole number, 1 or more")
              .filter(_ -> !(isWhole(value) && value >= 1 && value <= Integer.MAX_VALUE));
      case LOSS_BELOW -> Optional.empty();
      case GRADIENT_BELOW -> Optional.of("0 or more").filter(_ -> !(value >= 0));
      case TEST_SHARE ->
          Optional.of("0 or more and less than 1").filter(_ -> !(value >= 0 && value < 1));
      case TEST_SEED ->
          Optional.of("a whole number")
              .filter(_ -> !(isWhole(value) && Math.abs(value) <= LARGEST_WHOLE));
    };
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  /**
   * {@return the document with another number, or with none}
   *
   * @param document any
   * @param number one that is expected, or nothing
   */
  public Document with(Document document, Optional<TypedNumber> number) {
    Document changed = changed(document, number);
    WrittenNumbers numbers =
        number
            .map(to -> document.numbers().with(path, to.value(), text(to)))
            .orElseGet(document::numbers);
    return written(changed.with(numbers));
  }

  /** What is there is written as it was typed, and what is not there any more nowhere. */
  private static Document written(Document document) {
    WrittenNumbers numbers = document.numbers();
    for (TrainingLimit limit : values()) {
      Optional<TypedNumber> now = limit.now(document);
      numbers =
          now.isPresent()
              ? numbers.with(limit.path, now.get().value(), now.get().text())
              : numbers.moved(
                  each -> each.equals(limit.path) ? Optional.empty() : Optional.of(each));
    }
    return document.with(numbers);
  }

  private String text(TypedNumber number) {
    return switch (this) {
      case EPOCHS, NO_BETTER_FOR, TEST_SEED -> Long.toString((long) number.value());
      case LOSS_BELOW, GRADIENT_BELOW, TEST_SHARE -> number.text();
    };
  }

  private Document changed(Document document, Optional<TypedNumber> number) {
    StopRule stop = document.training().stop();
    TestShare test = document.data().dataset().test();
    OptionalInt whole =
        number.map(to -> OptionalInt.of((int) to.value())).orElseGet(OptionalInt::empty);
    OptionalDouble value =
        number.map(to -> OptionalDouble.of(to.value())).orElseGet(OptionalDouble::empty);
    return switch (this) {
      case EPOCHS ->
          document.with(
              new StopRule(whole, stop.lossBelow(), stop.gradientBelow(), stop.noBetterFor()));
      case LOSS_BELOW ->
          document.with(
              new StopRule(stop.epochs(), value, stop.gradientBelow(), stop.noBetterFor()));
      case GRADIENT_BELOW ->
          document.with(new StopRule(stop.epochs(), stop.lossBelow(), value, stop.noBetterFor()));
      case NO_BETTER_FOR ->
          document.with(new StopRule(stop.epochs(), stop.lossBelow(), stop.gradientBelow(), whole));
      case TEST_SHARE ->
          tested(
              document,
              number.isPresent()
                  ? new TestShare(number.get().value(), test.seed())
                  : TestShare.none());
      case TEST_SEED ->
          tested(
              document,
              new TestShare(test.share(), number.map(to -> (long) to.value()).orElse(0L)));
    };
  }

  private static Document tested(Document document, TestShare test) {
    return document.with(
        switch (document.data()) {
          case DataPart.Inline it ->
              new DataPart.Inline(it.dataset().with(test), it.testExtras(), it.extras());
          case DataPart.FromCsv it ->
              new DataPart.FromCsv(
                  it.table(),
                  it.dataset().with(test),
                  it.outputNames(),
                  it.testExtras(),
                  it.extras());
        });
  }
}
