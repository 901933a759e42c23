package org.deltascope.formula.parse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.QuantityLetters;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Ref;

/**
 * What names stand for in formulas about one network.
 *
 * @param existence which quantities there are
 * @param letters of its notation
 * @param convention what its letters stand for
 * @param samples m, of the batch
 * @param numbered entries that have names of their own, such as w5; by base, what stands below, and
 *     a + for the value after the update
 * @param words names of inputs that are words, the longest first
 * @param own names that the user has given, and what they stand for
 */
public record Vocabulary(
    Existence existence,
    QuantityLetters letters,
    MatrixConvention convention,
    int samples,
    Map<String, Ref> numbered,
    List<String> words,
    Map<String, Expr> own) {

  /** Makes it immutable. */
  public Vocabulary {
    numbered = Map.copyOf(numbered);
    words = List.copyOf(words);
    own = Map.copyOf(own);
  }

  /**
   * {@return the names of a network}
   *
   * @param network whose quantities they are
   * @param optimizer that trains it
   * @param names what the document calls them
   * @param samples of the batch
   */
  public static Vocabulary of(Network network, Optimizer optimizer, Names names, int samples) {
    Existence existence = new Existence(network, optimizer);
    List<String> words =
        IntStream.range(0, network.inputs())
            .mapToObj(j -> names.unit(0, j).base())
            .filter(base -> base.length() > 1)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return new Vocabulary(
        existence,
        names.letters(),
        names.convention(),
        samples,
        new NumberedNames(existence, names).all(),
        words,
        Map.of());
  }

  /** {@return the network} */
  public Network network() {
    return existence.network();
  }

  /** {@return what reads the names of its notation} */
  StyledNames styled() {
    return new StyledNames(letters);
  }

  /**
   * {@return these names and one more}
   *
   * @param name of the user's own
   * @param meaning what it stands for
   */
  public Vocabulary with(String name, Expr meaning) {
    Map<String, Expr> more = new LinkedHashMap<>(own);
    more.put(name, meaning);
    return new Vocabulary(existence, letters, convention, samples, numbered, words, more);
  }
}
