package org.deltascope.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.document.json.JsonText;
import org.deltascope.formula.derive.CheckedLine;
import org.deltascope.formula.mistake.Tag;

/** What is said of a line of a derivation, as one line of JSON. What there is none of is null. */
public final class DerivationJson {
  private DerivationJson() {}

  /** {@return the line, with what there is to say beside its status} */
  public static String of(CheckedLine line, Optional<String> remark) {
    List<Tag> tags =
        line.judgement().map(judgement -> judgement.diagnosis().tags()).orElse(List.of());
    return "{\"line\":%d,\"status\":%s,\"formula\":%s,\"mistakes\":%s,\"from\":%s,\"remark\":%s}"
        .formatted(
            line.number(),
            JsonText.quoted(line.status().toString()),
            JsonText.quoted(line.text().strip()),
            tags.stream()
                .map(tag -> JsonText.quoted(tag.id()))
                .collect(Collectors.joining(",", "[", "]")),
            line.from().map(source -> Integer.toString(source.line())).orElse("null"),
            remark.map(JsonText::quoted).orElse("null"));
  }
}
