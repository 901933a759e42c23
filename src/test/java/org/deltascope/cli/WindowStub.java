package org.deltascope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.DocumentSource;

/** Notes what is asked of it. */
final class WindowStub implements CommandWindow {
  private final List<String> asked = new ArrayList<>();
  private boolean refuses;

  static WindowStub thatRefuses() {
    WindowStub window = new WindowStub();
    window.refuses = true;
    return window;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public void open(Optional<DocumentSource> document, String wrong) throws NoDisplayException {
    if (refuses) {
      throw new NoDisplayException("The system refuses to open a window.");
    }
    String said = wrong.isEmpty() ? "" : " and say " + wrong;
    asked.add("open " + document.map(DocumentSource::name).orElse("nothing") + said);
  }

  @Override
  public int tour(DocumentSource document, Path folder, TourLook look) throws IOException {
    String usual =
        look.equals(TourLook.USUAL)
            ? ""
            : ", %s %s × %s".formatted(look.ground(), look.size(), look.scale());
    asked.add("tour %s in %s%s".formatted(document.name(), folder, usual));
    return 11;
  }
}
