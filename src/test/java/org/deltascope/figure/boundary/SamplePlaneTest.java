package org.deltascope.figure.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Point;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class SamplePlaneTest {

  private static final double WIDTH = 720;

  private static SamplePlane plane(String lesson) throws Exception {
    Document document = Lessons.open(lesson);
    return SamplePlane.of(Occasions.of(document, "L").boundary(WIDTH)).orElseThrow();
  }

  private static Point place(SamplePlane plane, int sample) {
    return plane.axes().at(plane.inputs().get(sample, 0), plane.inputs().get(sample, 1));
  }

  @Test
  void a_sample_is_found_where_it_lies_and_nothing_is_found_far_from_all() throws Exception {
    SamplePlane xor = plane("xor");

    for (int s = 0; s < 4; s++) {
      Point at = place(xor, s);
      assertThat(xor.contains(at)).isTrue();
      assertThat(xor.sampleAt(at)).hasValue(s);
      assertThat(xor.sampleAt(new Point(at.x() + 4, at.y() - 4))).hasValue(s);
    }
    assertThat(xor.sampleAt(xor.axes().at(0.5, 0.5))).isEmpty();
    assertThat(xor.contains(new Point(xor.axes().area().right() + 5, 100))).isFalse();
  }

  @Test
  void the_inputs_of_a_place_lie_as_near_as_one_can_point_in_few_digits() throws Exception {
    SamplePlane moons = plane("moons");
    Matrix inputs = moons.inputs();
    double fine = (moons.axes().x().high() - moons.axes().x().low()) / 100;

    for (int s = 0; s < inputs.rows(); s++) {
      List<BigDecimal> found = moons.inputsAt(place(moons, s));
      assertThat(found.get(0).doubleValue()).isEqualTo(inputs.get(s, 0), within(fine));
      assertThat(found.get(1).doubleValue()).isEqualTo(inputs.get(s, 1), within(fine));
      assertThat(found).allSatisfy(number -> assertThat(number.scale()).isLessThanOrEqualTo(3));
    }
  }

  @Test
  void one_input_or_three_have_no_plane() throws Exception {
    for (String lesson : List.of("chain", "deep")) {
      assertThat(SamplePlane.of(Occasions.of(Lessons.open(lesson), "L").boundary(WIDTH))).isEmpty();
    }
  }
}
