package org.deltascope.document.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDataTest {

  @TempDir private Path outside;
  private Path folder = Path.of("");

  @BeforeEach
  void make_folder() throws IOException {
    folder = Files.createDirectory(outside.resolve("documents"));
  }

  private Document open(int inputs, int outputs, String csv) throws Exception {
    return open(inputs, outputs, csv, "tanh", "squared-error");
  }

  private Document open(int inputs, int outputs, String csv, String activation, String loss)
      throws Exception {
    Path file = folder.resolve("d.json");
    Files.writeString(
        file,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": %d, "layers": [
           {"units": %d, "activation": "%s", "initializer": {"name": "zeros"}}]},
         "loss": "%s", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"csv": %s}}
        """
            .formatted(inputs, outputs, activation, loss, csv));
    return Document.open(file);
  }

  private void data(String text) throws IOException {
    Files.writeString(folder.resolve("a.csv"), text);
  }

  private static String csv(String file, boolean oneHot) {
    return """
        {"file": "%s", "inputs": ["x", "y"], "targets": ["label"], "oneHot": %s}"""
        .formatted(file, oneHot);
  }

  @Test
  void columns_are_found_by_their_names() throws Exception {
    data("label,y,unused,x\n1,2,\"a,b\",3\n4,-5e-1,,6\n");
    Dataset dataset = open(2, 1, csv("a.csv", false)).experiment().data();
    assertThat(dataset.inputs().toArray()).isDeepEqualTo(new double[][] {{3, 2}, {6, -.5}});
    assertThat(dataset.targets().toArray()).isDeepEqualTo(new double[][] {{1}, {4}});
  }

  @Test
  void classes_that_are_numbers_are_in_ascending_order() throws Exception {
    data("x,y,label\n0,0,10\n0,0,2\n0,0,10\n");
    assertThat(open(2, 2, csv("a.csv", true)).experiment().data().targets().toArray())
        .isDeepEqualTo(new double[][] {{0, 1}, {1, 0}, {0, 1}});
  }

  @Test
  void classes_that_are_names_are_in_the_order_of_their_first_appearance() throws Exception {
    data("x,y,label\n0,0,rose\n0,0,lily\n0,0,rose\n");
    assertThat(open(2, 2, csv("a.csv", true)).experiment().data().targets().toArray())
        .isDeepEqualTo(new double[][] {{1, 0}, {0, 1}, {1, 0}});
  }

  @Test
  void a_class_that_is_a_number_is_that_number_however_it_is_written() throws Exception {
    data("x,y,label\n0,0,1\n0,0,+1.0\n0,0,-0\n0,0,0\n0,0,10e-1\n");
    assertThat(open(2, 2, csv("a.csv", true)).experiment().data().targets().toArray())
        .isDeepEqualTo(new double[][] {{0, 1}, {0, 1}, {1, 0}, {1, 0}, {0, 1}});
  }

  @Test
  void numbers_among_names_of_classes_are_one_class_all_the_same() throws Exception {
    data("x,y,label\n0,0,2\n0,0,rose\n0,0,2.0\n0,0,1\n");
    assertThat(open(2, 3, csv("a.csv", true)).experiment().data().targets().toArray())
        .isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''       | ""
          '  '     | ""
          NaN      | "NaN"
          nan      | "nan"
          -inf     | "-inf"
          Infinity | "Infinity"
          1e999    | "1e999"
          """)
  void what_is_no_class_is_refused_by_its_row(String label, String found) throws Exception {
    data("x,y,label\n0,0,a\n0,0,%s\n".formatted(label));
    assertThatThrownBy(() -> open(2, 2, csv("a.csv", true)))
        .hasMessageEndingWith(
            "data.csv: \"a.csv\" line 3: found %s, expected a class, a name or a finite number, in column 3"
                .formatted(found));
  }

  @Test
  void the_name_of_a_class_is_not_longer_than_others() throws Exception {
    data("x,y,label\n0,0,%s\n".formatted("c".repeat(201)));
    assertThatThrownBy(() -> open(2, 1, csv("a.csv", true)))
        .hasMessageEndingWith(
            "data.csv: \"a.csv\" line 2: found a name of 201 characters, expected at most 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void semicolons_and_tabs_separate_cells_whose_numbers_may_have_a_comma(String separator)
      throws Exception {
    data("\nx|\"y\"|label\n0,5|-,25|1\n1.5|2,5e-1|\"3,0\"\n".replace("|", separator));
    Dataset dataset = open(2, 1, csv("a.csv", false)).experiment().data();
    assertThat(dataset.inputs().toArray()).isDeepEqualTo(new double[][] {{.5, -.25}, {1.5, .25}});
    assertThat(dataset.targets().toArray()).isDeepEqualTo(new double[][] {{1}, {3}});
  }

  @Test
  void classes_of_such_a_table_are_numbers_too() throws Exception {
    data("x;y;label\n0;0;1,0\n0;0;1\n0;0;0,5\n");
    assertThat(open(2, 2, csv("a.csv", true)).experiment().data().targets().toArray())
        .isDeepEqualTo(new double[][] {{0, 1}, {0, 1}, {1, 0}});
  }

  @Test
  void a_semicolon_in_a_name_separates_nothing_where_commas_do() throws Exception {
    data("x,y,label,a;b;c;d;e\n1,2,3,4\n");
    assertThat(open(2, 1, csv("a.csv", false)).experiment().data().inputs().toRow(0))
        .containsExactly(1, 2);
  }

  @Test
  void a_target_that_is_no_probability_is_named_by_its_row() throws Exception {
    data("x,y,label\n0,0,1\n0,0,1.25\n");
    assertThatThrownBy(() -> open(2, 1, csv("a.csv", false), "sigmoid", "binary-cross-entropy"))
        .hasMessageEndingWith(
            "data.csv: \"a.csv\" line 3: found 1.25, expected a target from 0 to 1 for"
                + " binary-cross-entropy");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_in_place_of_the_table_is_refused_unread() throws Exception {
    Path pipe = folder.resolve("a.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> open(2, 1, csv("a.csv", false)))
                .hasMessageEndingWith(
                    "data.csv.file: found a pipe or a device in \"a.csv\", expected a file"));
  }

  @Test
  void the_document_still_refers_to_the_file_when_it_is_saved_beside_it() throws Exception {
    data("x,y,label\n1,2,3\n");
    Document document = open(2, 1, csv("a.csv", false));
    document.save(folder.resolve("e.json"));
    assertThat(Document.open(folder.resolve("e.json"))).isEqualTo(document);
    assertThat(Files.readString(folder.resolve("e.json"))).contains("\"file\": \"a.csv\"");
  }

  @Test
  void the_data_goes_along_when_the_document_is_saved_elsewhere() throws Exception {
    data("x,y,label\n1,2,3\n");
    Document document = open(2, 1, csv("a.csv", false));
    document.save(outside.resolve("e.json"));
    assertThat(Document.open(outside.resolve("e.json")).experiment())
        .isEqualTo(document.experiment());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x,y;0,0            | data.csv.targets[0]: found no column "label" in "a.csv", expected one of "x, y"
          x,y,x,label;0,0,0,0| data.csv.inputs[0]: found more than one column "x" in "a.csv", expected one of "x, y, x, label"
          x,y,label;0,0      | data.csv: "a.csv" line 2: found 2 cells, expected 3 cells as in the first line
          x,y,label;0,b,0    | data.csv: "a.csv" line 2: found "b", expected a finite number in column 2
          x,y,label;0,0x1p3,0| data.csv: "a.csv" line 2: found "0x1p3", expected a finite number in column 2
          x,y,label;0,"2"3,0 | data.csv: "a.csv" line 2: found more after a closing quote, expected a comma or the end of the line
          x,y,label;0,NaN,0  | data.csv: "a.csv" line 2: found "NaN", expected a finite number in column 2
          x,y,label;0,1e999,0| data.csv: "a.csv" line 2: found "1e999", expected a finite number in column 2
          x,y,label;0,0,0;0,,0| data.csv: "a.csv" line 3: found "", expected a finite number in column 2
          x,y,label;0,"0,5",0| data.csv: "a.csv" line 2: found "0,5", expected a number with a decimal point (or semicolons between cells) in column 2
          x,y,label          | data.csv.file: found no sample in "a.csv", expected a line of names and 1 or more below
          """)
  void a_wrong_table_is_named_by_key_or_line(String table, String message) throws Exception {
    data(table.replace(';', '\n'));
    assertThatThrownBy(() -> open(2, 1, csv("a.csv", false)))
        .isInstanceOf(DocumentException.class)
        .hasMessage(folder.resolve("d.json") + ": " + message);
  }

  @Test
  void classes_must_be_as_many_as_outputs() throws Exception {
    data("x,y,label\n0,0,a\n0,0,b\n0,0,c\n");
    assertThatThrownBy(() -> open(2, 2, csv("a.csv", true)))
        .hasMessageContaining(
            "data.csv.targets: found 3 classes, expected 2, one for each output of the network");
  }

  @Test
  void columns_must_be_as_many_as_inputs() throws Exception {
    data("x,y,label\n0,0,a\n");
    assertThatThrownBy(() -> open(3, 1, csv("a.csv", false)))
        .hasMessageContaining(
            "data.csv.inputs: found 2 columns, expected 3, one for each input of the network");
  }

  @ParameterizedTest
  @CsvSource({"../b.csv", "sub/../../b.csv", "link.csv", "linked/b.csv"})
  void the_path_may_not_leave_the_folder_of_the_document(String path) throws Exception {
    Files.writeString(outside.resolve("b.csv"), "x,y,label\n0,0,0\n");
    Files.createSymbolicLink(folder.resolve("link.csv"), outside.resolve("b.csv"));
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    assertThatThrownBy(() -> open(2, 1, csv(path, false)))
        .hasMessageContaining(
            "data.csv.file: found \"%s\", which leaves the document's folder, expected a path"
                    .formatted(path)
                + " inside the document's folder");
  }

  @Test
  void an_absolute_path_leaves_the_folder_even_where_it_leads_into_it() throws Exception {
    data("x,y,label\n0,0,0\n");
    assertThatThrownBy(() -> open(2, 1, csv(folder.resolve("a.csv").toString(), false)))
        .hasMessageContaining("which leaves the document's folder");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> open(2, 1, csv("none.csv", false)))
        .hasMessageContaining(
            "data.csv.file: found no file \"none.csv\", expected a file in the document's folder");
  }
}
