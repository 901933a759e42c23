package org.deltascope.figure.paint.pixel;

import java.util.Arrays;
import org.deltascope.figure.Bounds;

/** The squares that a picture is divided into, some of which are marked. */
final class Tiles {

  /** Of a square, in pixels: a power of two. */
  static final int SIZE = 32;

  private static final double RADIUS = SIZE * Math.sqrt(0.5);

  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final boolean[] marked;
  private int count;

  /**
   * Marks none yet.
   *
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   */
  Tiles(int width, int height) {
    this.width = width;
    this.height = height;
    this.columns = (width + SIZE - 1) / SIZE;
    this.rows = (height + SIZE - 1) / SIZE;
    this.marked = new boolean[columns * rows];
  }

  /** {@return the squares of a picture, all of them marked} */
  static Tiles all(int width, int height) {
    Tiles all = new Tiles(width, height);
    all.markAll();
    return all;
  }

  /** What is done with a tile; says whether to go on. */
  @FunctionalInterface
  private interface Visitor {
    boolean visit(int tile);
  }

  /** Marks all. */
  void markAll() {
    Arrays.fill(marked, true);
    count = marked.length;
  }

  /** Marks those that a mark may have pixels in. */
  void mark(Reach reach) {
    visit(
        reach,
        tile -> {
          count += marked[tile] ? 0 : 1;
          marked[tile] = true;
          return true;
        });
  }

  /** {@return whether a mark may have pixels in one that is marked} */
  boolean touches(Reach reach) {
    return count == marked.length || !visit(reach, tile -> !marked[tile]);
  }

  /** {@return whether one is marked that has pixels of a part of the picture} */
  boolean hasMarked(int left, int top, int right, int bottom) {
    if (count == marked.length) {
      return true;
    }
    int lastRow = Math.min(bottom / SIZE, rows - 1);
    int lastColumn = Math.min(right / SIZE, columns - 1);
    for (int row = Math.max(0, top / SIZE); row <= lastRow; row++) {
      for (int column = Math.max(0, left / SIZE); column <= lastColumn; column++) {
        if (marked[row * columns + column]) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return whether so few are marked that it is worth while to paint only them} */
  boolean areFew() {
    return 2 * count <= marked.length;
  }

  private boolean visit(Reach reach, Visitor visitor) {
    Bounds box = reach.box();
    int top = index(box.y(), rows);
    int bottom = index(box.bottom(), rows);
    int left = index(box.x(), columns);
    int right = index(box.right(), columns);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        boolean near = reach.comesNear(column * SIZE + SIZE / 2.0, row * SIZE + SIZE / 2.0, RADIUS);
        if (near && !visitor.visit(row * columns + column)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int index(double pixel, int most) {
    return (int) Math.clamp(Math.floor(pixel / SIZE), 0, most - 1.0);
  }

  /** Fills those that are marked with a colour. */
  void fill(int[] pixels, int argb) {
    runs(true, (from, to) -> Arrays.fill(pixels, from, to, argb));
  }

  /** Copies what is in those that are marked. */
  void copy(int[] from, int[] to) {
    runs(true, (begin, end) -> System.arraycopy(from, begin, to, begin, end - begin));
  }

  /** Copies what is in those that are not marked. */
  void copyOthers(int[] from, int[] to) {
    runs(false, (begin, end) -> System.arraycopy(from, begin, to, begin, end - begin));
  }

  /** Some pixels of one row. */
  @FunctionalInterface
  private interface Run {
    void of(int from, int to);
  }

  private void runs(boolean wanted, Run run) {
    for (int y = 0; y < height; y++) {
      int row = y / SIZE * columns;
      int column = 0;
      while (column < columns) {
        int begin = column;
        while (column < columns && marked[row + column] == wanted) {
          column++;
        }
        if (column > begin) {
          run.of(y * width + begin * SIZE, y * width + Math.min(width, column * SIZE));
        } else {
          column++;
        }
      }
    }
  }
}
