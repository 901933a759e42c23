package org.deltascope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.document.Lessons;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.solution.GivenAnswer;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.deltascope.question.QuizSummary.Ending;
import org.deltascope.trace.Knowledge.Withheld;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuizTest {
  private Outline outline;
  private AssessmentWords words;

  @BeforeEach
  void begin() throws Exception {
    Experiment experiment = Lessons.open("two-two-two").experiment();
    outline = Outline.of(experiment);
    Network network = experiment.network();
    words = new AssessmentWords(network, Names.of(network, List.of()));
  }

  private Quiz on(int step, int part) {
    return Quiz.off().toggled(outline, new Moment(0, step, part), part);
  }

  private Quiz at(Quiz quiz, int step, int part) {
    return quiz.at(outline, new Moment(0, step, part), part);
  }

  private static Reply reply(String typed, Sureness sureness, Assessment assessment) {
    return new Reply(GivenAnswer.read(typed).orElseThrow(), sureness, assessment);
  }

  @Test
  void switched_on_it_asks_for_what_one_stands_at() {
    Quiz quiz = on(7, 2);

    assertThat(quiz.open()).isPresent();
    assertThat(quiz.withheld()).isEqualTo(new Withheld.From(outline.entries().get(7).id(), 2));
    assertThat(quiz.toggled(outline, new Moment(0, 7, 2), 2).open()).isEmpty();
  }

  @Test
  void of_every_step_at_most_one_number_is_asked_for() {
    Quiz shown = on(7, 0).revealed();

    assertThat(at(shown, 7, 1).open()).isEmpty();
    assertThat(at(at(shown, 7, 1), 8, 0).open()).isPresent();
  }

  @Test
  void going_back_asks_for_nothing_and_coming_again_asks_what_was_not_shown() {
    Quiz back = at(on(7, 0), 6, 0);

    assertThat(back.open()).isEmpty();
    assertThat(at(back, 7, 0).open()).isPresent();
    assertThat(at(at(on(7, 0).revealed(), 6, 0), 7, 0).open()).isEmpty();
  }

  @Test
  void another_part_of_the_step_is_asked_for_in_its_place() {
    Quiz other = at(on(7, 0), 7, 3);

    assertThat(other.open().orElseThrow().question().number())
        .isEqualTo(outline.entries().get(7).parts().get(3));
  }

  @Test
  void what_was_answered_is_kept_when_one_goes_on_without_seeing_it() {
    Quiz answered = on(7, 0).replied(reply("0.1", Sureness.GUESS, new Assessment.NotYet()));

    assertThat(at(answered, 9, 0).done()).hasSize(1);
    assertThat(at(on(7, 0), 9, 0).done()).isEmpty();
  }

  @Test
  void the_third_help_shows_the_number() {
    Quiz helped = on(7, 0).helped().helped();
    assertThat(helped.open()).isPresent();

    assertThat(helped.helped().open()).isEmpty();
    assertThat(helped.helped().withheld()).isEqualTo(new Withheld.Nothing());
  }

  @Test
  void what_one_was_sure_of_and_had_wrong_comes_first_in_the_summary() {
    Quiz quiz = on(0, 0).replied(reply("0.3775", Sureness.GUESS, right())).revealed();
    quiz = at(quiz, 1, 0).revealed();
    quiz = at(quiz, 2, 0).replied(reply("7", Sureness.SURE, new Assessment.NotYet()));
    quiz = quiz.replied(reply("1.1", Sureness.THINK_SO, right())).revealed();

    QuizSummary summary = QuizSummary.of(quiz.done(), words);

    assertThat(summary.rows())
        .extracting(QuizSummary.Row::ending)
        .containsExactly(Ending.SURE_AND_WRONG, Ending.PASSED, Ending.RIGHT);
    assertThat(summary.rows().getFirst().answers()).containsExactly("7", "1.1");
  }

  @Test
  void the_summary_is_written_as_markdown_and_as_csv() {
    Quiz quiz = on(0, 0).replied(reply("0,3775", Sureness.SURE, right())).revealed();
    SummaryFiles files = new SummaryFiles("The 2-2-2 network", QuizSummary.of(quiz.done(), words));

    assertThat(files.markdown())
        .startsWith("# The 2-2-2 network: asked first\n\n1 asked, 1 right.\n")
        .contains("| 0:1:1 | zₕ₁ | right | 0,3775 | sure | Right, to 4 digits. |  |");
    assertThat(files.csv().lines())
        .containsExactly(
            "place,number,ending,answers,sureness,assessment,remark,helps",
            "0:1:1,zₕ₁,right,\"0,3775\",sure,right,\"Right, to 4 digits.\",0");
  }

  private static Assessment right() {
    return new Assessment.Right(List.of());
  }
}
