package org.deltascope.handout.live;

import org.deltascope.handout.work.Source;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Writes where the script of a page finds a number of an update: {@code W.2.0.1} is row 0, column 1
 * of W², {@code d.1.0.0@3} is δ¹₀ of sample 3 of the batch, {@code a.1.0.0@m} the mean over the
 * batch, {@code eta} a number that belongs to no layer. What an update has made ends with a plus,
 * what Adam has corrected with a circumflex.
 */
public final class NumberAddress {
  private NumberAddress() {}

  /**
   * {@return the address of a number}
   *
   * @param ref which
   * @param sample of the batch, from 0, or {@link Source#BATCH}
   */
  public static String of(Ref ref, int sample) {
    Kind kind = ref.kind();
    int row = ref instanceof Ref.One(_, int r, int _) ? r : 0;
    int column = ref instanceof Ref.One(_, int _, int c) ? c : 0;
    if (kind == Kind.SAMPLE_LOSS) {
      return "L" + ofSample(row);
    }
    String place =
        kind.place() == Quantity.Place.NUMBER
            ? ""
            : ".%d.%d.%d".formatted(ref.layer(), row, column);
    return letter(kind) + place + (kind.isOfSample() ? ofSample(sample) : "");
  }

  private static String ofSample(int sample) {
    return "@" + (sample == Source.BATCH ? "m" : Integer.toString(sample));
  }

  private static String letter(Kind kind) {
    return switch (kind) {
      case WEIGHTS -> "W";
      case BIAS -> "b";
      case WEIGHTED_INPUT -> "z";
      case ACTIVATION -> "a";
      case TARGET -> "t";
      case LOSS_TERM -> "l";
      case LOSS, SAMPLE_LOSS -> "L";
      case ERROR -> "d";
      case CARRIED -> "c";
      case SLOPE -> "s";
      case WEIGHT_GRADIENT -> "gW";
      case BIAS_GRADIENT -> "gb";
      case NEW_WEIGHTS -> "W+";
      case NEW_BIAS -> "b+";
      case WEIGHT_M -> "Wm";
      case WEIGHT_V -> "Wv";
      case WEIGHT_S -> "Ws";
      case BIAS_M -> "bm";
      case BIAS_V -> "bv";
      case BIAS_S -> "bs";
      case NEW_WEIGHT_M -> "Wm+";
      case NEW_WEIGHT_V -> "Wv+";
      case NEW_WEIGHT_S -> "Ws+";
      case NEW_BIAS_M -> "bm+";
      case NEW_BIAS_V -> "bv+";
      case NEW_BIAS_S -> "bs+";
      case WEIGHT_M_HAT -> "Wm^";
      case WEIGHT_V_HAT -> "Wv^";
      case BIAS_M_HAT -> "bm^";
      case BIAS_V_HAT -> "bv^";
      case SAMPLES -> "samples";
      case EDGES -> "E";
      case WEIGHT_SQUARES -> "squares";
      case WEIGHT_DECAY -> "weightDecay";
      case LEARNING_RATE -> "eta";
      case INITIAL_RATE -> "learningRate";
      case DAMPENING -> "dampening";
      case MOMENTUM -> "momentum";
      case DECAY -> "decay";
      case EPSILON -> "epsilon";
      case BETA_1 -> "beta1";
      case BETA_2 -> "beta2";
    };
  }
}
