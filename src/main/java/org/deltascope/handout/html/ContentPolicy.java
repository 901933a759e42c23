package org.deltascope.handout.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The content security policy of a page: its own script and style, known by their hashes, and fonts
 * and pictures that stand in the page. Whatever else a text might smuggle in is not run, not
 * applied and not fetched.
 *
 * @param style the text between the tags of the page's one style element
 * @param script the text between the tags of its one script element
 */
record ContentPolicy(String style, String script) {

  /** {@return the element for a page that has no script} */
  static String withoutScript(String style) {
    return meta("'none'", hash(style));
  }

  /** {@return the element for the head of the page, before what it is about} */
  String meta() {
    return meta(hash(script), hash(style));
  }

  private static String meta(String script, String style) {
    return """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    script-src %s; style-src %s; font-src data:; img-src data:; base-uri 'none'; \
    form-action 'none'">
    """
        .formatted(script, style);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
