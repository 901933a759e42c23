package org.deltascope.script.python;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.document.json.Decimals;
import org.deltascope.matrix.Matrix;

/** Numbers as Python's lists: in one line if there is one row and it fits, else a row a line. */
public final class PythonLists {
  private final boolean nested;
  private final List<List<String>> rows;

  private PythonLists(boolean nested, List<List<String>> rows) {
    this.nested = nested;
    this.rows = rows;
  }

  public static PythonLists of(double[] numbers) {
    return new PythonLists(false, List.of(words(numbers)));
  }

  public static PythonLists of(Matrix matrix) {
    return new PythonLists(
        true, IntStream.range(0, matrix.rows()).mapToObj(i -> words(matrix.toRow(i))).toList());
  }

  public static PythonLists of(List<Integer> numbers) {
    return new PythonLists(false, List.of(whole(numbers)));
  }

  public static PythonLists ofAll(List<List<Integer>> lists) {
    return new PythonLists(true, lists.stream().map(PythonLists::whole).toList());
  }

  /** {@return names of functions for layers 1, 2, …, with nothing at 0} */
  public static PythonLists ofFunctions(Stream<String> names) {
    return new PythonLists(false, List.of(Stream.concat(Stream.of("None"), names).toList()));
  }

  /**
   * Writes the numbers.
   *
   * @param head what stands before the outer bracket, such as {@code b1 = np.array(}
   * @param tail what stands after it, such as {@code )}
   */
  public void write(PythonWriter listing, String head, String tail) {
    String inner = String.join(", ", rows.getFirst());
    String line = head + "[" + (nested ? "[" + inner + "]" : inner) + "]" + tail;
    if (rows.size() == 1 && line.length() <= listing.room()) {
      listing.code(line);
      return;
    }
    listing.block(head + "[", () -> rows.forEach(row -> write(listing, row)));
    listing.code("]" + tail);
  }

  private void write(PythonWriter listing, List<String> row) {
    List<String> lines = new ArrayList<>();
    int room = listing.room() - 3;
    int start = 0;
    int length = 0;
    for (int i = 0; i < row.size(); i++) {
      length += row.get(i).length() + 2;
      if (length > room && i > start) {
        lines.add(joined(row.subList(start, i)));
        start = i;
        length = row.get(i).length() + 2;
      }
    }
    lines.add(joined(row.subList(start, row.size())));
    for (int k = 0; k < lines.size(); k++) {
      String open = nested ? k == 0 ? "[" : " " : "";
      String close = nested && k == lines.size() - 1 ? "]," : ",";
      listing.code(open + lines.get(k) + close);
    }
  }

  private static String joined(List<String> words) {
    return words.stream().collect(joining(", "));
  }

  private static List<String> words(double[] numbers) {
    return DoubleStream.of(numbers).mapToObj(Decimals::of).toList();
  }

  private static List<String> whole(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).toList();
  }
}
