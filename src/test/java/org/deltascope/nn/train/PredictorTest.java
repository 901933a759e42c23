package org.deltascope.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class PredictorTest {

  @Test
  void every_number_of_the_forward_pass_is_that_of_the_trace() throws Exception {
    for (String id : Lessons.ids()) {
      Document document = Lessons.open(id);
      Trace trace =
          Backpropagation.trace(
              document.experiment(), TrainingState.initial(document.experiment()));
      Predictor predictor = new Predictor(document.network().network());
      int sample = trace.batch().samples().getFirst();

      predictor.pass(document.data().dataset().inputs().toRow(sample));

      for (int l = 1; l <= trace.depth(); l++) {
        for (int i = 0; i < document.network().network().width(l); i++) {
          assertThat(predictor.weightedInput(l, i))
              .as("%s z%d %d", id, l, i)
              .isEqualTo(trace.weightedSum(l).z().get(0, i), within(1e-14));
          assertThat(predictor.activation(l, i))
              .as("%s a%d %d", id, l, i)
              .isEqualTo(trace.activate(l).a().get(0, i), within(1e-14));
        }
      }
    }
  }
}
