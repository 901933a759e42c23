package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenDocumentTest {
  private final OpenDocument chain = Sample.opened("two-two-two");

  private static OpenDocument titled(String title) throws Exception {
    Document plain = Document.of(title, Lessons.open("two-two-two").experiment());
    return OpenDocument.of(DocumentSource.unsaved(plain));
  }

  @Test
  void a_document_without_a_title_is_called_by_its_layers() throws Exception {
    assertThat(titled("").title()).isEqualTo("A 2-2-2 network");
    assertThat(titled("  ").title()).isEqualTo("A 2-2-2 network");
    assertThat(titled("My net").title()).isEqualTo("My net");
  }

  @ParameterizedTest
  @CsvSource({
    "My net, My-net",
    "a/b\\c:d, a-b-c-d",
    "Größe 2, Größe-2",
    "-- x --, x",
    "'', A-2-2-2-network"
  })
  void files_are_called_by_letters_and_digits_of_the_title(String title, String file)
      throws Exception {
    assertThat(titled(title).shortName()).isEqualTo(file);
  }

  @Test
  void files_of_a_lesson_are_called_by_it_and_no_name_is_longer_than_a_file_system_takes()
      throws Exception {
    assertThat(chain.shortName()).isEqualTo("two-two-two");
    assertThat(titled("𝛿".repeat(200)).shortName().codePointCount(0, 120)).isEqualTo(60);
  }

  static Stream<Subject> there() {
    return Stream.of(
        new Subject.Neuron(0, 1),
        new Subject.Neuron(2, 1),
        new Subject.Edge(1, 1, 0),
        new Subject.Bias(2, 0),
        new Subject.Layer(1),
        Subject.none());
  }

  static Stream<Subject> notThere() {
    return Stream.of(
        new Subject.Neuron(0, 2),
        new Subject.Neuron(3, 0),
        new Subject.Neuron(-1, 0),
        new Subject.Edge(2, 2, 0),
        new Subject.Edge(2, 0, 2),
        new Subject.Edge(0, 0, 0),
        new Subject.Bias(0, 0),
        new Subject.Bias(1, 2));
  }

  @ParameterizedTest
  @MethodSource("there")
  void the_network_has_what_is_in_it(Subject subject) {
    assertThat(chain.has(subject)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("notThere")
  void the_network_has_nothing_beyond_its_layers_and_neurons(Subject subject) {
    assertThat(chain.has(subject)).isFalse();
  }

  @Test
  void what_is_not_trained_leaves_the_run_as_it_is_and_is_no_other_network_than_before() {
    Session start = Session.start(chain, DisplaySettings.initial());
    OpenDocument titled = start.with(chain.document().titled("Mine")).opened();

    assertThat(titled.title()).isEqualTo("Mine");
    assertThat(titled.run()).isSameAs(chain.run());
    assertThat(titled.origin()).isEmpty();
  }

  @Test
  void it_keeps_its_parameters_and_data_and_nothing_else() {
    assertThat(chain.matrices()).hasSize(2 * 2 + 2);
  }
}
