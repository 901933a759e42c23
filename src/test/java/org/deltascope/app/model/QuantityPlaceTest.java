package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityPlaceTest {

  private final Session start = Sample.session("two-two-two");

  private Session at(String name) {
    return QuantitySearch.in(start.opened())
        .find(name)
        .map(QuantityPlace::new)
        .orElseThrow()
        .in(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "z[2](1); z[2]",
        "a[1](2); a[1]",
        "x(1); z[1]",
        "L; L",
        "t(2); L",
        "delta[1](2); delta[1]",
        "dW[2](1,2); dW[2]",
        "W+[2](1,2); update[2]",
        "W[2](1,2); z[2]",
        "eta; update[1]",
        "w5; z[2]",
        "w₅; z[2]",
        "h1; a[1]",
        "o2; a[2]",
        "b1; z[1]"
      })
  void a_number_is_where_it_is_computed_or_first_used(String name, String step) {
    assertThat(at(name).entry().name()).isEqualTo(step);
  }

  @Test
  void its_neuron_or_edge_is_selected() {
    assertThat(at("delta[1](2)").focus()).isEqualTo(new Subject.Neuron(1, 1));
    assertThat(at("w5").selection()).isEqualTo(new Subject.Edge(2, 0, 0));
    assertThat(at("dW[2](1,2)").focus()).isEqualTo(new Subject.Edge(2, 0, 1));
  }

  @Test
  void an_error_is_the_second_half_and_not_what_is_carried_back() {
    Session error = at("delta[1](2)");

    assertThat(error.entry().parts().get(error.moment().part()))
        .isEqualTo(new Quantity(Quantity.Kind.ERROR, 1).at(1));
  }

  @Test
  void what_is_carried_back_is_the_first_half_of_a_hidden_error() {
    Session carried = at("da[1](2)");

    assertThat(carried.entry().parts().get(carried.moment().part()))
        .isEqualTo(new Quantity(Quantity.Kind.CARRIED, 1).at(1));
  }

  @Test
  void what_the_network_does_not_have_is_not_found() {
    assertThat(
            Stream.of("w9", "h3", "delta[3](1)", "nothing", "")
                .map(QuantitySearch.in(start.opened())::find))
        .allMatch(java.util.Optional::isEmpty);
  }

  @ParameterizedTest
  @EnumSource(Quantity.Kind.class)
  void every_kind_of_quantity_has_a_place(Quantity.Kind kind) {
    Session there = new QuantityPlace(new Quantity(kind, 1).all()).in(start);

    assertThat(there.moment().step()).isBetween(0, start.opened().outline().size() - 1);
  }
}
