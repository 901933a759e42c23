package org.deltascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineBytesTest {
  private static final byte[] LINE =
      "java\0-cp\0x\0org.deltascope.Main\0trace\0ü.json\0-o\0\0".getBytes(StandardCharsets.UTF_8);

  @Test
  void arguments_are_the_last_of_the_command_line() {
    String[] asJavaReadsThem = {"trace", "\uFFFD\uFFFD.json", "-o", ""};
    assertThat(CommandLineBytes.last(LINE, asJavaReadsThem))
        .containsExactly("trace", "ü.json", "-o", "");
  }

  @Test
  void what_java_reads_well_stays() {
    String[] args = {"trace", "ü.json"};
    assertThat(CommandLineBytes.read(args)).isSameAs(args);
  }

  @Test
  void arguments_can_be_handed_over_in_ascii() {
    String option = CommandLineBytes.handOver(List.of("tour", "a&b =ü→.json", ""));
    assertThat(option).isEqualTo("-Ddeltascope.arguments=tour&a%26b+%3D%C3%BC%E2%86%92.json&");
  }
}
