package org.deltascope.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class PythonListsTest {

  private static String written(PythonLists literal) {
    PythonWriter listing = new PythonWriter();
    literal.write(listing, "a = f(", ")");
    return listing.text();
  }

  @Test
  void a_row_that_fits_stands_in_one_line() {
    assertThat(written(PythonLists.of(new double[] {1, -0.5}))).isEqualTo("a = f([1.0, -0.5])\n");
    assertThat(written(PythonLists.of(Matrix.of(new double[][] {{1, 2}}))))
        .isEqualTo("a = f([[1.0, 2.0]])\n");
  }

  @Test
  void rows_stand_below_each_other() {
    assertThat(written(PythonLists.ofAll(List.of(List.of(3, 1), List.of(2)))))
        .isEqualTo("a = f([\n    [3, 1],\n    [2],\n])\n");
  }

  @Test
  void a_row_that_does_not_fit_goes_on_in_the_next_line() {
    List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
    String list = written(PythonLists.of(numbers));
    String nested = written(PythonLists.ofAll(List.of(numbers)));
    assertThat(list.lines()).hasSize(7).allMatch(line -> line.length() <= PythonWriter.WIDTH);
    assertThat(nested.lines()).hasSize(7).allMatch(line -> line.length() <= PythonWriter.WIDTH);
    assertThat(list.replaceAll("\\s", "").replace(",]", "]"))
        .isEqualTo(("a=f(" + numbers + ")").replace(" ", ""));
    assertThat(nested.replaceAll("\\s", "").replace(",]", "]"))
        .isEqualTo(("a=f([" + numbers + "])").replace(" ", ""));
  }

  @Test
  void numbers_are_the_shortest_that_read_back() {
    assertThat(written(PythonLists.of(new double[] {0.1 + 0.2, 1e22, -0.0})))
        .isEqualTo("a = f([0.30000000000000004, 1e+22, -0.0])\n");
  }
}
