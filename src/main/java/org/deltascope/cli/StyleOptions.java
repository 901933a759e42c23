package org.deltascope.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.naming.DocumentNames;
import org.deltascope.document.scene.ViewStyle;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.Notation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how formulas are written, in the place of what the document says. */
final class StyleOptions {
  private static final List<String> CONVENTIONS =
      List.of("column", "row", "derivative", "target-minus-output", "bias-separate", "bias-input");
  private static final String NOTATIONS = "numbered, indexed, textbook, layers or net-output";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--notation",
      paramLabel = "N",
      description = NOTATIONS + " (default: the document's)")
  private Optional<String> notation = Optional.empty();

  @Option(
      names = "--convention",
      paramLabel = "C",
      split = ",",
      description =
          "column or row: what vectors are; derivative or target-minus-output: what the error is;"
              + " bias-separate or bias-input: whether the bias is the weight of an input 1;"
              + " several with commas (default: the document's)")
  private List<String> conventions = List.of();

  /** {@return the document as it is to be written} */
  DocumentSource in(DocumentSource source) throws IOException {
    require("--notation", notation, Stream.of(Notation.values()).map(Notation::id).toList());
    ViewStyle style = ViewStyle.of(source.document());
    ViewStyle asked = notation.map(style::withNotation).orElse(style);
    for (String convention : conventions) {
      asked = with(asked, convention);
    }
    if (asked.equals(style)) {
      return source;
    }
    Document styled =
        asked
            .in(source.document())
            .orElseThrow(
                () ->
                    new IOException(
                        source.name()
                            + ": view: found no object, expected one to put the notation into"));
    return new DocumentSource(source.name(), styled);
  }

  private ViewStyle with(ViewStyle style, String convention) {
    require("--convention", Optional.of(convention), CONVENTIONS);
    return switch (convention) {
      case "derivative", "target-minus-output" -> style.withError(convention);
      case "bias-separate", "bias-input" -> style.withBias(convention.substring("bias-".length()));
      case String vectors -> style.withVectors(vectors);
    };
  }

  private void require(String option, Optional<String> given, List<String> known) {
    new Arguments(spec)
        .require(
            given.isEmpty() || known.contains(given.get()),
            option,
            given.orElse(""),
            "one of " + String.join(", ", known));
  }

  /** {@return what the quantities of a document are called} */
  static Names names(DocumentSource source) {
    return DocumentNames.of(source.document());
  }
}
