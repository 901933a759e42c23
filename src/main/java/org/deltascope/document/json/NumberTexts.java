package org.deltascope.document.json;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * How the numbers of an array were written, where that is not how this program writes them: 0.40, 1
 * or 5e-1. It holds a bit for each whole number and a few bytes for each other one, since an array
 * may have millions; and it holds them in pieces, so that what has one number changed shares nearly
 * all with what it was before.
 *
 * <p>Immutable.
 */
public final class NumberTexts {
  /** A decimal of so many digits and its float64 are one and the same thing. */
  private static final int EXACT_DIGITS = 15;

  private static final double LARGEST_WHOLE = 1e15;

  /** Numbers in a piece. */
  private static final int SIZE = 1024;

  private static final NumberTexts NONE = new NumberTexts(new Piece[0]);

  private final Piece[] pieces;

  /** Takes the pieces as its own. Those without a text at the end say nothing and are left out. */
  private NumberTexts(Piece[] pieces) {
    int used = pieces.length;
    while (used > 0 && pieces[used - 1].isEmpty()) {
      used--;
    }
    this.pieces = used == pieces.length ? pieces : Arrays.copyOf(pieces, used);
  }

  /** {@return of an array that this program wrote itself} */
  public static NumberTexts none() {
    return NONE;
  }

  /**
   * {@return how a number is to be written: as it was, unless it has another value by now}
   *
   * @param index of the number, counted through all rows
   * @param value of the number
   */
  public String of(int index, double value) {
    return index / SIZE < pieces.length
        ? pieces[index / SIZE].of(index % SIZE, value)
        : Decimals.of(value);
  }

  /**
   * {@return the same but for one number}
   *
   * @param index of the number, counted through all rows
   * @param value it has now
   * @param text how it is written
   */
  public NumberTexts with(int index, double value, String text) {
    int piece = index / SIZE;
    Piece[] changed = Arrays.copyOf(pieces, Math.max(pieces.length, piece + 1));
    Arrays.fill(changed, pieces.length, changed.length, Piece.EMPTY);
    changed[piece] = changed[piece].with(index % SIZE, value, text);
    return new NumberTexts(changed);
  }

  /** {@return whether a text is read as that very number; -0 is read as 0} */
  static boolean isTextOf(String text, double value) {
    double read = Double.parseDouble(text);
    return Double.compare(read, value) == 0 || (read == 0 && Double.compare(value, 0.0) == 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberTexts that && Arrays.equals(pieces, that.pieces);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pieces);
  }

  /** The texts of neighbours. Nothing in it is written to once it is made. */
  private static final class Piece {
    private static final Piece EMPTY = new Piece(new BitSet(), new int[0], new int[0], "");

    private final BitSet whole;
    private final int[] indices;
    private final int[] ends;
    private final String texts;

    Piece(BitSet whole, int[] indices, int[] ends, String texts) {
      this.whole = whole;
      this.indices = indices;
      this.ends = ends;
      this.texts = texts;
    }

    boolean isEmpty() {
      return whole.isEmpty() && indices.length == 0;
    }

    String of(int index, double value) {
      if (whole.get(index) && isWhole(value)) {
        return Long.toString((long) value);
      }
      int k = Arrays.binarySearch(indices, index);
      if (k >= 0) {
        String text = text(k);
        if (isTextOf(text, value)) {
          return text;
        }
      }
      return Decimals.of(value);
    }

    private String text(int k) {
      return texts.substring(k == 0 ? 0 : ends[k - 1], ends[k]);
    }

    static boolean isWhole(double value) {
      boolean negativeZero = value == 0 && 1 / value < 0;
      return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE && !negativeZero;
    }

    Piece with(int index, double value, String text) {
      Builder builder = new Builder();
      int k = 0;
      for (int i = 0; i < Math.max(index + 1, size()); i++) {
        boolean own = k < indices.length && indices[k] == i;
        if (i == index) {
          builder.next(value, text.toCharArray(), 0, text.length());
        } else if (own) {
          builder.add(text(k));
        } else {
          builder.plain(whole.get(i));
        }
        k += own ? 1 : 0;
      }
      return builder.piece();
    }

    private int size() {
      return Math.max(whole.length(), indices.length == 0 ? 0 : indices[indices.length - 1] + 1);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Piece that
          && whole.equals(that.whole)
          && Arrays.equals(indices, that.indices)
          && Arrays.equals(ends, that.ends)
          && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
      return Objects.hash(whole, texts);
    }
  }

  /** Is told one number after the other. */
  public static final class Recorder {
    private Piece[] pieces = new Piece[0];
    private int count;
    private Builder builder = new Builder();

    /** Begins with none. */
    public Recorder() {}

    /**
     * Takes the next number.
     *
     * @param value of the number
     * @param text how it is written
     */
    public void next(double value, String text) {
      next(value, text.toCharArray(), 0, text.length());
    }

    /**
     * Takes the next number.
     *
     * @param value of the number
     * @param text where it is written
     * @param offset at which it begins
     * @param length of what is written
     */
    public void next(double value, char[] text, int offset, int length) {
      startPiece();
      builder.next(value, text, offset, length);
    }

    private void startPiece() {
      if (builder.size == SIZE) {
        pieces = withLast();
        count++;
        builder = new Builder();
      }
    }

    /**
     * Takes a number that this program writes in its shortest text; a whole one without a point.
     */
    public void nextShortest(double value) {
      startPiece();
      builder.plain(Piece.isWhole(value));
    }

    private Piece[] withLast() {
      Piece[] more = count < pieces.length ? pieces : Arrays.copyOf(pieces, Math.max(1, 2 * count));
      Piece piece = builder.piece();
      more[count] = piece.isEmpty() ? Piece.EMPTY : piece;
      return more;
    }

    /** {@return all that were taken} */
    public NumberTexts texts() {
      return new NumberTexts(Arrays.copyOf(withLast(), count + 1));
    }
  }

  /** Makes a piece, one number after the other. */
  private static final class Builder {
    private final BitSet whole = new BitSet();
    private final StringBuilder texts = new StringBuilder();
    private int[] indices = new int[0];
    private int[] ends = new int[0];
    private int others;
    private int size;

    void next(double value, char[] text, int offset, int length) {
      if (isPlain(text, offset, length, false)) {
        plain(true);
      } else if (isPlain(text, offset, length, true)) {
        plain(false);
      } else {
        String written = new String(text, offset, length);
        if (written.equals(Decimals.of(value))) {
          plain(false);
        } else {
          add(written);
        }
      }
    }

    void plain(boolean isWhole) {
      whole.set(size++, isWhole);
    }

    void add(String written) {
      if (others == indices.length) {
        indices = Arrays.copyOf(indices, Math.max(4, 2 * others));
        ends = Arrays.copyOf(ends, indices.length);
      }
      texts.append(written);
      indices[others] = size++;
      ends[others] = texts.length();
      others++;
    }

    Piece piece() {
      return new Piece(
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
