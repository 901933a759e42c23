package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.document.ReadDocument;
import org.deltascope.document.data.KnownData;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"2-3-1 relu sigmoid", "4-5-3 relu softmax", "1-1", "3-4-4-2 tanh identity"})
  void a_new_document_can_be_traced_and_checked(String line) {
    String file = folder.resolve("new.deltascope").toString();

    CommandLineRun run = CommandLineRun.of("new", line, "--seed", "3", "-o", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    CommandLineRun trace = CommandLineRun.of("trace", file, "--updates", "3");
    assertThat(trace.err()).isEmpty();
    assertThat(trace.out().lines()).hasSize(3);
    assertThat(CommandLineRun.of("check", file).exit()).isZero();
  }

  @Test
  void a_line_needs_no_quotes_and_the_same_seed_gives_the_same_document() {
    String quoted = CommandLineRun.of("new", "2-3-1 relu sigmoid", "-o", "-").out();
    String words = CommandLineRun.of("new", "2-3-1", "relu", "sigmoid", "-o", "-").out();
    String other = CommandLineRun.of("new", "2-3-1", "--seed", "1", "-o", "-").out();

    assertThat(words).isEqualTo(quoted).startsWith("{").contains("\"2-3-1 relu sigmoid\"");
    assertThat(other).isNotEqualTo(quoted);
  }

  @Test
  void a_line_that_is_refused_leaves_the_file_as_it_was() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.json"), "mine");

    CommandLineRun run = CommandLineRun.of("new", "2-3-1", "gelu", "-o", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "2-8-1 tanh sigmoid, moons, 100",
    "1-8-1 tanh identity, sine, 50",
    "4-6-3 tanh softmax, iris, 150",
    "64-16-10 relu softmax, digits, 200",
    "2-2-1 tanh, xor, 4"
  })
  void a_document_with_data_that_people_know_can_be_trained(String line, String data, int samples)
      throws Exception {
    String file = folder.resolve("new.deltascope").toString();
    String trained = folder.resolve("trained.deltascope").toString();

    CommandLineRun run = CommandLineRun.of("new", line, "--data", data, "-o", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Dataset dataset = ReadDocument.of(Files.readString(Path.of(file))).data().dataset();
    assertThat(dataset.size()).isEqualTo(samples);
    CommandLineRun train = CommandLineRun.of("train", file, "--epochs", "40", "-o", trained);
    Matcher losses = Pattern.compile("L ([\\d.]+) → ([\\d.]+)").matcher(train.out() + train.err());
    assertThat(losses.find()).isTrue();
    assertThat(Double.parseDouble(losses.group(2)))
        .isLessThan(0.8 * Double.parseDouble(losses.group(1)));
  }

  @Test
  void as_many_samples_are_written_as_asked_for_with_the_noise_asked_for() throws Exception {
    String plain =
        CommandLineRun.of(
                "new", "2-1", "--data", "circles", "--samples", "7", "--noise", "0", "-o", "-")
            .out();

    Matrix inputs = ReadDocument.of(plain).data().dataset().inputs();
    assertThat(inputs.rows()).isEqualTo(7);
    for (int s = 0; s < 7; s++) {
      assertThat(Math.hypot(inputs.get(s, 0), inputs.get(s, 1)))
          .isCloseTo(s % 2 == 0 ? 1 : 0.5, within(0.001));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2-3-1 --data iris | --data: found iris for 2-3-1 sigmoid, expected a network of 4 inputs"
            + " and 3 outputs for it, such as 4-6-3 tanh softmax",
        "4-3 --data iris --samples 151 | --samples: found 151, expected 1 to 150 of iris",
        "4-3 --data iris --noise 1 | --noise: found 1.0, expected none for iris",
        "2-1 --data moons --noise -1 | --noise: found -1.0, expected 0 to 10",
        "2-1 --data moon | found moon, expected one of xor, and, or, moons",
        "2-1 --samples 5 | --samples: found no --data, expected --data, which it is of"
      })
  void data_that_cannot_be_say_why(String arguments, String said) {
    List<String> words = new ArrayList<>(List.of("new"));
    words.addAll(List.of(arguments.strip().split(" ")));
    words.addAll(List.of("-o", "-"));

    CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  /** What the help says is usual is what is. */
  @Test
  void the_help_names_all_data_and_what_is_usual() {
    String help = CommandLineRun.of("new", "--help").out().replaceAll("\\s+", " ");

    for (KnownData data : KnownData.values()) {
      assertThat(help).contains(data.toString());
    }
    assertThat(help).contains("default: 100, sine 50, iris 150, digits 200");
    assertThat(KnownData.MOONS.usualSamples()).isEqualTo(100);
    assertThat(KnownData.SINE.usualSamples()).isEqualTo(50);
    assertThat(KnownData.DIGITS.usualSamples()).isEqualTo(200);
    assertThat(help).contains("moons and sine 0.1, circles 0.05, spirals 0.02, gaussians 0.5");
    assertThat(KnownData.CIRCLES.usualNoise()).hasValue(0.05);
    assertThat(KnownData.SPIRALS.usualNoise()).hasValue(0.02);
  }
}
