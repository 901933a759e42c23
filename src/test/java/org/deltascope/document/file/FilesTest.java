package org.deltascope.document.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deltascope.Patience;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.DocumentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  @TempDir private Path folder;

  @Test
  void a_file_of_more_than_128_mb_is_refused_unread() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((128L << 20) + 1);
    }
    assertThatThrownBy(() -> Document.open(file))
        .hasMessage(
            file + ": found a file of 134,217,729 bytes, expected at most 134,217,728 (128 MB)");
  }

  @Test
  void a_missing_file_and_a_folder_are_said_to_be_so() {
    Path missing = folder.resolve("missing.json");
    assertThatThrownBy(() -> Document.open(missing))
        .hasMessage(missing + ": found no such file, expected a document");
    assertThatThrownBy(() -> Document.open(folder))
        .hasMessage(folder + ": found a folder, expected a file");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_or_device_is_refused_unread() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (Path file : List.of(pipe, Path.of("/dev/zero"))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThatThrownBy(() -> Document.open(file))
                  .hasMessage(file + ": found a pipe or a device, expected a file"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void what_a_shell_calls_the_output_of_another_command_is_read() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), DocumentTest.SMALL);
    try (FileChannel open = FileChannel.open(file);
        Stream<Path> all = Files.list(Path.of("/dev/fd"))) {
      assertThat(open.isOpen()).isTrue();
      Path descriptor = all.filter(each -> leadsTo(each, file)).findFirst().orElseThrow();

      assertThat(DocumentSource.open(descriptor.toString()).document())
          .isEqualTo(DocumentTest.parse(DocumentTest.SMALL));
    }
  }

  @Test
  void four_million_weights_at_full_precision_can_be_read() throws Exception {
    String row = "[" + (Math.PI / 1000 + ", ").repeat(1999) + -Math.E + "],\n";
    String json =
        DocumentTest.SMALL
            .replace("[[0.5, -0.25]]", "[" + row.repeat(2000).replaceFirst(",\\s*\\z", "]"))
            .replace("\"inputs\": 2", "\"inputs\": 2000")
            .replace("\"units\": 1", "\"units\": 2000")
            .replace("[[1, 2], [3, 4]]", "[[%s1]]".formatted("0, ".repeat(1999)))
            .replace("[[0], [1]]", "[[%s1]]".formatted("0, ".repeat(1999)));
    Path file = Files.writeString(folder.resolve("full.json"), json);

    assertThat(Files.size(file)).isGreaterThan(77_000_000);
    assertThat(Document.open(file).experiment().network().weightCount()).isEqualTo(4_000_000);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_place() throws IOException {
    Path file = folder.resolve("latin.json");
    Files.writeString(file, "{\"title\": \"caf\u00e9\"}", StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Document.open(file))
        .hasMessage(
            file + ": found bytes that are not UTF-8 at line 1, column 15, expected UTF-8 text");
  }

  @Test
  void a_byte_order_mark_does_no_harm() throws Exception {
    Path file = folder.resolve("bom.json");
    Files.writeString(file, "\uFEFF" + DocumentTest.SMALL);
    assertThat(Document.open(file)).isEqualTo(DocumentTest.parse(DocumentTest.SMALL));
  }

  @Test
  void saving_replaces_a_file_and_leaves_nothing_beside_it() throws Exception {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "old");
    DocumentTest.parse(DocumentTest.SMALL).save(file);
    byte[] once = Files.readAllBytes(file);
    Document.open(file).save(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(once);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_name_as_long_as_the_system_allows_can_be_written() throws Exception {
    Path file = folder.resolve("n".repeat(250) + ".json");

    AtomicFile.write(file, out -> out.write('x'));

    assertThat(file).hasContent("x");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_file_that_is_replaced_is_as_private_as_before() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.json"), "old");
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(file, own);

    AtomicFile.write(file, out -> out.write('x'));

    assertThat(file).hasContent("x");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  // Who opens a pipe waits for its other end, and no interrupt wakes him.
  @Timeout(value = Patience.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_pipe_stays_one_and_gets_what_is_written() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();

    AtomicFile.write(pipe, out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));

    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("whole");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void a_write_that_fails_leaves_the_old_file_and_nothing_beside_it() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(Files.readString(file)).isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_link_stays_a_link_and_its_target_is_written() throws IOException {
    Path target = folder.resolve("target.json");
    Files.writeString(target, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
    AtomicFile.write(link, out -> out.write('x'));
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).isEqualTo("x");
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.isSameFile(link, file);
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void there_is_no_saving_into_a_folder_that_is_not_there() {
    assertThatThrownBy(
            () -> DocumentTest.parse(DocumentTest.SMALL).save(folder.resolve("no/a.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found no such folder, expected one to write into");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_the_system_says_is_told_of_the_file_whatever_its_writer_makes_of_it() {
    Path full = Path.of("/dev/full");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    full,
                    out -> {
                      try {
                        out.write(new byte[1 << 20]);
                      } catch (IOException e) {
                        throw new IOException("I/O error writing PNG file!", e);
                      }
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "/dev/full: found a file that cannot be written (No space left on device), expected one that can");
  }

  @Test
  void a_failure_is_not_hidden_by_what_comes_after_it() throws IOException {
    Path file = Files.createDirectory(folder.resolve("gone")).resolve("a.json");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      try (var parts = Files.list(file.getParent())) {
                        Files.delete(parts.findFirst().orElseThrow());
                      }
                      Files.delete(file.getParent());
                      out.write('x');
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": found that its folder has gone, expected one to write into");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_a_killed_run_has_left_is_removed_when_the_same_file_is_written_again()
      throws Exception {
    Path file = folder.resolve("a.json");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path left = part(file, dead.pid(), 1);
    Path others = part(folder.resolve("b.json"), dead.pid(), 1);
    Path reused = part(file, ProcessHandle.current().pid(), 1);
    Path mine = Files.writeString(folder.resolve(".deltascope-mine.part"), "mine");

    AtomicFile.write(file, out -> out.write('x'));

    assertThat(left).doesNotExist();
    assertThat(reused).as("of an earlier process of the same number").doesNotExist();
    assertThat(others).exists();
    assertThat(mine).exists();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_another_run_still_writes_is_left_to_it() throws Exception {
    Path file = folder.resolve("a.json");
    Process other = new ProcessBuilder("sleep", "60").start();
    long start = other.info().startInstant().orElseThrow().toEpochMilli();
    Path its = part(file, other.pid(), start);

    AtomicFile.write(
        file,
        out -> {
          AtomicFile.write(file, inner -> inner.write('y'));
          out.write('x');
        });

    assertThat(file).hasContent("x");
    assertThat(its).exists();
    other.destroy();
  }

  private static Path part(Path target, long pid, long start) throws IOException {
    String own = String.valueOf(PartFile.of(target).path().getFileName());
    String name = own.replaceFirst("-\\d+-\\d+-(\\d+\\.part)$", "-" + pid + "-" + start + "-$1");
    return Files.writeString(target.resolveSibling(name), "half");
  }
}
