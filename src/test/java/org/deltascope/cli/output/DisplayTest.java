package org.deltascope.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

  @Test
  void linux_has_one_where_a_variable_names_it() {
    assertThat(Display.isPresent("Linux", Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Display.isPresent("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    assertThat(Display.isPresent("Linux", Map.of("DISPLAY", ""))).isFalse();
    assertThat(Display.isPresent("Linux", Map.of())).isFalse();
  }

  @Test
  void windows_and_mac_always_have_one() {
    assertThat(Display.isPresent("Windows 11", Map.of())).isTrue();
    assertThat(Display.isPresent("Mac OS X", Map.of())).isTrue();
  }
}
