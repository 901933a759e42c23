package org.deltascope.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.file.Folder;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.part.OptimizerPart;
import org.deltascope.document.part.TrainingPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.NetworkLabels;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.Training;

/**
 * A document: what is trained and on what, with its title, its lesson and what other versions wrote
 * into it.
 *
 * @param title shown above the network; may be empty
 * @param lesson the text that belongs to it, if it is a lesson
 * @param network layers, with their weights
 * @param loss of one sample
 * @param optimizer how gradients change parameters
 * @param data samples, written out or from a CSV file
 * @param training how samples become updates
 * @param extras unknown keys
 * @param numbers how they were written
 */
public record Document(
    String title,
    Optional<Lesson> lesson,
    NetworkPart network,
    Loss loss,
    OptimizerPart optimizer,
    DataPart data,
    TrainingPart training,
    UnknownKeys extras,
    WrittenNumbers numbers) {

  /** A document that nobody wrote. */
  public Document(
      String title,
      Optional<Lesson> lesson,
      NetworkPart network,
      Loss loss,
      OptimizerPart optimizer,
      DataPart data,
      TrainingPart training,
      UnknownKeys extras) {
    this(title, lesson, network, loss, optimizer, data, training, extras, WrittenNumbers.none());
  }

  /** How a document's file name ends. */
  public static final String EXTENSION = ".deltascope";

  /** How it ended in earlier versions. */
  public static final String FORMER_EXTENSION = ".deltascope.json";

  /** {@return whether a file of that name is called as documents are} */
  public static boolean isFileName(String name) {
    return name.endsWith(EXTENSION) || name.endsWith(".json");
  }

  /**
   * {@return the document in a file}
   *
   * @param file where it is; what it refers to lies in its folder
   * @throws DocumentException if it cannot be read or is wrong
   */
  public static Document open(Path file) throws DocumentException {
    return DocumentReader.read(file);
  }

  /**
   * {@return a document of an experiment, all weights written out}
   *
   * @param title shown above the network
   * @param experiment what is trained
   */
  public static Document of(String title, Experiment experiment) {
    return new Document(
        title,
        Optional.empty(),
        NetworkPart.of(experiment.network()),
        experiment.loss(),
        new OptimizerPart(experiment.optimizer(), UnknownKeys.none()),
        new DataPart.Inline(experiment.data(), UnknownKeys.none()),
        new TrainingPart(experiment.training(), UnknownKeys.none()),
        UnknownKeys.none());
  }

  /** {@return what is trained, with the first weights drawn} */
  public Experiment experiment() {
    return new Experiment(
        network.network(), loss, optimizer.optimizer(), data.dataset(), training.training());
  }

  /** {@return how its numbers were written} Made anew, which takes a moment. */
  public GivenNumbers given() {
    return new DocumentNumbers(this);
  }

  /**
   * {@return names of the inputs; those of the columns where they come from a table and the
   * document gives none}
   */
  public List<String> inputNames() {
    return network.inputNames().isEmpty() ? data.inputNames() : network.inputNames();
  }

  /** {@return names of the outputs; empty where the document gives none} */
  public List<String> outputNames() {
    return network.outputNames().isEmpty() ? data.outputNames() : network.outputNames();
  }

  /** {@return what it calls inputs, layers and neurons; outputs are neurons of the last layer} */
  public NetworkLabels labels() {
    List<String> layers = new ArrayList<>();
    List<List<String>> units = new ArrayList<>();
    for (LayerPart layer : network.layers()) {
      layers.add(layer.options().labels().name().orElse(""));
      units.add(layer.options().labels().units());
    }
    if (units.getLast().isEmpty()) {
      units.set(units.size() - 1, outputNames());
    }
    return new NetworkLabels(inputNames(), layers, units);
  }

  /** {@return how many characters its texts have, keys that are not known included} */
  public long textLength() {
    return TextLength.of(this);
  }

  /**
   * {@return this document with other weights, such as trained ones, written out}
   *
   * @param trained a network of the same shape
   */
  public Document with(Network trained) {
    List<LayerPart> layers = new ArrayList<>();
    for (int l = 1; l <= trained.depth(); l++) {
      Layer layer = trained.layer(l);
      layers.add(network.layers().get(l - 1).with(layer.weights(), layer.bias()));
    }
    return new Document(
        title, lesson, network.with(layers), loss, optimizer, data, training, extras, numbers);
  }

  /**
   * {@return this document with another optimizer}
   *
   * @param changed the new one
   */
  public Document with(Optimizer changed) {
    return new Document(
        title, lesson, network, loss, optimizer.with(changed), data, training, extras, numbers);
  }

  /**
   * {@return this document called otherwise}
   *
   * @param newTitle shown above the network; may be empty
   */
  public Document titled(String newTitle) {
    return new Document(
        newTitle, lesson, network, loss, optimizer, data, training, extras, numbers);
  }

  /**
   * {@return this document with another network}
   *
   * @param changed the new one
   */
  public Document with(NetworkPart changed) {
    return new Document(title, lesson, changed, loss, optimizer, data, training, extras, numbers);
  }

  /**
   * {@return this document with another loss}
   *
   * @param changed the new one
   */
  public Document with(Loss changed) {
    return new Document(
        title, lesson, network, changed, optimizer, data, training, extras, numbers);
  }

  /**
   * {@return this document with other samples}
   *
   * @param changed the new ones
   */
  public Document with(DataPart changed) {
    return new Document(
        title, lesson, network, loss, optimizer, changed, training, extras, numbers);
  }

  /**
   * {@return this document with its samples written into it} A table gives names, which the samples
   * written out would not; they are taken over where they are as many.
   */
  public Document inlined() {
    return data instanceof DataPart.FromCsv csv
        ? with(network.called(inputNames(), outputNames()))
            .with(new DataPart.Inline(csv.dataset(), csv.testExtras(), csv.extras()))
        : this;
  }

  /**
   * {@return this document trained otherwise}
   *
   * @param changed how samples become updates
   */
  public Document with(Training changed) {
    TrainingPart part = training.with(changed);
    return new Document(title, lesson, network, loss, optimizer, data, part, extras, numbers);
  }

  /**
   * {@return this document stopped otherwise}
   *
   * @param changed when
   */
  public Document with(StopRule changed) {
    TrainingPart part = training.with(changed);
    return new Document(title, lesson, network, loss, optimizer, data, part, extras, numbers);
  }

  /**
   * {@return this document with other keys that are kept unread}
   *
   * @param changed all of them
   */
  public Document with(UnknownKeys changed) {
    return new Document(title, lesson, network, loss, optimizer, data, training, changed, numbers);
  }

  /**
   * {@return this document with its numbers written otherwise}
   *
   * @param changed how
   */
  public Document with(WrittenNumbers changed) {
    return new Document(title, lesson, network, loss, optimizer, data, training, extras, changed);
  }

  /** {@return this document with all written into it that lies in files beside it} */
  public Document standalone() {
    return DocumentInliner.in(Folder.NONE, this);
  }

  /** {@return the document as JSON; what lies in files beside it stays there} */
  public String toJson() {
    return DocumentWriter.json(this);
  }

  /**
   * Saves the document. The file appears whole or not at all, and an existing one is replaced only
   * after the new one is complete. What the document refers to in files beside it is written into
   * it, unless the same files lie in the new folder too.
   *
   * @param file where to
   * @throws IOException if it cannot be written, or would be too large to be read again
   */
  public void save(Path file) throws IOException {
    DocumentWriter.save(this, file);
  }
}
