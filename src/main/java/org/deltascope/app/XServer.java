package org.deltascope.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knocks at the X server before the toolkit does, because a toolkit that found the door shut cannot
 * be started again in the same process, not even off screen.
 */
final class XServer {
  private XServer() {}

  private static final Pattern DISPLAY = Pattern.compile("([^:]*):(\\d{1,5})(\\.\\d+)?");
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE_MILLIS = 1500;

  /**
   * {@return whether somebody answers at a display}
   *
   * @param display as the environment names it, such as {@code :0} or {@code localhost:10.0}
   */
  static boolean answers(String display) {
    Matcher matcher = DISPLAY.matcher(display);
    if (!matcher.matches()) {
      return !display.isEmpty();
    }
    String host = matcher.group(1);
    int number = Integer.parseInt(matcher.group(2));
    return (host.isEmpty() || host.equals("unix"))
        ? answersLocally(SOCKETS.resolve("X" + number))
        : answersAt(new InetSocketAddress(host, FIRST_PORT + number));
  }

  private static boolean answersLocally(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answersAt(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
