package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deltascope.cli.output.CommandOutput;
import org.deltascope.cli.output.JudgementFormat;
import org.deltascope.cli.output.TraceFormat;
import org.deltascope.document.data.KnownData;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.number.Digits;
import org.deltascope.handout.exercise.ExerciseFormat;
import org.deltascope.handout.manuscript.MatrixBrackets;
import org.deltascope.script.Language;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says what was found and what was expected. */
final class OptionConverters {
  private OptionConverters() {}

  /** Lets a command line and all its commands read their options so. */
  static void register(CommandLine line) {
    line.registerConverter(long.class, number(Long::valueOf, "a whole number"));
    line.registerConverter(int.class, number(Integer::valueOf, "a whole number"));
    line.registerConverter(Integer.class, number(Integer::valueOf, "a whole number"));
    line.registerConverter(double.class, number(Double::valueOf, "a number"));
    line.registerConverter(Double.class, number(Double::valueOf, "a number"));
    line.registerConverter(Path.class, CommandOutput::file);
    line.registerConverter(TourLook.Size.class, TourLook::size);
    line.registerConverter(TourLook.Scale.class, TourLook::scale);
    line.registerConverter(Digits.class, OptionConverters::digits);
    line.registerConverter(KnownData.class, choice(KnownData.values()));
    line.registerConverter(FigureKind.class, choice(FigureKind.values()));
    line.registerConverter(FigureFormat.class, choice(FigureFormat.values()));
    line.registerConverter(Theme.class, choice(Theme.values()));
    line.registerConverter(TraceFormat.class, choice(TraceFormat.values()));
    line.registerConverter(ExerciseFormat.class, choice(ExerciseFormat.values()));
    line.registerConverter(JudgementFormat.class, choice(JudgementFormat.values()));
    line.registerConverter(MatrixBrackets.class, choice(MatrixBrackets.values()));
    line.registerConverter(Language.class, choice(Language.values()));
    line.registerConverter(TourLook.Ground.class, choice(TourLook.Ground.values()));
  }

  private static <T> ITypeConverter<T> number(Function<String, T> reader, String expected) {
    return text -> {
      try {
        return reader.apply(text);
      } catch (NumberFormatException e) {
        throw wrong(text, expected);
      }
    };
  }

  /** Reads one of several by the name that it has for users. */
  private static <T extends Enum<T>> ITypeConverter<T> choice(T[] values) {
    return name ->
        Stream.of(values)
            .filter(value -> value.toString().equals(name))
            .findFirst()
            .orElseThrow(() -> wrong(name, "one of " + names(values)));
  }

  private static Digits digits(String text) {
    if (text.equals(Digits.FRACTIONS.toString())) {
      return Digits.FRACTIONS;
    }
    try {
      return new Digits(Integer.parseInt(text));
    } catch (IllegalArgumentException e) {
      throw wrong(text, "%d to %d, or %s".formatted(Digits.MIN, Digits.MAX, Digits.FRACTIONS));
    }
  }

  /** {@return what is said about a value that an option cannot have} */
  static TypeConversionException wrong(String found, String expected) {
    return new TypeConversionException("found %s, expected %s".formatted(found, expected));
  }

  /** {@return the names, in order} */
  static String names(Object[] values) {
    return Stream.of(values).map(Object::toString).collect(joining(", "));
  }
}
