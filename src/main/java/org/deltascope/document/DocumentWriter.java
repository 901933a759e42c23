package org.deltascope.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.document.file.AtomicFile;
import org.deltascope.document.file.DiskFolder;
import org.deltascope.document.file.FileNames;
import org.deltascope.document.json.JsonText;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.part.TrainingPart;
import org.deltascope.document.source.Limits;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TestShare;
import org.deltascope.nn.Training;

/** Writes a document, its keys in the order of the format and unknown ones after them. */
final class DocumentWriter {
  private final JsonText json;

  private DocumentWriter(WrittenNumbers numbers) {
    this.json = new JsonText(numbers);
  }

  static String json(Document document) {
    DocumentWriter writer = new DocumentWriter(document.numbers());
    writer.write(document);
    return writer.json.text();
  }

  static void save(Document document, Path file) throws IOException {
    new SourceFiles(SourceFiles.beside(file, document)).spare(file);
    byte[] bytes =
        json(DocumentInliner.in(DiskFolder.of(file), document)).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Limits.FILE_BYTES) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: found %,d bytes to write, expected at most %,d (128 MB), which can be read again",
              FileNames.text(file),
              bytes.length,
              Limits.FILE_BYTES));
    }
    AtomicFile.write(file, out -> out.write(bytes));
  }

  private void write(Document document) {
    json.object(
        () -> {
          json.text("format", "deltascope");
          json.integer("version", 1);
          json.text("title", document.title());
          document.lesson().ifPresent(this::lesson);
          network(document.network());
          json.text("loss", document.loss().id());
          new OptimizerWriter(json).write(document.optimizer());
          json.object("data", () -> data(document.data()));
          training(document.training());
          json.extras(document.extras());
        });
  }

  private void lesson(Lesson lesson) {
    json.object(
        "lesson",
        () -> {
          json.text("id", lesson.id());
          json.text("summary", lesson.summary());
          lesson
              .textFile()
              .ifPresentOrElse(
                  file -> json.text("textFile", file),
                  () -> json.text("text", lesson.text().markdown()));
          json.extras(lesson.extras());
        });
  }

  private void network(NetworkPart network) {
    json.object(
        "network",
        () -> {
          json.integer("inputs", network.inputs());
          names("inputNames", network.inputNames());
          json.array(
              "layers",
              () -> {
                for (int k = 0; k < network.layers().size(); k++) {
                  LayerPart layer = network.layers().get(k);
                  json.object(k, () -> layer(layer));
                }
              });
          names("outputNames", network.outputNames());
          json.extras(network.extras());
        });
  }

  private void names(String key, List<String> names) {
    if (!names.isEmpty()) {
      json.texts(key, names);
    }
  }

  private void layer(LayerPart layer) {
    json.integer("units", layer.weights().rows());
    new ActivationWriter(json).write(layer.options().activation());
    if (!layer.drawn()) {
      json.rows("weights", layer.weights(), layer.options().edges()::isPresent);
    }
    initializer(layer.initializer());
    json.row("bias", layer.bias().transpose().toRow(0));
    json.text("biasMode", layer.biasMode().id());
    if (!layer.options().weightMode().isTrained()) {
      json.text("weightMode", layer.options().weightMode().id());
    }
    layer.options().labels().name().ifPresent(name -> json.text("name", name));
    names("unitNames", layer.options().labels().units());
    json.extras(layer.extras());
  }

  private void initializer(Optional<LayerPart.Drawing> drawing) {
    if (drawing.isEmpty()) {
      return;
    }
    json.object(
        "initializer",
        () -> {
          Initializer initializer = drawing.get().initializer();
          json.text("name", initializer.id());
          switch (initializer) {
            case Initializer.XavierUniform xavier -> json.integer("seed", xavier.seed());
            case Initializer.HeNormal he -> json.integer("seed", he.seed());
            case Initializer.Uniform uniform -> {
              json.number("low", uniform.low());
              json.number("high", uniform.high());
              json.integer("seed", uniform.seed());
            }
            case Initializer.Zeros zeros -> {}
          }
          json.extras(drawing.get().extras());
        });
  }

  private void data(DataPart data) {
    switch (data) {
      case DataPart.Inline inline -> samples(inline.dataset());
      case DataPart.FromCsv csv -> json.object("csv", () -> table(csv.table()));
    }
    TestShare test = data.dataset().test();
    if (!test.equals(TestShare.none()) || !data.testExtras().json().isEmpty()) {
      json.object(
          "test",
          () -> {
            json.number("share", test.share());
            json.integer("seed", test.seed());
            json.extras(data.testExtras());
          });
    }
    json.extras(data.extras());
  }

  private void samples(Dataset dataset) {
    json.rows("inputs", dataset.inputs());
    if (dataset.hasTargets()) {
      json.rows("targets", dataset.targets());
    }
  }

  private void table(DataPart.Table table) {
    json.text("file", table.file());
    json.texts("inputs", table.inputs());
    if (!table.targets().isEmpty()) {
      json.texts("targets", table.targets());
    }
    json.bool("oneHot", table.oneHot());
    json.extras(table.extras());
  }

  private void training(TrainingPart part) {
    json.object(
        "training",
        () -> {
          Training training = part.training();
          json.integer("batchSize", training.batchSize());
          json.text("reduction", training.reduction().id());
          json.bool("shuffle", training.shuffle());
          json.integer("seed", training.seed());
          stop(part);
          json.extras(part.extras());
        });
  }

  private void stop(TrainingPart part) {
    StopRule stop = part.stop();
    if (stop.equals(StopRule.never()) && part.stopExtras().json().isEmpty()) {
      return;
    }
    json.object(
        "stop",
        () -> {
          stop.epochs().ifPresent(epochs -> json.integer("epochs", epochs));
          stop.lossBelow().ifPresent(loss -> json.number("lossBelow", loss));
          stop.gradientBelow().ifPresent(gradient -> json.number("gradientBelow", gradient));
          stop.noBetterFor().ifPresent(epochs -> json.integer("noBetterFor", epochs));
          json.extras(part.stopExtras());
        });
  }
}
