package org.deltascope.formula.matrices;

import java.util.Optional;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Which entries of a matrix; rows and columns count from 0. */
public sealed interface Entries {

  /** {@return all of them} */
  static Entries everything() {
    return new Everything();
  }

  /**
   * {@return the entries that an address means: of a matrix a cell, of a column a row, or all}
   *
   * @param number an address
   */
  static Entries of(Ref number) {
    return switch (number) {
      case Ref.All _ -> everything();
      case Ref.One(_, int row, int column) ->
          number.kind().place() == Quantity.Place.EDGE ? new Cell(row, column) : new Row(row);
    };
  }

  /**
   * {@return which entries of a result a part of it is: an entry, or where the result is one number
   * that adds up, what the part adds to it; everything without a part}
   *
   * @param result what is computed
   * @param part of it
   */
  static Entries of(Quantity result, Optional<Ref.One> part) {
    return part.<Entries>map(
            number -> number.quantity().equals(result) ? of(number) : new Term(number.row()))
        .orElse(everything());
  }

  /**
   * {@return whether an entry is one of them}
   *
   * @param row of the entry
   * @param column of the entry
   */
  default boolean has(int row, int column) {
    return switch (this) {
      case Nothing _ -> false;
      case Everything _, Term _ -> true;
      case Row(int index) -> row == index;
      case Column(int index) -> column == index;
      case Cell(int i, int j) -> row == i && column == j;
    };
  }

  /** {@return the same entries of the transpose} */
  default Entries transposed() {
    return switch (this) {
      case Row(int index) -> new Column(index);
      case Column(int index) -> new Row(index);
      case Cell(int row, int column) -> new Cell(column, row);
      case Nothing _, Everything _, Term _ -> this;
    };
  }

  /** {@return all entries in their rows} */
  default Entries rows() {
    return switch (this) {
      case Cell(int row, int _) -> new Row(row);
      case Row _, Nothing _ -> this;
      case Column _, Everything _, Term _ -> everything();
    };
  }

  /** {@return all entries in their columns} */
  default Entries columns() {
    return transposed().rows().transposed();
  }

  /** None of them. */
  record Nothing() implements Entries {}

  /** All of them. */
  record Everything() implements Entries {}

  /**
   * One row.
   *
   * @param index from 0
   */
  record Row(int index) implements Entries {}

  /**
   * One column.
   *
   * @param index from 0
   */
  record Column(int index) implements Entries {}

  /**
   * One entry.
   *
   * @param row from 0
   * @param column from 0
   */
  record Cell(int row, int column) implements Entries {}

  /**
   * Of a number that is a sum over the entries of columns, what one row of them adds to it.
   *
   * @param index the row, from 0
   */
  record Term(int index) implements Entries {}
}
