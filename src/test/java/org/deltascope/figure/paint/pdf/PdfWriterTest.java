package org.deltascope.figure.paint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FileFigures;
import org.deltascope.figure.paint.Pixels;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.paint.pixel.FramePainter;
import org.deltascope.figure.paint.pixel.PaintedPart;
import org.deltascope.figure.paint.pixel.PixelFrame;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.text.Escaped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {
  private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?");
  private final PdfWriter writer = new PdfWriter(FileFigures.TEXT, FileFigures.FORMULAS);

  private static byte[] write(PdfWriter writer, Figure figure) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(figure, Theme.LIGHT, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> numbers(Figure figure) {
    List<String> numbers = new ArrayList<>();
    for (Mark mark : figure.marks()) {
      String text =
          mark instanceof TextMark label
              ? label.text()
              : mark instanceof FormulaMark formula ? formula.text() : "";
      Matcher matcher = NUMBER.matcher(text);
      while (matcher.find()) {
        numbers.add(matcher.group());
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @EnumSource
  void its_text_has_every_number_of_the_figure(FigureKind kind) throws Exception {
    Figure figure = FileFigures.of(kind, "delta[1]");
    assertThat(numbers(figure)).hasSizeGreaterThan(5);
    assertThat(text(write(writer, figure))).contains(numbers(figure));
  }

  @Test
  void what_a_formula_says_can_be_found() throws Exception {
    assertThat(text(write(writer, FileFigures.of(FigureKind.EQUATION, "dW[2]"))))
        .contains("∂L/∂W² = δ² ⊗ a¹ = δ² (a¹)ᵀ", "0.1385 × 0.5933 = 0.08217");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "−0.5 δ ∂ σ′ Σ μ Δ Ω ½ ×",
        "x₁² ᵀ ⊙ ⊗ → · 10⁻⁵",
        "<script>&amp;",
        "‹δ›",
        "\\input{x}",
        "%_&#$~^{}",
        "(a)(b\\)",
        "Ünïcödé Привет",
        "✔ ☺"
      })
  void a_text_comes_out_as_it_is(String text) throws Exception {
    assertThat(text(write(writer, FileFigures.label(text))).strip()).isEqualTo(text);
  }

  @Test
  void what_runs_right_to_left_can_be_found_as_it_is_read() throws Exception {
    assertThat(text(write(writer, FileFigures.label("עברית"))).strip()).isEqualTo("עברית");
  }

  @ParameterizedTest
  @CsvSource({
    "'a 温度', 温 (U+6E29)",
    "'🦊', 🦊 (U+1F98A)",
    "'b\u202ec', '\\u202e (U+202E)'",
  })
  void a_character_that_no_font_has_is_refused_by_its_name(String text, String name) {
    assertThatThrownBy(() -> write(writer, FileFigures.label(text)))
        .isInstanceOf(UnfitFigureException.class)
        .hasMessage(
            "the text \"%s\": found the character %s, which no font here has; expected others,"
                + " or SVG, which leaves it to the viewer's fonts",
            Escaped.of(text), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"y\u2028z", "\u2029", "a\u0085b", "a\ufe0f", "a\u034fb", "\u17b4", "a\u180bb"})
  void what_would_be_drawn_as_nothing_is_refused_too(String text) {
    assertThatThrownBy(() -> write(writer, FileFigures.label(text)))
        .isInstanceOf(UnfitFigureException.class)
        .hasMessageContaining("which no font here has");
  }

  @Test
  void signs_that_tell_letters_to_join_are_not_drawn() throws Exception {
    assertThat(text(write(writer, FileFigures.label("a\u200db\u200cc"))).strip()).isEqualTo("abc");
  }

  @Test
  void control_characters_and_lone_surrogates_are_refused() {
    for (String text : List.of("a\u0001", "a\ud800", "\udc00a")) {
      assertThatThrownBy(() -> write(writer, FileFigures.label(text)))
          .isInstanceOf(UnfitFigureException.class)
          .hasMessageContaining("\\u");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_fonts_are_embedded_and_cut_down(FigureKind kind) throws Exception {
    byte[] pdf = write(writer, FileFigures.of(kind, "dW[2]"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      List<PDFont> fonts = new ArrayList<>();
      for (COSName name : resources.getFontNames()) {
        fonts.add(resources.getFont(name));
      }
      assertThat(fonts)
          .isNotEmpty()
          .allSatisfy(
              font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
              });
      assertThat(fonts.stream().mapToInt(PdfWriterTest::embedded).sum()).isLessThan(10_000);
    }
  }

  /** {@return how many bytes of a font are in the file; whole ones have some 400,000} */
  private static int embedded(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return Stream.of(descriptor.getFontFile(), descriptor.getFontFile2(), descriptor.getFontFile3())
        .filter(Objects::nonNull)
        .mapToInt(file -> file.getCOSObject().getInt(COSName.LENGTH))
        .sum();
  }

  @Test
  void the_page_is_as_large_as_the_figure() throws Exception {
    try (PDDocument document = Loader.loadPDF(write(writer, FileFigures.label("a")))) {
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isEqualTo(150);
      assertThat(page.getHeight()).isEqualTo(30);
    }
    try (PDDocument document = Loader.loadPDF(write(writer.at(4), FileFigures.label("a")))) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(600);
    }
  }

  @Test
  void a_page_too_long_is_refused_with_the_largest_scale_that_works() throws Exception {
    Figure figure = FileFigures.label("a");
    assertThatThrownBy(() -> write(writer.at(96.01), figure))
        .isInstanceOf(UnfitFigureException.class)
        .hasMessage(
            "at scale 96.01 the page is 14402 points long, more than 14400: the largest scale for"
                + " it is 96.0");
    assertThat(write(writer.at(96), figure)).isNotEmpty();
  }

  @Test
  void it_says_what_it_shows_and_in_which_language() throws Exception {
    Figure figure = new Figure(100, 100, List.of(), "<a>\u0001", "b & c");
    try (PDDocument document = Loader.loadPDF(write(writer, figure))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("<a>\\u0001");
      assertThat(document.getDocumentInformation().getSubject()).isEqualTo("b & c");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void the_same_figure_gives_the_same_bytes() throws Exception {
    Figure figure = FileFigures.of(FigureKind.EQUATION, "dW[2]");
    PdfWriter other = new PdfWriter(new TextMeasure(Fonts.bundled()), new Typesetter(10));
    assertThat(write(other, figure)).isEqualTo(write(writer, figure));
  }

  @ParameterizedTest
  @EnumSource
  void every_mark_is_where_it_is_in_the_png(Theme theme) throws Exception {
    Figure figure = Samples.everything();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter(FileFigures.TEXT, FileFigures.FORMULAS).write(figure, theme, out);
    PixelFrame frame = new PixelFrame((int) figure.width(), (int) figure.height());
    new FramePainter(FileFigures.TEXT, FileFigures.FORMULAS)
        .paint(figure, theme, PaintedPart.scaled(1), frame);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      var drawn = new PDFRenderer(document).renderImageWithDPI(0, 96);
      long differences = 0;
      int block = 4;
      for (int y = 0; y + block <= frame.height(); y += block) {
        for (int x = 0; x + block <= frame.width(); x += block) {
          differences += Pixels.distance(drawn, frame.image(), x, y, block) > 40 ? 1 : 0;
        }
      }
      long blocks = (long) (frame.width() / block) * (frame.height() / block);
      assertThat(differences).isLessThan(blocks / 100);
    }
  }
}
