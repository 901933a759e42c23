package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XServerTest {

  @ParameterizedTest
  @ValueSource(strings = {"", ":9731", ":9731.0", "unix:9731", "localhost:9731"})
  void nobody_answers_where_there_is_no_display(String display) {
    assertThat(XServer.answers(display)).isFalse();
  }

  @Test
  void a_server_answers_at_its_port() throws IOException {
    try (ServerSocket server = bound()) {
      int number = server.getLocalPort() - 6000;

      assertThat(XServer.answers("localhost:" + number + ".0")).isTrue();
    }
  }

  @Test
  void a_display_named_in_another_way_is_left_to_the_toolkit() {
    assertThat(XServer.answers("somewhere")).isTrue();
  }

  /** Port 6000 and up, where displays are; the system chooses among those far above. */
  private static ServerSocket bound() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
