package org.deltascope.document;

import java.util.Optional;
import org.deltascope.document.csv.CsvData;
import org.deltascope.document.file.Folder;
import org.deltascope.document.lesson.Lesson;
import org.deltascope.document.lesson.LessonText;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.document.source.SourceLocation;

/** Takes into a document what it refers to but would not find in another folder. */
final class DocumentInliner {
  private DocumentInliner() {}

  static Document in(Folder folder, Document document) {
    boolean isThere =
        document.data() instanceof DataPart.FromCsv csv && sameData(folder, csv, document);
    Document taken = isThere ? document : document.inlined();
    return new Document(
        taken.title(),
        taken.lesson().map(lesson -> lesson(folder, lesson)),
        taken.network(),
        taken.loss(),
        taken.optimizer(),
        taken.data(),
        taken.training(),
        taken.extras(),
        taken.numbers());
  }

  private static Lesson lesson(Folder folder, Lesson lesson) {
    boolean found =
        lesson.textFile().isPresent() && sameText(folder, lesson.textFile().get(), lesson.text());
    return found
        ? lesson
        : new Lesson(
            lesson.id(), lesson.summary(), Optional.empty(), lesson.text(), lesson.extras());
  }

  private static boolean sameText(Folder folder, String file, LessonText text) {
    try {
      return folder.read(file, SourceLocation.top(file)).equals(text.markdown());
    } catch (DocumentException e) {
      return false; // not there, or not the same: take it in
    }
  }

  private static boolean sameData(Folder folder, DataPart.FromCsv csv, Document document) {
    SourceLocation place = SourceLocation.top(csv.table().file());
    try {
      return CsvData.read(csv.table(), place, document.network(), document.loss(), folder)
          .dataset()
          .with(csv.dataset().test())
          .equals(csv.dataset());
    } catch (DocumentException e) {
      return false; // likewise
    }
  }
}
