package org.deltascope.handout.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.deltascope.exercise.ExerciseSet;
import org.deltascope.exercise.ExerciseTasks;
import org.deltascope.formula.number.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseFilesTest {
  private static final Pattern RAW = Pattern.compile("(?s)r\"(-+)\\((.*?)\\)\\1\"");

  private static String written(ExerciseFormat format, ExerciseSet set) throws Exception {
    StringBuilder text = new StringBuilder();
    format.write(set, text);
    return text.toString();
  }

  private static List<String> strings(String file, String name) {
    String from = file.substring(file.indexOf("\n" + name + " <- c("));
    return RAW.matcher(from.substring(0, from.indexOf("\")\n") + 1))
        .results()
        .map(found -> found.group(2))
        .toList();
  }

  @Test
  void r_exams_has_for_each_variant_its_answers_to_the_digits_asked() throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1], dW[1]", 4, 3, 4);
    String file = written(ExerciseFormat.REXAMS, set);
    List<String> answers = strings(file, "answers");
    List<String> tolerances = strings(file, "tolerances");

    assertThat(file)
        .contains("\nextype: cloze\n")
        .contains("\nexclozetype: num|num|num|num|num|num\n");
    assertThat(strings(file, "question")).hasSize(3).allMatch(text -> text.contains("##ANSWER6##"));
    assertThat(strings(file, "solution")).hasSize(3);
    assertThat(strings(file, "network")).hasSize(3);
    for (int v = 0; v < 3; v++) {
      List<Double> truths = set.variants().get(v).gaps().map(gap -> gap.truth()).toList();
      List<BigDecimal> numbers =
          Arrays.stream(answers.get(v).split("[|]")).map(BigDecimal::new).toList();
      List<BigDecimal> off =
          Arrays.stream(tolerances.get(v).split("[|]")).map(BigDecimal::new).toList();
      assertThat(numbers).hasSameSizeAs(truths);
      for (int k = 0; k < truths.size(); k++) {
        assertThat(numbers.get(k).precision()).isEqualTo(4);
        assertThat(Math.abs(numbers.get(k).doubleValue() - truths.get(k)))
            .isLessThanOrEqualTo(off.get(k).doubleValue());
        assertThat(off.get(k))
            .isEqualByComparingTo(new BigDecimal("0.6").scaleByPowerOfTen(-numbers.get(k).scale()));
      }
    }
  }

  @Test
  void r_finds_nothing_to_run_in_a_title() throws Exception {
    ExerciseSet plain = ExerciseTasks.set("two-two-two", "delta[2]", 4, 1, 4);
    String odd = "x )---\" `r stop()` \n```{r} ";
    String file =
        written(
            ExerciseFormat.REXAMS,
            new ExerciseSet(odd, plain.names(), plain.digits(), plain.asked(), plain.variants()));
    String outside = RAW.matcher(file).replaceAll("");

    assertThat(outside).doesNotContain("stop()");
    assertThat(Pattern.compile("`r [^`]*`").matcher(outside).results().map(MatchResult::group))
        .containsExactly(
            "`r question[v]`", "`r solution[v]`", "`r answers[v]`", "`r tolerances[v]`");
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "LATEX", "HTML"})
  void a_worksheet_has_every_step_with_gaps_and_its_key_what_belongs_there(ExerciseFormat format)
      throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[2]", 4, 2, 4);
    StringBuilder text = new StringBuilder();
    format.write(set, true, text);
    String sheets = text.substring(0, text.indexOf("Key to variant 1"));
    String key = text.substring(sheets.length());

    assertThat(sheets).contains("Weighted inputs of the hidden layer", "Errors of the outputs");
    assertThat(sheets).doesNotContain("Errors of the hidden layer");
    for (double[] row : set.variants().getFirst().trace().weightedSum(1).z().toArray()) {
      String z = new Digits(4).of(Math.abs(row[0])).mantissa();
      assertThat(key).contains(z);
      assertThat(sheets).doesNotContain(z);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "LATEX", "HTML"})
  void answers_stand_in_the_key_only(ExerciseFormat format) throws Exception {
    ExerciseSet set = ExerciseTasks.set("two-two-two", "delta[1], dW[1]", 4, 2, 4);
    String file = written(format, set);
    String sheets = file.substring(0, file.indexOf("Key to variant 1"));
    String key = file.substring(sheets.length());

    set.variants().stream()
        .flatMap(variant -> variant.gaps())
        .map(gap -> new Digits(4).of(Math.abs(gap.truth())).mantissa())
        .forEach(
            answer -> {
              assertThat(key).contains(answer);
              assertThat(sheets).doesNotContain(answer);
            });
  }

  @Test
  void a_page_has_no_script_and_no_id_twice() throws Exception {
    String page = written(ExerciseFormat.HTML, ExerciseTasks.set("xor", "dW[1]", 4, 2, 4));

    assertThat(page).doesNotContain("<script").contains("script-src 'none'");
    assertThat(
            Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1)))
        .doesNotHaveDuplicates()
        .contains("variant-1", "key-2");
  }
}
