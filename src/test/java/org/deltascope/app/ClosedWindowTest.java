package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@OnScreen
@Isolated("counts all threads of the program")
class ClosedWindowTest {

  private static final long PATIENCE_SECONDS = 30;

  /** Uses a window, closes it, and remembers what was in it only weakly. */
  private static Map<String, WeakReference<Object>> remains() throws Exception {
    WindowRobot window = WindowRobot.open("two-two-two");
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.E, KeyCode.CONTROL);
    window.press(KeyCode.ESCAPE);
    WindowContext desk = window.desk();
    Map<String, Object> parts =
        Map.of(
            "window", desk.stage(),
            "content", desk.workbench(),
            "scene", desk.stage().getScene(),
            "sessions", desk.sessions(),
            "threads", desk.background());
    window.close();
    return parts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, part -> new WeakReference<>(part.getValue())));
  }

  @Test
  void nothing_of_a_closed_window_stays_in_memory() throws Exception {
    Map<String, WeakReference<Object>> remains = remains();
    // The toolkit remembers the window that had the focus last until another has it.
    WindowRobot next = WindowRobot.open("two-two-two");

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (remains.values().stream().anyMatch(part -> part.get() != null)
        && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(50);
    }

    assertThat(remains).allSatisfy((name, part) -> assertThat(part.get()).as(name).isNull());
    next.close();
  }

  @Test
  void its_threads_end_with_it() throws Exception {
    Set<Thread> others = threads();
    WindowRobot window = WindowRobot.open("two-two-two");
    Set<Thread> its = threads();
    its.removeAll(others);
    window.close();

    for (Thread thread : its) {
      thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    assertThat(its).hasSize(4).noneMatch(Thread::isAlive);
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("deltascope-"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
