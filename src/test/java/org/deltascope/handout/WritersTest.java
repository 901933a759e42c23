package org.deltascope.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deltascope.document.Lessons;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.manuscript.MatrixBrackets;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.worksheet.HandoutEdition;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class WritersTest {
  private static final String ANSWERS = "Answers";

  static Stream<Arguments> lessonsAndFormats() {
    return Lessons.ids().stream()
        .flatMap(id -> Stream.of(HandoutFormat.values()).map(format -> Arguments.of(id, format)));
  }

  @ParameterizedTest
  @MethodSource("lessonsAndFormats")
  void every_number_of_the_trace_is_there_to_the_digits_asked_for(String id, HandoutFormat format)
      throws Exception {
    boolean pictures = format == HandoutFormat.HTML; // which take their time
    for (int digits : pictures ? new int[] {4} : new int[] {2, 4, 17}) {
      Handout handout = Handouts.of(Lessons.open(id), new Digits(digits), pictures ? 1 : 2);
      String text = write(HandoutEdition.complete(handout), format);
      assertThat(results(handout).filter(number -> !text.contains(number))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("lessonsAndFormats")
  void a_worksheet_gives_no_number_away_before_its_answers(String id, HandoutFormat format)
      throws Exception {
    Handout handout = Handouts.of(Lessons.open(id), new Digits(10), 3);
    String text = write(HandoutEdition.worksheet(handout), format);
    int answers = text.lastIndexOf(ANSWERS); // a page's timeline leads to them
    String questions = text.substring(0, answers);
    Set<String> given = given(handout);
    String all = text.substring(answers);
    List<String> secret =
        results(handout).filter(number -> number.length() > 6 && !given.contains(number)).toList();
    assertThat(secret).hasSizeGreaterThan(10);
    assertThat(secret.stream().filter(questions::contains)).isEmpty();
    assertThat(secret.stream().filter(number -> !all.contains(number))).isEmpty();
  }

  private static Set<String> given(Handout handout) {
    Trace first = handout.updates().getFirst().trace();
    Set<Double> given = new LinkedHashSet<>();
    for (Layer layer : first.before().network().layers()) {
      add(layer.weights(), given);
      add(layer.bias(), given);
    }
    add(first.weightedSum(1).input(), given);
    add(first.evaluateLoss().t(), given);
    return given.stream()
        .map(value -> written(value, handout.digits()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> results(Handout handout) {
    return handout.updates().stream()
        .flatMap(update -> results(update.trace()).stream())
        .map(value -> written(value, handout.digits()))
        .distinct();
  }

  private static Set<Double> results(Trace trace) {
    Set<Double> results = new LinkedHashSet<>();
    results.add(trace.loss());
    for (int l = 1; l <= trace.depth(); l++) {
      add(trace.weightedSum(l).z(), results);
      add(trace.activate(l).a(), results);
      add(trace.weightGradient(l).delta(), results);
      add(trace.weightGradient(l).weightGradient(), results);
      if (trace.before().network().layer(l).biasMode() != BiasMode.NONE) {
        add(trace.weightGradient(l).biasGradient(), results);
      }
      add(trace.applyUpdate(l).after().weights(), results);
      if (trace.applyUpdate(l).after().biasMode().isTrained()) {
        add(trace.applyUpdate(l).after().bias(), results);
      }
    }
    return results;
  }

  private static void add(Matrix matrix, Set<Double> numbers) {
    for (double[] row : matrix.toArray()) {
      for (double value : row) {
        numbers.add(value);
      }
    }
  }

  /** As it stands in LaTeX; HTML has its minus and its power in elements of their own. */
  private static String written(double value, Digits digits) {
    return digits.of(Math.abs(value)).mantissa();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_handout_gives_the_same_bytes(HandoutFormat format) throws Exception {
    for (boolean worksheet : new boolean[] {false, true}) {
      assertThat(once(format, worksheet)).isEqualTo(once(format, worksheet));
    }
  }

  private static String once(HandoutFormat format, boolean worksheet) throws Exception {
    Handout handout = Handouts.ofLesson("xor", 1);
    return write(
        worksheet ? HandoutEdition.worksheet(handout) : HandoutEdition.complete(handout), format);
  }

  static Stream<String> lessonIds() {
    return Lessons.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("lessonIds")
  void latex_is_written_as_a_person_writes_it(String id) throws Exception {
    for (HandoutFormat format : List.of(HandoutFormat.LATEX, HandoutFormat.MARKDOWN)) {
      String text = write(HandoutEdition.complete(Handouts.ofLesson(id, 1)), format);

      assertThat(text)
          .doesNotContain("{\\cdot}", "\\\\sum", "\\ =", "\\text{ln}")
          .doesNotContainPattern("(?<!\\\\phantom|\\^)\\{[-+=]}|\\\\Sigma(?! w)")
          .contains("\\cdot", "\\begin{bmatrix}", "\\sum");
    }
  }

  @Test
  void matrices_stand_in_parentheses_where_one_wants_them() throws Exception {
    StringBuilder text = new StringBuilder();
    HandoutEdition sheet = HandoutEdition.complete(Handouts.ofLesson("two-two-two", 1));

    HandoutFormat.LATEX.write(sheet, MatrixBrackets.PMATRIX, text);

    assertThat(text)
        .contains("\\begin{pmatrix} 0.15 & 0.20 \\\\ 0.25 & 0.30 \\end{pmatrix}")
        .doesNotContain("bmatrix");
    assertThat(text.toString().replace("pmatrix", "bmatrix"))
        .isEqualTo(write(sheet, HandoutFormat.LATEX));
  }

  @Test
  void a_title_is_text_and_nothing_else_in_markdown() throws Exception {
    assertThat(
            titled(
                "<script>alert(1)</script> **b** $x$ [a](b) &amp; @you #1 `c` a_b_ http://x www.x",
                HandoutFormat.MARKDOWN))
        .startsWith(
            "# &lt;script&gt;alert(1)&lt;/script&gt; \\*\\*b\\*\\* \\$x\\$ \\[a\\](b) &amp;amp;"
                + " \\@you \\#1 \\`c\\` a\\_b\\_ http\\://x www\\.x\n");
  }

  @Test
  void a_title_is_text_and_nothing_else_in_latex() throws Exception {
    assertThat(titled("\\input{x} %_&#$ ‹δ›", HandoutFormat.LATEX))
        .contains("\\textbackslash{}input\\{x\\} \\%\\_\\&\\#$\\mathdollar$ ")
        .contains("$\\delta$")
        .doesNotContain("\\input{");
  }

  @Test
  void a_title_is_text_and_nothing_else_in_html() throws Exception {
    String page =
        titled("<script>alert('1')</script> & \"b\" \u202Eשלום 网络 \uD800", HandoutFormat.HTML);
    String title =
        "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;b&quot; \\u202eשלום 网络 \\ud800";
    assertThat(page)
        .contains("<title>" + title + "</title>", "<h1 dir=\"auto\">" + title + "</h1>")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_page_needs_nothing_from_anywhere_and_its_ids_are_its_own(boolean worksheet)
      throws Exception {
    String page = once(HandoutFormat.HTML, worksheet);
    assertThat(page)
        .doesNotContainPattern("(?:src|href)=\"(?!#)")
        .doesNotContainPattern("url\\((?!data:)")
        .doesNotContain("@import");
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(id -> id.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    Pattern references = Pattern.compile("(?:href=\"#|aria-\\w+by=\")([^\"]*)\"");
    assertThat(references.matcher(page).results().map(found -> found.group(1))).isSubsetOf(ids);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_page_allows_its_own_script_and_style_and_nothing_else(boolean worksheet) throws Exception {
    String page = once(HandoutFormat.HTML, worksheet);
    Matcher policy =
        Pattern.compile(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                    + " script-src '(.*?)'; style-src '(.*?)'; font-src data:; img-src data:;"
                    + " base-uri 'none'; form-action 'none'\">\n")
            .matcher(page);
    assertThat(policy.find()).isTrue();
    assertThat(policy.end()).as("before what it is about").isLessThan(page.indexOf("<style>"));
    assertThat(hashes(page, "script")).containsExactly(policy.group(1));
    assertThat(hashes(page, "style")).containsExactly(policy.group(2));
    assertThat(page).doesNotContainPattern("<[^>]* (?:style|on\\w+)=\"").doesNotContain("\r");
  }

  private static List<String> hashes(String page, String element) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(element), Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(found -> sha256.digest(found.group(1).getBytes(StandardCharsets.UTF_8)))
        .map(digest -> "sha256-" + Base64.getEncoder().encodeToString(digest))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_page_is_well_formed(boolean worksheet) throws Exception {
    String page = once(HandoutFormat.HTML, worksheet);
    String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>")) + "</body>";
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    assertThat(
            factory
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)))
                .getElementsByTagName("section")
                .getLength())
        .isEqualTo(13 + (worksheet ? 1 : 0));
  }

  @Test
  void a_title_with_line_breaks_stays_on_its_line() throws Exception {
    assertThat(titled("one\n# two\n\n\\end{document}", HandoutFormat.MARKDOWN))
        .startsWith("# one \\# two \\\\end{document}\n");
  }

  @Test
  void a_title_that_the_fonts_of_latex_lack_is_refused_by_name() {
    assertThat(HandoutFormat.LATEX.refusal("网络")).get().asString().contains("U+7F51");
    assertThat(HandoutFormat.LATEX.refusal("שלום")).isPresent();
    assertThat(HandoutFormat.LATEX.refusal("Netz ‹δ›")).isEmpty();
    assertThat(HandoutFormat.MARKDOWN.refusal("网络")).isEmpty();
  }

  private static String titled(String title, HandoutFormat format) throws Exception {
    Handout plain = Handouts.ofLesson("chain", 1);
    Handout titled =
        new Handout(
            title, plain.names(), plain.digits(), plain.given(), plain.about(), plain.updates());
    return write(HandoutEdition.complete(titled), format);
  }

  private static String write(HandoutEdition sheet, HandoutFormat format) throws IOException {
    StringBuilder text = new StringBuilder();
    format.write(sheet, text);
    return text.toString();
  }
}
