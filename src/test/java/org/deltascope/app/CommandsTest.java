package org.deltascope.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.deltascope.app.view.command.Command;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The one list of what can be done, and the menus that are made of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class CommandsTest {

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private List<Command> commands() throws Exception {
    return window.onFx(() -> window.desk().workbench().commands().all().toList());
  }

  private static <T> Map<T, Long> twice(List<T> things) {
    Map<T, Long> counts = things.stream().collect(groupingBy(Function.identity(), counting()));
    counts.values().removeIf(count -> count == 1);
    return counts;
  }

  /** {@return what a menu has by now, as someone sees it who opens it} */
  private List<MenuItem> menu(String title) throws Exception {
    return window.onFx(
        () -> {
          MenuBar bar = (MenuBar) window.node("menus");
          Menu menu =
              bar.getMenus().stream()
                  .filter(each -> each.getText().equals("_" + title))
                  .findFirst()
                  .orElseThrow();
          menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING));
          return List.copyOf(menu.getItems());
        });
  }

  private MenuItem item(String menu, String id) throws Exception {
    return menu(menu).stream()
        .filter(each -> ("menu-" + id).equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_command_is_known_by_one_id() throws Exception {
    assertThat(twice(commands().stream().map(Command::id).toList())).isEmpty();
  }

  @Test
  void no_keys_ask_for_two_commands() throws Exception {
    assertThat(twice(commands().stream().flatMap(each -> each.keys().stream()).toList())).isEmpty();
  }

  @Test
  void there_are_the_menus_that_people_expect() throws Exception {
    MenuBar bar = (MenuBar) window.node("menus");

    assertThat(window.onFx(() -> bar.getMenus().stream().map(MenuItem::getText).toList()))
        .containsExactly("_File", "_Edit", "_Network", "_View", "_Go", "_Help");
  }

  @Test
  void a_menu_says_the_keys_of_what_it_offers() throws Exception {
    assertThat(item("File", "open").getAccelerator().getDisplayText()).isEqualTo("Ctrl+O");
    assertThat(item("Go", "forward").getAccelerator().getDisplayText()).isEqualTo("→");
    assertThat(item("Go", "place-back").getAccelerator().getDisplayText()).isEqualTo("Ctrl+[");
  }

  @Test
  void the_list_of_keys_has_those_of_every_command() throws Exception {
    String keys = window.text("keys");

    assertThat(commands())
        .filteredOn(command -> !command.keys().isEmpty())
        .hasSizeGreaterThan(35)
        .allSatisfy(command -> assertThat(keys).contains(command.writtenKeys()));
  }

  @Test
  void the_edit_menu_says_what_would_be_undone() throws Exception {
    assertThat(item("Edit", "undo").getText()).isEqualTo("Undo");
    assertThat(item("Edit", "undo").isDisable()).isTrue();

    window.run(
        () ->
            window
                .desk()
                .sessions()
                .edit(
                    "η 0.5 → 0.25",
                    it -> it.with(it.opened().document().with(new Optimizer.Sgd(0.25)))));
    assertThat(item("Edit", "undo").getText()).isEqualTo("Undo η 0.5 → 0.25");
    assertThat(item("Edit", "undo").isDisable()).isFalse();

    MenuItem undo = item("Edit", "undo");
    window.run(undo::fire);
    assertThat(item("Edit", "redo").getText()).isEqualTo("Redo η 0.5 → 0.25");
    assertThat(item("Edit", "undo").isDisable()).isTrue();
  }

  @Test
  void f10_opens_the_menus_and_keys_go_through_them() throws Exception {
    window.run(() -> window.strike(KeyCode.F10));
    window.await("a menu", CommandsTest::isMenuOpen);
    var moment = window.session().moment();

    window.run(() -> window.strike(KeyCode.RIGHT));
    assertThat(window.session().moment()).isEqualTo(moment);

    window.run(() -> window.strike(KeyCode.ESCAPE));
    window.run(() -> window.strike(KeyCode.ESCAPE));
    window.await("no menu", () -> !isMenuOpen());
  }

  private static boolean isMenuOpen() {
    return Window.getWindows().stream()
        .anyMatch(each -> each instanceof javafx.scene.control.ContextMenu && each.isShowing());
  }
}
