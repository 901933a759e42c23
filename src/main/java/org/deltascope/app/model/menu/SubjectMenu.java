package org.deltascope.app.model.menu;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.QuantityPlace;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.number.HeldNumber;
import org.deltascope.document.edit.EdgeEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.text.ExactNumbers;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * What can be done with a piece of a picture, such as an edge, at a moment. Only numbers that are
 * known by then are copied or explained.
 *
 * @param shown the moment
 * @param subject the piece
 */
public record SubjectMenu(ViewState shown, Subject subject) {

  private static final int MOST_EDGES = 12;

  /**
   * Where a number was computed.
   *
   * @param name of the number, such as ∂L/∂w₅
   * @param place its step
   */
  public record Origin(String name, QuantityPlace place) {}

  /**
   * An edge that may come or go.
   *
   * @param title what is done
   * @param edit does it
   */
  public record EdgeChange(String title, Edit edit) {}

  private List<ExactNumbers.Exact> known() {
    return new ExactNumbers(
            shown.trace(),
            shown.occasion().knowledge(),
            shown.lens(),
            shown.session().opened().names())
        .of(subject);
  }

  /** {@return whether there is anything to be done} */
  public boolean isEmpty() {
    return known().isEmpty() && edges().isEmpty() && held().isEmpty();
  }

  /** {@return the number that can be changed there, if there is one} */
  public Optional<HeldNumber> held() {
    return HeldNumber.of(shown, subject);
  }

  /** {@return the numbers with all their digits: one alone, or several with names, one a line} */
  public String numbers() {
    return known().isEmpty()
        ? held().map(number -> number.now().text()).orElse("")
        : shown.numbers(subject);
  }

  /** {@return the numbers with their names in LaTeX, one a line} */
  public String latex() {
    return known().stream()
        .map(number -> number.latex() + " = " + inLatex(number.plain()))
        .collect(joining("\n"));
  }

  private static String inLatex(String plain) {
    int exponent = plain.indexOf('E');
    return exponent < 0
        ? plain
        : "%s \\times 10^{%s}"
            .formatted(
                plain.substring(0, exponent), plain.substring(exponent + 1).replace("+", ""));
  }

  /** {@return where each of the numbers was computed; those that are given were not} */
  public List<Origin> origins() {
    return known().stream()
        .filter(number -> isComputed(number.ref().kind(), number.ref().layer()))
        .map(number -> new Origin(number.name(), new QuantityPlace(number.ref())))
        .toList();
  }

  private static boolean isComputed(Kind kind, int l) {
    return switch (kind) {
      case WEIGHTS, BIAS, TARGET -> false;
      case ACTIVATION -> l > 0;
      case Kind _ -> true;
    };
  }

  /** {@return the weight whose ways to the loss can be shown; none while a number is asked for} */
  public Optional<String> way() {
    return subject instanceof Subject.Edge(int l, int to, int from)
            && edges(l).isPresent(to, from)
            && !shown.session().isAsked()
        ? Optional.of(
            shown.session().opened().names().of(new Quantity(Kind.WEIGHTS, l).at(to, from)).text())
        : Optional.empty();
  }

  /** {@return the edge that may go, or those into the neuron that may come} */
  public List<EdgeChange> edges() {
    List<EdgeChange> changes = new ArrayList<>();
    switch (subject) {
      case Subject.Edge(int l, int to, int from) when edges(l).isPresent(to, from) ->
          changes.add(new EdgeChange("Remove this edge", new EdgeEdit(l, to, from, false)));
      case Subject.Neuron(int l, int unit) when l > 0 -> absent(l, unit, changes);
      case Subject _ -> {}
    }
    return changes;
  }

  private Edges edges(int l) {
    return network().layer(l).edges();
  }

  private Network network() {
    return shown.trace().before().network();
  }

  private void absent(int l, int unit, List<EdgeChange> changes) {
    for (int j = 0; j < network().width(l - 1) && changes.size() < MOST_EDGES; j++) {
      if (!edges(l).isPresent(unit, j)) {
        String from = shown.session().opened().names().unit(l - 1, j).text();
        changes.add(new EdgeChange("Add the edge from " + from, new EdgeEdit(l, unit, j, true)));
      }
    }
  }
}
