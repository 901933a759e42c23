package org.deltascope.document.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.create.NetworkLine;
import org.deltascope.document.create.NewDocument;
import org.deltascope.document.create.StartData;
import org.deltascope.document.edit.EditResult;
import org.deltascope.nn.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownSamplesEditTest {

  private static Document document(String line) throws Exception {
    NetworkLine network = NetworkLine.read(line);
    return NewDocument.of(network, 0, StartData.suiting(network));
  }

  private static Document changed(Document before, KnownData data) {
    EditResult result = KnownSamplesEdit.of(before, data.usual(1)).applyTo(before);
    assertThat(result).isInstanceOf(EditResult.Changed.class);
    return ((EditResult.Changed) result).document();
  }

  @ParameterizedTest
  @EnumSource
  void every_lesson_can_learn_any_data(KnownData data) throws Exception {
    for (String id : Lessons.ids()) {
      Document before = Lessons.open(id);
      EditResult result = KnownSamplesEdit.of(before, data.usual(1)).applyTo(before);
      if (result instanceof EditResult.Changed(Document after)) {
        assertThat(after.data().dataset().size()).as(id).isEqualTo(data.usualSamples());
      } else {
        assumeThat(data).as(id).isEqualTo(KnownData.XOR);
        assertThat(result).isInstanceOf(EditResult.Unchanged.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_network_that_is_offered_fits(KnownData data) throws Exception {
    NetworkLine line = NetworkLine.read(data.network());

    assertThat(data.fits(line.widths().getFirst(), line.outputs())).isTrue();
    Document before = document(data.network());
    Document begun =
        ((EditResult.Changed) KnownSamplesEdit.ofNew(before, data.usual(2)).applyTo(before))
            .document();
    assertThat(ReadDocument.of(begun.toJson())).isEqualTo(begun);
    Network network =
        changed(before, data == KnownData.XOR ? KnownData.AND : data).network().network();
    assertThat(network).isEqualTo(before.network().network());
  }

  @Test
  void three_classes_get_three_outputs_of_softmax() throws Exception {
    Document after = changed(document("2-3-1 relu sigmoid"), KnownData.IRIS);

    assertThat(after.network().network().layers().getLast().activation().id()).isEqualTo("softmax");
    assertThat(after.loss().id()).isEqualTo("cross-entropy");
    assertThat(after.network().inputs()).isEqualTo(4);
    assertThat(after.outputNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(after.inputNames()).startsWith("sepal length");
  }

  @Test
  void a_number_is_not_fitted_by_an_output_that_cannot_be_negative() throws Exception {
    Document after = changed(document("1-4-1 tanh sigmoid"), KnownData.SINE);

    assertThat(after.network().network().layers().getLast().activation().id())
        .isEqualTo("identity");
    assertThat(after.loss().id()).isEqualTo("half-squared-error");
  }

  @Test
  void two_classes_keep_a_network_that_fits_and_its_weights() throws Exception {
    Document before = document("2-3-2 tanh softmax");
    Document after = changed(before, KnownData.MOONS);

    assertThat(after.network().network()).isEqualTo(before.network().network());
    assertThat(after.data().dataset().targets().columns()).isEqualTo(2);
  }

  @Test
  void names_of_other_data_do_not_stay() throws Exception {
    Document iris = changed(document("4-3-3 tanh softmax"), KnownData.IRIS);
    Document moons = changed(iris, KnownData.MOONS);

    assertThat(moons.inputNames()).containsExactly("x1", "x2");
    assertThat(moons.outputNames()).isEmpty();
  }
}
