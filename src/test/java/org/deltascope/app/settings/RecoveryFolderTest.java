package org.deltascope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {

  private static final Unsaved COPY =
      new Unsaved("/tmp/a.deltascope", "title", "{\"a\": \"δ\\n\"}", Instant.ofEpochSecond(1000));

  @TempDir private Path folder;

  private RecoveryFolder recovery() {
    return new RecoveryFolder(folder.resolve("unsaved"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("unsaved"))) {
      return files.toList();
    }
  }

  @Test
  void a_copy_takes_the_place_of_the_one_before() throws IOException {
    recovery().keep(new Unsaved("", "first", "{}", Instant.EPOCH));
    recovery().keep(COPY);

    assertThat(files()).hasSize(1);
    assertThat(RecoveryFolder.read(files().getFirst())).contains(COPY);
  }

  @Test
  void what_a_run_that_goes_on_keeps_is_not_left() throws IOException {
    recovery().keep(COPY);

    assertThat(recovery().left()).isEmpty();
  }

  @Test
  void what_a_run_that_is_no_more_has_kept_is_left() throws IOException {
    recovery().keep(COPY);
    Path own = files().getFirst();
    long pid = ProcessHandle.current().pid();
    Path sameNumber = Files.copy(own, own.resolveSibling(pid + "-12345.json"));
    Path noProcess = Files.copy(own, own.resolveSibling("999999999-12345.json"));
    Files.writeString(own.resolveSibling("notes.txt"), "not ours");

    assertThat(recovery().left()).containsExactlyInAnyOrder(sameNumber, noProcess);
  }

  @Test
  void a_run_that_ends_as_it_should_leaves_nothing() throws IOException {
    recovery().keep(COPY);
    recovery().forget();

    assertThat(files()).isEmpty();
  }

  @Test
  void a_copy_that_is_broken_is_none() throws IOException {
    Path file = Files.writeString(folder.resolve("1-1.json"), "{\"document\": ");

    assertThat(RecoveryFolder.read(file)).isEmpty();
    assertThat(recovery().left()).isEmpty();
  }
}
