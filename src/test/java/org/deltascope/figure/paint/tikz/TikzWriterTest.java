package org.deltascope.figure.paint.tikz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.Term;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.paint.common.CompactNumber;
import org.deltascope.figure.paint.common.UnfitFigureException;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TikzWriterTest {
  private static final Pattern COMMAND = Pattern.compile("\\\\(begin|end)\\{(\\w+)}|\\\\.|[{}$]");

  @Test
  void a_line_has_its_colour_width_rhythm_and_opacity() throws IOException {
    LineMark line =
        new LineMark(
            new Point(1, 2),
            new Point(30, 2.125),
            4,
            new Ink(Role.NEGATIVE, 0.4),
            LineStyle.DASHED,
            ArrowHead.NONE,
            Subject.none());

    assertThat(commands(line))
        .containsExactly(
            "\\path[draw=dsNegative,line width=4\\dsunit,dsDashed={14}{10},draw opacity=.4] (1,2) -- (30,2.13);");
  }

  @Test
  void an_arrow_has_its_head_at_the_end_of_the_line() throws IOException {
    LineMark arrow =
        new LineMark(
            new Point(0, 50),
            new Point(60, 50),
            2,
            Ink.of(Role.FORWARD),
            LineStyle.SOLID,
            ArrowHead.ARROW,
            Subject.none());

    assertThat(commands(arrow))
        .containsExactly(
            "\\path[draw=dsForward,line width=2\\dsunit] (0,50) -- (51.2,50);",
            "\\path[fill=dsForward] (60,50) -- (49,54.95) -- (50.1,50) -- (49,45.05) -- cycle;");
  }

  @Test
  void discs_and_boxes_are_filled_and_outlined() throws IOException {
    DiscMark disc =
        new DiscMark(
            new Point(20, 30), 8, Ink.of(Role.SURFACE), Ink.of(Role.TEXT), 1.5, Subject.none());
    BoxMark box = BoxMark.pill(new Bounds(2, 4, 30, 10), Ink.of(Role.LOSS_SOFT), Subject.none());

    assertThat(commands(disc, box))
        .containsExactly(
            "\\path[fill=dsSurface,draw=dsText,line width=1.5\\dsunit] (20,30) circle[radius=8\\dsunit];",
            "\\path[fill=dsLossSoft,rounded corners=5\\dsunit] (2,4) rectangle (32,14);");
  }

  @Test
  void a_label_is_a_node_at_its_anchor_with_its_size_and_room() throws IOException {
    TextMark label =
        label(
            HorizontalAlign.END,
            VerticalAlign.MIDDLE,
            Span.of("w", FontStyle.ITALIC, Ink.of(Role.POSITIVE)),
            Span.sub("5", FontStyle.ITALIC, Ink.of(Role.POSITIVE)),
            Span.of(" −0.40", FontStyle.REGULAR, Ink.of(Role.TEXT)));

    assertThat(commands(label))
        .singleElement()
        .asString()
        .startsWith("\\node[dsEnd,text=dsPositive] at (10,20) {\\dsmid{12}{")
        .endsWith("}{\\dsbold{$w_{5}$}{\\color{dsText}\\ $-$0.40}}};")
        .contains("{" + CompactNumber.text(Samples.TEXT.width(label.spans(), 12)) + "}");
  }

  @Test
  void what_stands_below_follows_what_stands_above() throws IOException {
    Ink ink = Ink.of(Role.TEXT);
    TextMark label =
        label(
            HorizontalAlign.START,
            VerticalAlign.BASELINE,
            Span.of("W", FontStyle.MATH, ink),
            Span.sup("2", FontStyle.REGULAR, ink),
            Span.sub("1,2", FontStyle.REGULAR, ink));

    assertThat(commands(label)).singleElement().asString().contains("{$W^{2}_{1{,}2}$}");
  }

  @Test
  void words_on_one_line_are_one_node() throws IOException {
    Ink ink = Ink.of(Role.TEXT);
    Span first = Span.of("The", FontStyle.REGULAR, ink);
    double width = Samples.TEXT.width(List.of(first), 12);
    Mark[] words = {
      new TextMark(
          new Point(10, 20),
          HorizontalAlign.START,
          VerticalAlign.BASELINE,
          List.of(first),
          12,
          Subject.none()),
      new TextMark(
          new Point(10 + width + 3, 20),
          HorizontalAlign.START,
          VerticalAlign.BASELINE,
          List.of(Span.of("loss", FontStyle.REGULAR, ink)),
          12,
          Subject.none())
    };

    assertThat(commands(words)).singleElement().asString().endsWith("{The loss}};");
  }

  @Test
  void text_of_a_document_is_never_obeyed() throws IOException {
    String name = "\\input{x} %_&#$~^ <script> ‹δ›";
    TextMark label =
        label(
            HorizontalAlign.START,
            VerticalAlign.BASELINE,
            Span.of(name, FontStyle.REGULAR, Ink.of(Role.TEXT)));

    String document = write(new Figure(100, 100, List.of(label), name, name), Theme.LIGHT);

    assertThat(document)
        .contains(
            "\\textbackslash{}input\\{x\\} \\%\\_\\&\\#$\\mathdollar$\\textasciitilde{}\\textasciicircum{} $<$script$>$")
        .doesNotContain("\\input{x}", "<script>");
    assertBalanced(document);
  }

  @Test
  void a_character_that_latex_cannot_show_is_refused_by_name() {
    TextMark label =
        label(
            HorizontalAlign.START,
            VerticalAlign.BASELINE,
            Span.of("重み", FontStyle.REGULAR, Ink.of(Role.TEXT)));

    assertThatExceptionOfType(UnfitFigureException.class)
        .isThrownBy(() -> commands(label))
        .withMessageContaining("重み")
        .withMessageContaining("U+91CD");
  }

  @Test
  void terms_have_the_colours_of_their_own() throws IOException {
    String latex = "\\term{0}{\\delta_{1}}\\,\\term{1}{(\\term{2}{w})}";
    FormulaMark formula =
        new FormulaMark(
            new Point(5, 6),
            latex,
            "δ₁ (w)",
            20,
            Ink.of(Role.TEXT),
            List.of(
                new Term(0, Subject.none(), Ink.of(Role.BACKWARD)),
                new Term(1, Subject.none(), Ink.of(Role.TEXT)),
                new Term(2, Subject.none(), Ink.of(Role.POSITIVE))),
            Samples.FORMULAS.measure(latex, 20),
            Subject.none());

    assertThat(commands(formula))
        .singleElement()
        .asString()
        .startsWith("\\node[dsStart,text=dsText] at (5,6) {\\dsformula{20}{")
        .endsWith(
            "{$\\displaystyle {\\color{dsBackward}\\delta_{1}}\\,{({\\color{dsPositive}w})}$}};");
  }

  @Test
  void a_curve_is_interrupted_where_it_is_not_finite() throws IOException {
    List<Point> points =
        List.of(
            new Point(0, 0),
            new Point(10, 10),
            new Point(20, Double.NaN),
            new Point(30, 30),
            new Point(40, 1e9));

    assertThat(
            commands(new CurveMark(points, 2, Ink.of(Role.LOSS), LineStyle.DOTTED, Subject.none())))
        .containsExactly(
            "\\path[draw=dsLoss,line width=2\\dsunit,dsDotted={0}{5},line join=round] (0,0) -- (10,10);",
            "\\path[draw=dsLoss,line width=2\\dsunit,dsDotted={0}{5},line join=round] (30,30) -- (40,20000);");
  }

  @Test
  void cells_of_one_strength_are_one_path() throws IOException {
    Matrix values = Matrix.of(new double[] {1, 1, -0.5}, new double[] {Double.NaN, 0, 1});

    assertThat(commands(new CellsMark(new Bounds(0, 0, 30, 20), values, 1, 0, 1, Subject.none())))
        .containsExactly(
            "\\path[fill=dsNegative,opacity=.5] (20,0) rectangle (30,10);",
            "\\path[fill=dsPositive,opacity=1] (0,0) rectangle (20,10) (20,10) rectangle (30,20);");
  }

  @Test
  void a_large_network_stays_a_small_file_that_says_what_it_leaves_out() throws IOException {
    CellsMark cells =
        new CellsMark(
            new Bounds(0, 0, 90, 90), Samples.random(128, 784, 1), 1, 0, 1, new Subject.Weights(1));
    BundleMark bundle =
        new BundleMark(
            Samples.column(0, 0, 90, 784),
            Samples.column(90, 0, 90, 128),
            Samples.random(128, 784, 2),
            1,
            1,
            new Subject.Weights(1));

    String document = write(new Figure(100, 100, List.of(cells, bundle), "", ""), Theme.LIGHT);

    assertThat(document.length()).isLessThan(200_000);
    assertThat(document)
        .contains("% each cell is the mean of several of 128 by 784")
        .contains("% the strongest 2000 of 100352 edges");
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void every_kind_of_mark_leaves_balanced_latex_with_all_its_colours_defined(Theme theme)
      throws IOException {
    String document = write(Samples.everything(), theme);

    assertBalanced(document);
    Set<String> defined = new TreeSet<>();
    Pattern.compile("\\\\definecolor\\{(ds\\w+)}\\{HTML}\\{[0-9A-F]{6}}")
        .matcher(document)
        .results()
        .forEach(match -> defined.add(match.group(1)));
    Set<String> used = new TreeSet<>(List.of("dsBackground"));
    Pattern.compile("(?:fill|draw|text)=(ds\\w+)|\\\\color\\{(ds\\w+)")
        .matcher(document)
        .results()
        .forEach(match -> used.add(match.group(1) == null ? match.group(2) : match.group(1)));
    assertThat(used).isEqualTo(defined);
  }

  @Test
  void the_same_figure_gives_the_same_bytes() throws IOException {
    assertThat(write(Samples.everything(), Theme.PRINT))
        .isEqualTo(write(Samples.everything(), Theme.PRINT));
  }

  @Test
  void a_figure_beyond_the_lengths_of_tex_is_refused_with_the_largest_scale_that_works() {
    Figure figure = new Figure(800, 100, List.of(), "", "");

    assertThatExceptionOfType(UnfitFigureException.class)
        .isThrownBy(
            () ->
                new TikzWriter(Samples.TEXT, 26)
                    .write(figure, Theme.LIGHT, OutputStream.nullOutputStream()))
        .withMessageContaining("800 by 100 at scale 26")
        .withMessageContaining("the largest scale for it is 25");
  }

  @Test
  void the_scale_is_that_of_the_unit_which_all_sizes_are_in() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TikzWriter(Samples.TEXT, 2).write(Samples.everything(), Theme.LIGHT, out);

    assertThat(out.toString(StandardCharsets.US_ASCII))
        .isEqualTo(
            write(Samples.everything(), Theme.LIGHT).replace("\\dsunit=0.75bp", "\\dsunit=1.5bp"));
  }

  private static TextMark label(HorizontalAlign align, VerticalAlign rise, Span... spans) {
    return new TextMark(new Point(10, 20), align, rise, List.of(spans), 12, Subject.none());
  }

  /** {@return what is written for marks, without the ground} */
  private static List<String> commands(Mark... marks) throws IOException {
    String document = write(new Figure(100, 100, List.of(marks), "", ""), Theme.LIGHT);
    String ground = "\\path[fill=dsBackground] (0,0) rectangle (100,100);\n";
    int from = document.indexOf(ground) + ground.length();
    return document.substring(from, document.indexOf("\\end{tikzpicture}")).lines().toList();
  }

  private static String write(Figure figure, Theme theme) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TikzWriter(Samples.TEXT, 1).write(figure, theme, out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static void assertBalanced(String document) {
    Deque<String> open = new ArrayDeque<>();
    String code = document.replaceAll("(?m)^%.*$", "");
    for (MatchResult match : COMMAND.matcher(code).results().toList()) {
      String token = match.group();
      if (match.group(1) != null) {
        if (match.group(1).equals("begin")) {
          open.push(match.group(2));
        } else {
          assertThat(open.pop()).as("before " + token).isEqualTo(match.group(2));
        }
      } else if (token.equals("{")) {
        open.push("}");
      } else if (token.equals("}")) {
        assertThat(open.pop()).isEqualTo("}");
      } else if (token.equals("$")) {
        if ("$".equals(open.peek())) {
          open.pop();
        } else {
          open.push("$");
        }
      }
    }
    assertThat(open).isEmpty();
  }
}
