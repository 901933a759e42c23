package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
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
  private static final String NOTATIONS = "numbered, indexed, textbook, layers or net-output";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--notation",
      paramLabel = "N",
      description = NOTATIONS + " (default: the document's)")
  private Optional<String> notation = Optional.empty();

  /** {@return the document as it is to be written} */
  DocumentSource in(DocumentSource source) throws IOException {
    if (notation.isEmpty()) {
      return source;
    }
    new Arguments(spec)
        .require(
            notation.flatMap(Notation::named).isPresent(),
            "--notation",
            notation.orElse(""),
            "one of " + Stream.of(Notation.values()).map(Notation::id).collect(joining(", ")));
    ViewStyle style = ViewStyle.of(source.document());
    Document styled =
        notation
            .map(style::withNotation)
            .orElse(style)
            .in(source.document())
            .orElseThrow(
                () ->
                    new IOException(
                        source.name()
                            + ": view: found no object, expected one to put the notation into"));
    return new DocumentSource(source.name(), styled);
  }

  /** {@return what the quantities of a document are called} */
  static Names names(DocumentSource source) {
    return DocumentNames.of(source.document());
  }
}
