package org.deltascope.document.lesson;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownTreeTest {

  private static final SourceLocation PLACE =
      SourceLocation.top("a.json").key("lesson").key("text");

  private static void read(String markdown) throws DocumentException {
    MarkdownTree.requireShallow(markdown, PLACE);
  }

  /** Every kind of nesting, of a depth to be chosen. */
  enum Kind {
    QUOTES,
    BULLETS,
    NUMBERS,
    LINES,
    EMPHASIS,
    IMAGES;

    String text(int depth) {
      return switch (this) {
        case QUOTES -> ">".repeat(depth) + " x";
        case BULLETS -> "- ".repeat(depth) + "x";
        case NUMBERS -> "1. ".repeat(depth) + "x";
        case LINES -> lines(depth);
        case EMPHASIS -> "*a _b ".repeat(depth / 2) + "x" + " b_ a*".repeat(depth / 2);
        case IMAGES -> "![".repeat(depth) + "x" + "](y)".repeat(depth);
      };
    }

    private static String lines(int depth) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < depth; i++) {
        text.append("  ".repeat(i)).append("+ x\n");
      }
      return text.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nesting_goes_to_32_and_no_further(Kind kind) {
    assertThatCode(() -> read(kind.text(32))).doesNotThrowAnyException();
    for (int depth : new int[] {34, 500}) {
      assertThatThrownBy(() -> read(kind.text(depth)))
          .isInstanceOf(DocumentException.class)
          .hasMessage(
              "a.json: lesson.text: found Markdown nested more than 32 deep, expected at most 32");
    }
  }

  @Test
  void kinds_of_nesting_count_together() {
    assertThatCode(() -> read(">".repeat(31) + " *x*")).doesNotThrowAnyException();
    assertThatThrownBy(() -> read(">".repeat(31) + " - *x*")).hasMessageContaining("nested");
  }

  @Test
  void what_overflows_the_parser_itself_or_would_keep_it_for_minutes_is_refused_too() {
    for (String text :
        new String[] {
          "*".repeat(100_000) + "x" + "*".repeat(100_000), "- ".repeat(1_000_000) + "x"
        }) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> assertThatThrownBy(() -> read(text)).hasMessageContaining("nested"));
    }
  }

  @Test
  void a_long_text_that_is_flat_is_none_that_is_nested() {
    assertThatCode(() -> read("> a *b* [c](d)\n\n- e\n\n".repeat(2_000)))
        .doesNotThrowAnyException();
    assertThatCode(() -> read("* * *\n".repeat(50) + "* ".repeat(100) + "\n\n" + "_".repeat(500)))
        .doesNotThrowAnyException();
  }
}
