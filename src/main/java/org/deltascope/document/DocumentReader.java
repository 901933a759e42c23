package org.deltascope.document;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deltascope.document.file.DiskFolder;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.file.Folder;
import org.deltascope.document.file.Utf8File;
import org.deltascope.document.json.JsonTree;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.document.lesson.MarkdownTree;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.document.part.TrainingPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;

/** Makes a document of what the file says. */
public final class DocumentReader {
  private DocumentReader() {}

  static Document read(Path file) throws DocumentException {
    return read(file, Utf8File::read);
  }

  /** {@return what a pipe says, into which another program writes a document} */
  static Document readPipe(Path pipe) throws DocumentException {
    return read(pipe, Utf8File::readAll);
  }

  /** Reads a text. */
  @FunctionalInterface
  private interface Source {
    String read(Path file, String name, SourceLocation place) throws IOException, DocumentException;
  }

  private static Document read(Path file, Source source) throws DocumentException {
    String name = FileNames.text(file);
    SourceLocation top = SourceLocation.top(name);
    try {
      return read(name, source.read(file, name, top), DiskFolder.of(file));
    } catch (NoSuchFileException e) {
      throw top.error("no such file", "a document");
    } catch (IOException e) {
      throw top.error("a file that cannot be read", "a readable document");
    }
  }

  static Document read(String name, String source, Folder folder) throws DocumentException {
    JsonTree.Read read = JsonTree.read(name, source);
    ObjectReader keys = new ObjectReader(SourceLocation.top(name), read.document());
    keys.need("format", "\"deltascope\"").named(only("deltascope"), List.of("\"deltascope\""));
    keys.need("version", "1").integer(1, 1, "1, the version this program knows");
    Optional<ValueReader> title = keys.take("title");
    Optional<ValueReader> lesson = keys.take("lesson");
    NetworkPart network = NetworkReader.read(keys.need("network", "the network").object());
    Loss loss = loss(keys, network);
    OptimizerPart optimizer =
        OptimizerReader.read(keys.need("optimizer", "how weights are updated").object());
    DataPart data = DataReader.read(keys.need("data", "samples").object(), network, loss, folder);
    Optional<ValueReader> training = keys.take("training");
    ViewReader.check(keys);
    return new Document(
        title.isPresent() ? title.get().name() : "",
        lesson.isPresent() ? Optional.of(lesson(lesson.get().object(), folder)) : Optional.empty(),
        network,
        loss,
        optimizer,
        data,
        training.isPresent()
            ? training(training.get().object())
            : new TrainingPart(Training.plain(), UnknownKeys.none()),
        keys.rest(),
        read.numbers());
  }

  private static Loss loss(ObjectReader keys, NetworkPart network) throws DocumentException {
    List<String> ids = Stream.of(Loss.values()).map(Loss::id).toList();
    ValueReader value = keys.need("loss", "one of " + String.join(", ", ids));
    Loss loss = value.named(id -> Loss.named(Synonyms.loss(id)), ids);
    Activation last = network.layers().getLast().activation();
    Optional<Activation> required = loss.requires();
    if (required.isPresent() && !required.get().equals(last)) {
      throw value
          .place()
          .error(
              "%s upon a last layer of %s".formatted(loss.id(), last),
              "a last layer of " + required.get());
    }
    return loss;
  }

  private static TrainingPart training(ObjectReader keys) throws DocumentException {
    Training plain = Training.plain();
    List<String> reductions = Stream.of(Reduction.values()).map(Reduction::id).toList();
    Optional<ValueReader> batchSize = keys.take("batchSize");
    Optional<ValueReader> reduction = keys.take("reduction");
    Optional<ValueReader> shuffle = keys.take("shuffle");
    Optional<ValueReader> seed = keys.take("seed");
    Training training =
        new Training(
            batchSize.isPresent()
                ? batchSize
                    .get()
                    .integer(0, Integer.MAX_VALUE, "a whole number, 0 for the whole data set")
                : plain.batchSize(),
            reduction.isPresent()
                ? reduction
                    .get()
                    .named(
                        id ->
                            Stream.of(Reduction.values())
                                .filter(r -> r.id().equals(id))
                                .findFirst(),
                        reductions)
                : plain.reduction(),
            shuffle.isPresent() ? shuffle.get().bool() : plain.shuffle(),
            seed.isPresent() ? seed.get().seed() : plain.seed());
    StopReader.Read stop = StopReader.read(keys.take("stop"));
    return new TrainingPart(training, stop.rule(), stop.extras(), keys.rest());
  }

  private static Lesson lesson(ObjectReader keys, Folder folder) throws DocumentException {
    String id = keys.need("id", "the lesson's name").name();
    String summary = keys.need("summary", "one line").text();
    Optional<ValueReader> text = keys.take("text");
    if (text.isPresent()) {
      LessonText written = text(text.get().text(), text.get().place());
      return new Lesson(id, summary, Optional.empty(), written, keys.rest());
    }
    ValueReader file =
        keys.need("textFile", "the name of a Markdown file, or the text as \"text\"");
    LessonText written = text(folder.read(file.text(), file.place()), file.place());
    return new Lesson(id, summary, Optional.of(file.text()), written, keys.rest());
  }

  private static LessonText text(String markdown, SourceLocation place) throws DocumentException {
    MarkdownTree.requireShallow(markdown, place);
    return LessonText.parse(markdown);
  }

  private static Function<String, Optional<String>> only(String allowed) {
    return text -> text.equals(allowed) ? Optional.of(text) : Optional.empty();
  }
}
