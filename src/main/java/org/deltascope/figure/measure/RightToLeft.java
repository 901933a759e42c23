package org.deltascope.figure.measure;

/** Finds what is written from right to left in a text that as a whole runs to the right. */
final class RightToLeft {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private RightToLeft() {}

  /** {@return whether a character that cannot be seen tells its neighbours to join or not} */
  static boolean joins(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
  }

  /**
   * {@return where the stretch ends that starts there and is written from right to left: with its
   * last such letter or the marks upon it; the start itself if no stretch starts there}
   */
  static int end(String text, int start) {
    if (start == text.length() || !isRightToLeft(text.codePointAt(start))) {
      return start;
    }
    int end = start;
    boolean after = true;
    for (int at = start; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      byte direction = Character.getDirectionality(codePoint);
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        break;
      }
      after =
          isRightToLeft(codePoint)
              || (after && direction == Character.DIRECTIONALITY_NONSPACING_MARK);
      end = after ? next : end;
      at = next;
    }
    return end;
  }

  private static boolean isRightToLeft(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
