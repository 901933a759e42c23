package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import org.deltascope.document.Lessons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dragged from the desktop over the window and let go there. */
@OnScreen
class DroppingTest {

  @TempDir private Path folder;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static ClipboardContent files(Path... paths) {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(paths).stream().map(Path::toFile).toList());
    return content;
  }

  private static ClipboardContent words() {
    ClipboardContent content = new ClipboardContent();
    content.putString("no file");
    return content;
  }

  private Path chain() throws Exception {
    Path file = folder.resolve("chain.deltascope.json");
    Lessons.open("chain").save(file);
    return file;
  }

  /** {@return whether the window lets that be dropped on the network} */
  private boolean accepts(ClipboardContent content) throws Exception {
    return send(DragEvent.DRAG_OVER, content).isAccepted();
  }

  private void drop(ClipboardContent content) throws Exception {
    send(DragEvent.DRAG_DROPPED, content);
    window.settle();
  }

  private DragEvent send(EventType<DragEvent> type, ClipboardContent content) throws Exception {
    return window.onFx(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(carrier());
          board.setContent(content);
          Node network = window.node("network");
          DragEvent event =
              new DragEvent(
                  null,
                  network,
                  type,
                  board,
                  9,
                  9,
                  9,
                  9,
                  TransferMode.COPY,
                  null,
                  network,
                  new PickResult(network, 9, 9));
          Event.fireEvent(network, event);
          return event;
        });
  }

  /** What the desktop hands over: a clipboard that may be copied from. */
  private static TKClipboard carrier() {
    TKClipboard clipboard = Toolkit.getToolkit().createLocalClipboard();
    InvocationHandler copying =
        (_, method, arguments) ->
            method.getName().equals("getTransferModes")
                ? EnumSet.of(TransferMode.COPY)
                : method.invoke(clipboard, arguments);
    Class<?>[] types = {TKClipboard.class};
    return (TKClipboard) Proxy.newProxyInstance(types[0].getClassLoader(), types, copying);
  }

  @Test
  void a_file_may_be_dropped() throws Exception {
    assertThat(accepts(files(new File("any").toPath()))).isTrue();
  }

  @Test
  void words_may_not_be_dropped() throws Exception {
    assertThat(accepts(words())).isFalse();
  }

  @Test
  void a_document_that_is_dropped_is_opened() throws Exception {
    drop(files(chain()));

    assertThat(window.session().opened().document().title()).startsWith("A chain");
  }

  @Test
  void what_is_to_be_said_of_a_document_passes_over_the_window() throws Exception {
    Path file = chain();
    Files.writeString(
        file, Files.readString(file).replace("\"biasMode\"", "\"biasmode\": 1, \"biasMode\""));

    drop(files(file));

    assertThat(window.session().opened().document().title()).startsWith("A chain");
    assertThat(window.text("message")).isEmpty();
    assertThat(window.text("note"))
        .startsWith(
            file
                + ": network.layers[0].biasmode: unknown key, kept; did you mean biasMode?\n"
                + file
                + ": network.layers[1].biasmode:");
  }

  @Test
  void a_lesson_whose_text_is_nested_as_deep_as_may_be_is_shown() throws Exception {
    for (String text :
        List.of(">".repeat(32) + " x", "- ".repeat(32) + "x", "1. > ".repeat(16) + "x")) {
      Path file = chain();
      Files.writeString(
          file,
          Files.readString(file)
              .replaceFirst("\"text\": \"", "\"text\": \"" + text + "\\\\n\\\\n"));

      assertTimeout(Duration.ofMinutes(2), () -> drop(files(file)));

      assertThat(window.text("message")).isEmpty();
      assertThat(window.isSeen("lesson")).isTrue();
      assertThat(window.session().opened().document().title()).startsWith("A chain");
    }
  }

  @Test
  void of_several_documents_the_first_is_opened() throws Exception {
    drop(files(chain(), folder.resolve("absent.json")));

    assertThat(window.session().opened().document().title()).startsWith("A chain");
  }

  @Test
  void a_wrong_document_that_is_dropped_leaves_the_open_one_and_says_why() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.json"), "{]");

    drop(files(wrong));

    assertThat(window.session().opened().document().title()).isEqualTo("The 2-2-2 network");
    assertThat(window.text("message")).contains("wrong.json").contains("line 1, column 2");
  }
}
