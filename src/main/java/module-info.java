/** Deltascope: backpropagation made visible, number by number. */
@org.jspecify.annotations.NullMarked
module org.deltascope {
  requires java.desktop;
  requires static transitive org.jspecify;
  requires javafx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires tools.jackson.core;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires jlatexmath;
  requires org.apache.commons.logging;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.commonmark;

  exports org.deltascope;

  opens org.deltascope.cli to
      info.picocli;
  opens org.deltascope.cli.shell to
      info.picocli;
}
