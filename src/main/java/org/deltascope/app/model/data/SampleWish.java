package org.deltascope.app.model.data;

import java.util.Locale;
import org.deltascope.document.data.KnownData;
import org.deltascope.document.data.KnownSamples;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.UnreadableNumberException;

/**
 * What was typed for samples of data that people know.
 *
 * @param count how many
 * @param noise added to what is generated
 */
public record SampleWish(String count, String noise) {

  /** {@return as many as are usual for some data} */
  public static SampleWish usual(KnownData data) {
    return new SampleWish(
        Integer.toString(data.usualSamples()),
        data.usualNoise().isPresent() ? Decimals.of(data.usualNoise().getAsDouble()) : "");
  }

  /**
   * {@return the samples}
   *
   * @param data which
   * @param seed of what is drawn
   * @throws UnreadableNumberException if what was typed is no number
   * @throws UnknownSamplesException if there are not as many, or the noise is none
   */
  public KnownSamples of(KnownData data, long seed)
      throws UnreadableNumberException, UnknownSamplesException {
    long samples = NumberReader.whole(count);
    if (samples < 1 || samples > data.mostSamples()) {
      throw new UnknownSamplesException(
          String.format(
              Locale.ROOT,
              "found %,d samples, expected 1 to %,d of %s",
              samples,
              data.mostSamples(),
              data.title()));
    }
    double added = data.usualNoise().isPresent() ? NumberReader.read(noise).value() : 0;
    if (!(added >= 0 && added <= KnownSamples.MOST_NOISE)) {
      throw new UnknownSamplesException(
          "found noise %s, expected 0 to %.0f"
              .formatted(Decimals.of(added), KnownSamples.MOST_NOISE));
    }
    return new KnownSamples(data, (int) samples, added, seed);
  }
}
