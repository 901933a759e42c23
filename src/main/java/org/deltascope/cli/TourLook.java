package org.deltascope.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pictures of a tour look like.
 *
 * @param ground their colours
 * @param size of each
 * @param scale of everything in it
 */
public record TourLook(Ground ground, Size size, Scale scale) {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  /** Light, 1280×800, everything in its usual size. */
  public static final TourLook USUAL =
      new TourLook(Ground.LIGHT, new Size(1280, 800), new Scale(100));

  /** What the ink stands on. */
  public enum Ground {
    /** Dark ink on a light ground. */
    LIGHT,
    /** Light ink on a dark ground. */
    DARK;

    static final String NAMES = "light, dark";

    /** {@return its name on the command line} */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How large a picture is.
   *
   * @param width in pixels, {@value #SMALLEST_WIDTH} to {@value #LARGEST}
   * @param height in pixels, {@value #SMALLEST_HEIGHT} to {@value #LARGEST}
   */
  public record Size(int width, int height) {
    static final int SMALLEST_WIDTH = 800;
    static final int SMALLEST_HEIGHT = 560;
    static final int LARGEST = 4096;
    static final String RANGE = "800x560 to 4096x4096";

    boolean isPossible() {
      return width >= SMALLEST_WIDTH
          && height >= SMALLEST_HEIGHT
          && width <= LARGEST
          && height <= LARGEST;
    }

    /** {@return it as on the command line} */
    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  /**
   * How large everything in a picture is.
   *
   * @param percent one of the sizes that the window has
   */
  public record Scale(int percent) {
    private static final int STEP = 25;
    private static final int SMALLEST = 100;
    private static final int LARGEST = 300;

    /** {@return how many times larger than usual, as on the command line} */
    @Override
    public String toString() {
      return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }
  }

  /** Reads from the command line how many times larger everything is. */
  static Scale scale(String text) {
    for (int percent = Scale.SMALLEST; percent <= Scale.LARGEST; percent += Scale.STEP) {
      Scale scale = new Scale(percent);
      if (scale.toString().equals(text)) {
        return scale;
      }
    }
    throw OptionConverters.wrong(text, "1 to 3 in quarters, such as 1.75");
  }

  /** Reads a size from the command line. */
  static Size size(String text) {
    Matcher found = SIZE.matcher(text);
    if (found.matches()) {
      Size size = new Size(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
      if (size.isPossible()) {
        return size;
      }
    }
    throw OptionConverters.wrong(text, "a size from " + Size.RANGE);
  }
}
