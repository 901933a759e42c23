package org.deltascope.formula.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTest {

  @ParameterizedTest
  @CsvSource({
    "27, \\u001b",
    "0, \\u0000",
    "10, \\u000a",
    "127, \\u007f",
    "155, \\u009b",
    "8206, \\u200e",
    "8207, \\u200f",
    "8234, \\u202a",
    "8238, \\u202e",
    "8294, \\u2066",
    "8297, \\u2069",
    "8232, \\u2028",
    "55296, \\ud800",
    "65534, \\ufffe",
    "917505, \\u{e0001}"
  })
  void what_steers_is_shown_by_its_number(int codePoint, String shown) {
    assertThat(Escaped.of("a" + Character.toString(codePoint) + "b")).isEqualTo("a" + shown + "b");
  }

  @Test
  void words_stay_as_they_are_in_every_script() {
    String text = "naïve δ² 温度 עברית می\u200cخواهم Donau\u00addampf 👩\u200d🔬 \u200a\u00a0";
    assertThat(Escaped.of(text)).isSameAs(text);
  }

  @Test
  void what_is_shown_already_stays_so() {
    String once = Escaped.of("a\u001b[31mb\u202e");
    assertThat(Escaped.of(once)).isEqualTo(once).isEqualTo("a\\u001b[31mb\\u202e");
  }
}
