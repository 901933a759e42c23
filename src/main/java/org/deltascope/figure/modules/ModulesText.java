package org.deltascope.figure.modules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.modules.NetworkModule;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Says in words what the modules show, for someone who does not see them.
 *
 * @param numbers of the moment
 * @param active which modules are at work
 */
record ModulesText(ShownQuantities numbers, ActiveModules active) {
  private static final int MOST = 4;

  String of(List<NetworkModule> down) {
    return down.stream().map(this::module).collect(Collectors.joining(" "));
  }

  private String module(NetworkModule module) {
    String kept = module.kept().stream().map(this::formula).collect(Collectors.joining(" and "));
    return "%s%s: %s; hands on %s%s.%s%s"
        .formatted(
            module.name().text(),
            active.isActive(module) ? ", at work" : "",
            formula(module.forward()),
            formula(module.back()),
            kept.isEmpty() ? "" : ", keeps " + kept,
            known(module.output()),
            known(module.handedOn()));
  }

  private String formula(Statement statement) {
    return new Unicode(numbers.scene().names(), numbers.scene().numerals()).write(statement);
  }

  private String known(Quantity quantity) {
    int rows = numbers.values().shape(quantity).rows();
    List<Ref.One> known =
        IntStream.range(0, rows).mapToObj(quantity::at).filter(numbers::isKnown).toList();
    return rows > MOST || known.isEmpty()
        ? ""
        : " %s: %s."
            .formatted(
                numbers.spoken(quantity),
                known.stream().map(numbers::text).collect(Collectors.joining(", ")));
  }
}
