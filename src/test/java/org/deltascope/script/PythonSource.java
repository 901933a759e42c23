package org.deltascope.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As much of Python as it takes to see whether a script hangs together. */
public record PythonSource(List<String> code) {
  private static final Pattern DEFINITION = Pattern.compile("^def (\\w+)\\(", Pattern.MULTILINE);
  private static final Pattern CALL = Pattern.compile("(?<![\\w.])(?<!def )([a-z_A-Z]\\w*)\\(");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Set<String> BUILT_IN = Set.of("range", "len", "list", "print", "min");
  private static final String PAIRS = "()[]{}";

  /** Takes the comments out, and the lines that are nothing else. */
  public static PythonSource of(String script) {
    List<String> code = new ArrayList<>();
    for (String line : script.split("\n", -1)) {
      String rest = withoutComment(line).stripTrailing();
      if (!rest.isEmpty()) {
        code.add(rest);
      }
    }
    return new PythonSource(List.copyOf(code));
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  String text() {
    return String.join("\n", code);
  }

  Set<String> defined() {
    return words(DEFINITION);
  }

  /** {@return the functions that are called or stand in a list, but for Python's own} */
  Set<String> used() {
    Set<String> used = words(CALL);
    used.removeAll(BUILT_IN);
    String outside = DEFINITION.matcher(text()).replaceAll("");
    Set<String> words =
        new TreeSet<>(WORD.matcher(outside).results().map(MatchResult::group).toList());
    defined().stream().filter(words::contains).forEach(used::add);
    return used;
  }

  /** {@return what is wrong with brackets and indentation; empty if nothing} */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Deque<Character> open = new ArrayDeque<>();
    int expected = 0;
    boolean opens = false;
    for (String line : code) {
      int indent = line.length() - line.stripLeading().length();
      if (open.isEmpty()) {
        boolean right = opens ? indent == expected + 4 : indent <= expected && indent % 4 == 0;
        if (!right) {
          faults.add("indentation: " + line);
        }
        expected = indent;
      }
      for (char c : line.replaceAll("\"[^\"]*\"", "\"\"").toCharArray()) {
        int at = PAIRS.indexOf(c);
        if (at >= 0 && at % 2 == 0) {
          open.push(PAIRS.charAt(at + 1));
        } else if (at >= 0 && (open.isEmpty() || open.pop() != c)) {
          faults.add("brackets: " + line);
        }
      }
      opens = open.isEmpty() && line.endsWith(":");
    }
    if (opens || !open.isEmpty()) {
      faults.add("the end is missing");
    }
    return faults;
  }

  private Set<String> words(Pattern pattern) {
    return new TreeSet<>(pattern.matcher(text()).results().map(result -> result.group(1)).toList());
  }
}
