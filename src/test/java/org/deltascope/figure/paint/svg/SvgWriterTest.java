package org.deltascope.figure.paint.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FileFigures;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.paint.common.FigureWriter;
import org.deltascope.figure.paint.tex.Typesetter;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
  private final SvgWriter writer = new SvgWriter(FileFigures.TEXT, FileFigures.FORMULAS);

  private static String write(FigureWriter writer, Figure figure) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(figure, Theme.LIGHT, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> texts(Document svg, String name) {
    return elements(svg, name).stream().map(Element::getTextContent).toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_label_is_text_and_every_formula_has_its_own(FigureKind kind) throws Exception {
    Figure figure = FileFigures.of(kind, "dW[2]");
    Document svg = parse(write(writer, figure));
    List<String> labels = new ArrayList<>();
    List<String> formulas = new ArrayList<>(List.of(figure.title()));
    for (Mark mark : figure.marks()) {
      if (mark instanceof TextMark label) {
        labels.add(label.text().replaceAll("\\s", ""));
      } else if (mark instanceof FormulaMark formula) {
        formulas.add(formula.text().strip());
      }
    }
    assertThat(String.join("", texts(svg, "text")).replaceAll("\\s", ""))
        .isEqualTo(String.join("", labels));
    assertThat(texts(svg, "title")).containsExactlyElementsOf(formulas);
  }

  @Test
  void a_line_of_a_sentence_is_one_text() throws Exception {
    Document svg = parse(write(writer, FileFigures.of(FigureKind.EQUATION, "dW[2]")));
    assertThat(texts(svg, "text")).contains("Gradients of the weights into the output layer");
  }

  @Test
  void the_numbers_of_a_formula_are_in_its_title() throws Exception {
    Document svg = parse(write(writer, FileFigures.of(FigureKind.EQUATION, "delta[1]")));
    assertThat(String.join("", texts(svg, "title")))
        .contains("0.1385", "−0.0381", "0.2413", "0.008771", "σ′", "⊙");
  }

  @Test
  void the_picture_says_what_it_shows() throws Exception {
    Element svg = parse(write(writer, FileFigures.label("a"))).getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 200 40");
    assertThat(texts(svg.getOwnerDocument(), "title")).containsExactly("Title of a");
    assertThat(texts(svg.getOwnerDocument(), "desc")).containsExactly("Description of a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a & b &amp; c",
        "‹δ›",
        "\\input{x}",
        "%_&#$~^{}",
        "]]>",
        "<!-- -->",
        "'\"",
        "温度",
        "😀🦊"
      })
  void a_text_comes_out_as_it_is(String text) throws Exception {
    String written = write(writer, FileFigures.label(text));
    Document svg = parse(written);
    assertThat(String.join("", texts(svg, "text"))).isEqualTo(text);
    assertThat(texts(svg, "title")).containsExactly("Title of " + text);
    assertThat(elements(svg, "script")).isEmpty();
    assertThat(written).doesNotContain("<script");
  }

  @Test
  void what_runs_right_to_left_is_one_text_in_the_order_of_reading() throws Exception {
    Document svg = parse(write(writer, FileFigures.label("درجة الحرارة")));
    Element text = elements(svg, "text").getFirst();
    assertThat(text.getTextContent()).isEqualTo("درجة الحرارة");
    assertThat(text.getAttribute("direction")).isEqualTo("rtl");
    assertThat(text.getAttribute("text-anchor")).isEqualTo("middle");
  }

  @Test
  void what_xml_cannot_hold_is_replaced() throws Exception {
    Document svg = parse(write(writer, FileFigures.label("a\u0001b\ud800c\ufffed")));
    assertThat(texts(svg, "title")).containsExactly("Title of a\\u0001b\\ud800c\\ufffed");
    assertThat(String.join("", texts(svg, "text"))).isEqualTo("a\\u0001b\\ud800c\\ufffed");
  }

  @Test
  void the_fonts_are_within_the_file_and_nothing_is_fetched() throws Exception {
    String svg = write(writer, FileFigures.of(FigureKind.NETWORK, "dW[2]"));
    assertThat(svg).containsPattern("@font-face\\{font-family:'Inter';font-weight:600");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    assertThat(svg.length()).isLessThan(60_000);
  }

  @Test
  void a_page_may_hold_many_without_fonts_whose_ids_differ() throws Exception {
    String svg = write(writer.inline("step-3-"), FileFigures.label("a"));
    assertThat(svg).startsWith("<svg ").doesNotContain("font-face", "<style", "<?xml");
    assertThat(svg).contains("id=\"step-3-title\"", "aria-labelledby=\"step-3-title\"");
  }

  @Test
  void the_same_figure_gives_the_same_bytes() throws Exception {
    Figure figure = FileFigures.of(FigureKind.EQUATION, "dW[2]");
    SvgWriter other = new SvgWriter(new TextMeasure(Fonts.bundled()), new Typesetter(10));
    assertThat(write(other, figure)).isEqualTo(write(writer, figure));
  }

  @Test
  void a_scale_makes_the_picture_larger_and_nothing_else() throws Exception {
    assertThat(write(writer.at(2.5), FileFigures.label("a")))
        .isEqualTo(
            write(writer, FileFigures.label("a"))
                .replace("width=\"200\" height=\"40\" view", "width=\"500\" height=\"100\" view"));
  }

  @ParameterizedTest
  @EnumSource
  void every_mark_is_written_in_every_theme(Theme theme) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SvgWriter(Samples.TEXT, Samples.FORMULAS).write(Samples.everything(), theme, out);
    Document svg = parse(out.toString(StandardCharsets.UTF_8));
    assertThat(elements(svg, "line")).isNotEmpty();
    assertThat(elements(svg, "circle")).isNotEmpty();
    assertThat(elements(svg, "rect")).hasSizeGreaterThan(1);
    assertThat(elements(svg, "text")).isNotEmpty();
    assertThat(elements(svg, "g")).isNotEmpty();
    assertThat(elements(svg, "path")).hasSizeGreaterThan(5);
  }
}
