package org.deltascope.handout.exercise;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads questions and grades answers as Moodle documents it, from the file alone: of each field the
 * first answer whose interval holds what was typed decides.
 */
final class MoodleGrader {
  private static final Pattern FIELD = Pattern.compile("\\{(\\d*):(?:NUMERICAL|NM):([^}]*)\\}");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?([^~#]+)(?:#([^~]*))?");
  private static final Pattern NUMBER =
      Pattern.compile("(-?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?)");

  private MoodleGrader() {}

  /** An answer that a field knows; anything fits the number *. */
  record Answer(String number, BigDecimal tolerance, double percent, String feedback) {
    boolean fits(BigDecimal typed) {
      return number.equals("*")
          || typed.subtract(new BigDecimal(number)).abs().compareTo(tolerance) <= 0;
    }
  }

  /** A field to type a number into. */
  record Field(List<Answer> answers) {
    Answer grade(BigDecimal typed) {
      return answers.stream().filter(answer -> answer.fits(typed)).findFirst().orElseThrow();
    }
  }

  /** A question. */
  record Question(
      String type,
      String name,
      String text,
      String feedback,
      List<String> files,
      List<Field> fields) {}

  /** A whole file. */
  record Quiz(List<String> categories, List<Question> questions) {}

  static Quiz read(String xml) throws Exception {
    Element quiz =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    List<String> categories = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (Element question : children(quiz, "question")) {
      String type = question.getAttribute("type");
      if (type.equals("category")) {
        categories.add(text(question, "category"));
        continue;
      }
      String html = text(question, "questiontext");
      List<Field> fields =
          type.equals("cloze")
              ? FIELD.matcher(html).results().map(found -> field(found.group(2))).toList()
              : List.of(
                  new Field(
                      children(question, "answer").stream().map(MoodleGrader::answer).toList()));
      questions.add(
          new Question(
              type,
              text(question, "name"),
              html,
              text(question, "generalfeedback"),
              children(children(question, "questiontext").getFirst(), "file").stream()
                  .map(Element::getTextContent)
                  .toList(),
              fields));
    }
    return new Quiz(categories, questions);
  }

  private static Field field(String code) {
    List<Answer> answers = new ArrayList<>();
    for (String one : code.split("~", -1)) {
      Matcher alternative = ALTERNATIVE.matcher(one);
      if (!alternative.matches()) {
        throw new IllegalArgumentException("no answer: " + one);
      }
      double percent =
          "=".equals(alternative.group(1))
              ? 100
              : Double.parseDouble(alternative.group(2).replace(',', '.'));
      String[] parts = alternative.group(3).strip().split(":", -1);
      answers.add(
          new Answer(
              number(parts[0]),
              new BigDecimal(parts.length > 1 ? number(parts[1]) : "0"),
              percent,
              alternative.group(4)));
    }
    return new Field(answers);
  }

  private static String number(String text) {
    if (!text.equals("*") && !NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("no number: " + text);
    }
    return text;
  }

  private static Answer answer(Element answer) {
    return new Answer(
        number(children(answer, "text").getFirst().getTextContent()),
        new BigDecimal(children(answer, "tolerance").getFirst().getTextContent()),
        Double.parseDouble(answer.getAttribute("fraction")),
        text(answer, "feedback"));
  }

  private static String text(Element parent, String name) {
    return children(children(parent, name).getFirst(), "text").getFirst().getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node instanceof Element && node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
