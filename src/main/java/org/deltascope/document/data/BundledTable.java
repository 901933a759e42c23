package org.deltascope.document.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.document.number.TypedNumber;

/** A table that comes with the program; the last column of each row is its class. */
enum BundledTable {
  /** One of each class in turn, each in the order of the file. */
  IRIS("iris.csv"),
  /** Pixels, which are counted up to 16 in the file, as parts of 1. */
  DIGITS("digits.csv");

  private static final double WHITE = 16;

  private final String file;

  BundledTable(String file) {
    this.file = file;
  }

  /** {@return what the classes are called, in the order of their numbers} */
  List<String> classes() {
    return switch (this) {
      case IRIS -> List.of("setosa", "versicolor", "virginica");
      case DIGITS -> IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    };
  }

  /** {@return what the inputs are called} */
  List<String> inputNames() {
    List<String> header = cells(lines().getFirst());
    return header.subList(0, header.size() - 1);
  }

  /** {@return so many samples} */
  List<KnownSample> first(int count) {
    List<String> lines = lines();
    List<String> classes = classes();
    List<KnownSample> samples = new ArrayList<>(count);
    for (int s = 0; s < count; s++) {
      List<String> cells = cells(lines.get(1 + row(s, lines.size() - 1)));
      samples.add(
          new KnownSample(
              cells.subList(0, cells.size() - 1).stream().map(this::number).toList(),
              TypedNumber.of(classes.indexOf(cells.getLast()))));
    }
    return samples;
  }

  /** {@return which of so many rows, from 0, is a sample} */
  private int row(int sample, int rows) {
    return switch (this) {
      case IRIS -> {
        int classes = classes().size();
        yield sample % classes * (rows / classes) + sample / classes;
      }
      case DIGITS -> sample;
    };
  }

  private TypedNumber number(String cell) {
    return switch (this) {
      case IRIS -> new TypedNumber(Double.parseDouble(cell), cell);
      case DIGITS -> TypedNumber.of(Integer.parseInt(cell) / WHITE);
    };
  }

  private List<String> lines() {
    try (InputStream in = BundledTable.class.getResourceAsStream("/data/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " does not come with the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
