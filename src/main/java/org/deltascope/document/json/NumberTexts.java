package org.deltascope.document.json;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * How the numbers of an array were written, where that is not how this program writes them: 0.40, 1
 * or 5e-1. It holds a bit for each whole number and a few bytes for each other one, since an array
 * may have millions.
 */
public final class NumberTexts {
  /** A decimal of so many digits and its float64 are one and the same thing. */
  private static final int EXACT_DIGITS = 15;

  private static final double LARGEST_WHOLE = 1e15;

  private final BitSet whole;
  private final int[] indices;
  private final int[] ends;
  private final String texts;

  private NumberTexts(BitSet whole, int[] indices, int[] ends, String texts) {
    this.whole = whole;
    this.indices = indices;
    this.ends = ends;
    this.texts = texts;
  }

  /** {@return of an array that this program wrote itself} */
  static NumberTexts none() {
    return new Recorder().texts();
  }

  /**
   * {@return how a number is to be written: as it was, unless it has another value by now}
   *
   * @param index of the number, counted through all rows
   * @param value of the number
   */
  public String of(int index, double value) {
    if (whole.get(index) && isWhole(value)) {
      return Long.toString((long) value);
    }
    int k = Arrays.binarySearch(indices, index);
    if (k >= 0) {
      String text = texts.substring(k == 0 ? 0 : ends[k - 1], ends[k]);
      if (isTextOf(text, value)) {
        return text;
      }
    }
    return Decimals.of(value);
  }

  /** {@return whether a text is read as that very number; -0 is read as 0} */
  static boolean isTextOf(String text, double value) {
    double read = Double.parseDouble(text);
    return Double.compare(read, value) == 0 || (read == 0 && Double.compare(value, 0.0) == 0);
  }

  private static boolean isWhole(double value) {
    boolean negativeZero = value == 0 && 1 / value < 0;
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE && !negativeZero;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberTexts that
        && whole.equals(that.whole)
        && Arrays.equals(indices, that.indices)
        && Arrays.equals(ends, that.ends)
        && texts.equals(that.texts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(whole, texts);
  }

  /** Is told one number after the other. */
  public static final class Recorder {
    private final BitSet whole = new BitSet();
    private final StringBuilder texts = new StringBuilder();
    private int[] indices = new int[0];
    private int[] ends = new int[0];
    private int others;
    private int size;

    /**
     * Takes the next number.
     *
     * @param value of the number
     * @param text where it is written
     * @param offset at which it begins
     * @param length of what is written
     */
    public void next(double value, char[] text, int offset, int length) {
      int index = size++;
      if (isPlain(text, offset, length, false)) {
        whole.set(index);
      } else if (!isPlain(text, offset, length, true)) {
        String written = new String(text, offset, length);
        if (!written.equals(Decimals.of(value))) {
          add(index, written);
        }
      }
    }

    private void add(int index, String written) {
      if (others == indices.length) {
        indices = Arrays.copyOf(indices, Math.max(4, 2 * others));
        ends = Arrays.copyOf(ends, indices.length);
      }
      texts.append(written);
      indices[others] = index;
      ends[others] = texts.length();
      others++;
    }

    /** {@return all that were taken} */
    public NumberTexts texts() {
      return new NumberTexts(
          whole, Arrays.copyOf(indices, others), Arrays.copyOf(ends, others), texts.toString());
    }

    /**
     * {@return whether it is a whole number without a sign that means nothing, or a decimal that
     * ends where its digits end; both are the shortest text of their number}
     */
    private static boolean isPlain(char[] text, int offset, int length, boolean withPoint) {
      boolean negative = text[offset] == '-';
      int start = negative ? offset + 1 : offset;
      int end = offset + length;
      int point = -1;
      for (int i = start; i < end; i++) {
        if (text[i] == '.') {
          point = i;
        } else if (text[i] < '0' || text[i] > '9') {
          return false;
        }
      }
      if (end - start > EXACT_DIGITS || (point < 0) == withPoint) {
        return false;
      }
      if (!withPoint) {
        return !negative || text[start] != '0';
      }
      boolean endsInZero = text[end - 1] == '0' && end - point > 2;
      boolean tiny = text[start] == '0' && end - point > 4;
      return !endsInZero && !tiny;
    }
  }
}
