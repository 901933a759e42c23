package org.deltascope.figure.paint.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.deltascope.figure.measure.Typeface;

/** Cuts a font down to the characters that are used. */
final class FontSubset {
  private static final int FIRST_ARABIC = 0x600;
  private static final int LAST_ARABIC = 0x6FF;
  private static final int FIRST_JOINED = 0xFE70;
  private static final int LAST_JOINED = 0xFEFC;

  private FontSubset() {}

  /** {@return a TrueType file with the glyphs of those characters that the font has} */
  static byte[] of(Typeface typeface, NavigableSet<Integer> codePoints) throws IOException {
    try (InputStream in = typeface.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      TTFSubsetter subsetter = new TTFSubsetter(font);
      for (int codePoint : codePoints) {
        // The subsetter's character table ends with the basic plane.
        if (Character.isBmpCodePoint(codePoint)) {
          subsetter.add(codePoint);
        }
        if (codePoint >= FIRST_ARABIC && codePoint <= LAST_ARABIC) {
          addJoinedForms(subsetter);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }

  /** Which of them a viewer needs is known only after it has joined the letters. */
  private static void addJoinedForms(TTFSubsetter subsetter) {
    for (int codePoint = FIRST_JOINED; codePoint <= LAST_JOINED; codePoint++) {
      subsetter.add(codePoint);
    }
  }
}
