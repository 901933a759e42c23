package org.deltascope.figure.style;

import java.util.Locale;

/**
 * Which colour each {@link Role} has. Blue and vermillion differ for every kind of colour vision;
 * every pair that stands upon another is checked for contrast by a test.
 */
public enum Theme {
  /** Dark ink on a white ground, for the window and the projector. */
  LIGHT,
  /** Light ink on a nearly black ground. */
  DARK,
  /**
   * Black ink on white paper. Phases have a darkness each, so that they stay apart in grey;
   * painters tell the sign of a weight without colour.
   */
  PRINT;

  /** {@return the colour of a role as 0xFFRRGGBB} */
  public int argb(Role role) {
    return 0xFF000000
        | switch (role) {
          case BACKGROUND -> pick(0xFFFFFF, 0x14171C, 0xFFFFFF);
          case SURFACE -> pick(0xF6F7FA, 0x1D2129, 0xFFFFFF);
          case BORDER -> pick(0xD9DEE7, 0x363D49, 0xBFBFBF);
          case TEXT -> pick(0x15181E, 0xECEFF4, 0x000000);
          case MUTED -> pick(0x5C677A, 0xA2ADBD, 0x444444);
          case NEURON_FILL -> pick(0xEAF2FA, 0x1E2937, 0xFFFFFF);
          case NEURON_STROKE -> pick(0x7387A4, 0x7F93B0, 0x333333);
          case POSITIVE -> pick(0x006DAA, 0x5DB5EA, 0x005080);
          case NEGATIVE -> pick(0xB34400, 0xF5914A, 0x7E3000);
          case FORWARD -> pick(0x00694C, 0x4CC79A, 0x007D5A);
          case FORWARD_SOFT -> pick(0xE0F2EB, 0x16332A, 0xF5FAF8);
          case ON_FORWARD -> pick(0xFFFFFF, 0x06201A, 0xFFFFFF);
          case LOSS -> pick(0x855600, 0xE8B84F, 0x5A3A00);
          case LOSS_SOFT -> pick(0xFBEFD3, 0x382D16, 0xE5DAC0);
          case ON_LOSS -> pick(0xFFFFFF, 0x221800, 0xFFFFFF);
          case BACKWARD -> pick(0x7B2D8E, 0xD596E6, 0x3F0C4F);
          case BACKWARD_SOFT -> pick(0xF0E5F3, 0x37243F, 0xD5C4DB);
          case ON_BACKWARD -> pick(0xFFFFFF, 0x2A0B33, 0xFFFFFF);
          case UPDATE -> pick(0x545E6E, 0xAEB8C6, 0x505965);
          case UPDATE_SOFT -> pick(0xEDEFF3, 0x2A303A, 0xE6E9ED);
          case ON_UPDATE -> pick(0xFFFFFF, 0x14181F, 0xFFFFFF);
          case TARGET -> pick(0x855600, 0xE8B84F, 0x5A3A00);
          case CORRECT -> pick(0x00754F, 0x4CC79A, 0x005F41);
          case CORRECT_SOFT -> pick(0xE0F2EB, 0x16332A, 0xE6F2ED);
          case WRONG -> pick(0xB3261E, 0xFF8F85, 0x5E0D08);
          case WRONG_SOFT -> pick(0xFBE6E4, 0x44211F, 0xFBEAE8);
          case HIGHLIGHT -> pick(0x15181E, 0xFFFFFF, 0x000000);
          case HIGHLIGHT_SOFT -> pick(0xFFF4C7, 0x3D371C, 0xFFF6D6);
        };
  }

  /** {@return an ink's colour as 0xAARRGGBB, not premultiplied} */
  public int argb(Ink ink) {
    return (argb(ink.role()) & 0xFFFFFF) | (int) Math.round(255 * ink.opacity()) << 24;
  }

  /** {@return its name on the command line, such as {@code light}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private int pick(int light, int dark, int print) {
    return switch (this) {
      case LIGHT -> light;
      case DARK -> dark;
      case PRINT -> print;
    };
  }
}
