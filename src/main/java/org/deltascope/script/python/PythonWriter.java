package org.deltascope.script.python;

/** Lines of Python, indented, with comments beside or above what they say something about. */
public final class PythonWriter {
  public static final int WIDTH = 100;
  private static final String STEP = "    ";

  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  /** Writes a line of code. */
  public void code(String code) {
    text.append(indent).append(code).append('\n');
  }

  /** Writes a line of code and a comment, if any, above it where there is no room beside it. */
  public void code(String code, String remark) {
    if (remark.isEmpty()) {
      code(code);
    } else if (indent.length() + code.length() + remark.length() + 4 <= WIDTH) {
      code(code + "  # " + remark);
    } else {
      remark(remark);
      code(code);
    }
  }

  /** Writes a comment, which must be one line. */
  public void remark(String remark) {
    code(remark.isEmpty() ? "#" : "# " + remark);
  }

  /** Leaves a line empty. */
  public void blank() {
    text.append('\n');
  }

  /** Writes what is indented below a line such as {@code for l in range(1, L):}. */
  public void block(String head, Runnable body) {
    code(head);
    indented(body);
  }

  /** Defines a function, with the empty lines before it that Python's style asks for. */
  public void define(String call, Runnable body) {
    blank();
    blank();
    block("def " + call + ":", body);
  }

  /** Writes further to the right. */
  void indented(Runnable body) {
    String outer = indent;
    indent += STEP;
    body.run();
    indent = outer;
  }

  /** {@return how many characters fit into a line} */
  int room() {
    return WIDTH - indent.length();
  }

  /** {@return all lines} */
  public String text() {
    return text.toString();
  }
}
