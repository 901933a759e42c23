package org.deltascope.app.model.create;

import java.util.Optional;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Initializer;

/** Where the first weights of a new network come from. */
public enum FirstWeights {
  /** Drawn as suits each activation. */
  SUITING("as suits each activation"),
  /** Drawn uniformly, after Glorot and Bengio. */
  XAVIER_UNIFORM("xavier-uniform"),
  /** Drawn normally, after He et al. */
  HE_NORMAL("he-normal"),
  /** Drawn uniformly between −0.5 and 0.5. */
  UNIFORM("uniform in ±0.5"),
  /** All zeros. */
  ZEROS("zeros");

  private static final double HALF = 0.5;

  private final String words;

  FirstWeights(String words) {
    this.words = words;
  }

  /** {@return what it is called in a list} */
  public String words() {
    return words;
  }

  /** {@return what draws the weights of a layer, unless it is what suits its activation} */
  Optional<Initializer> initializer(long seed) {
    return switch (this) {
      case SUITING -> Optional.empty();
      case XAVIER_UNIFORM -> Optional.of(new Initializer.XavierUniform(seed));
      case HE_NORMAL -> Optional.of(new Initializer.HeNormal(seed));
      case UNIFORM -> Optional.of(new Initializer.Uniform(-HALF, HALF, seed));
      case ZEROS -> Optional.of(new Initializer.Zeros());
    };
  }

  /**
   * {@return what draws the weights of a layer}
   *
   * @param activation of the layer
   * @param seed of it
   */
  public Initializer of(Activation activation, long seed) {
    return initializer(seed).orElseGet(() -> Initializer.suiting(activation, seed));
  }
}
