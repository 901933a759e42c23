package org.deltascope.cli;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.deltascope.cli.output.JudgementFormat;
import org.deltascope.cli.output.TraceFormat;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;
import org.deltascope.formula.number.Digits;
import org.deltascope.script.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of things to choose from, as options have them. */
final class EnumConverters {
  private EnumConverters() {}

  /** Reads what a figure shows. */
  static final class Kinds implements ITypeConverter<FigureKind> {
    @Override
    public FigureKind convert(String name) {
      return choice(FigureKind.values(), name);
    }
  }

  /** Reads a format. */
  static final class Formats implements ITypeConverter<FigureFormat> {
    @Override
    public FigureFormat convert(String name) {
      return choice(FigureFormat.values(), name);
    }
  }

  /** Reads a theme. */
  static final class Themes implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String name) {
      return choice(Theme.values(), name);
    }
  }

  /** Reads how updates are written. */
  static final class Traces implements ITypeConverter<TraceFormat> {
    @Override
    public TraceFormat convert(String name) {
      return choice(TraceFormat.values(), name);
    }
  }

  /** Reads how verdicts are written. */
  static final class Judgements implements ITypeConverter<JudgementFormat> {
    @Override
    public JudgementFormat convert(String name) {
      return choice(JudgementFormat.values(), name);
    }
  }

  /** Reads a language. */
  static final class Languages implements ITypeConverter<Language> {
    @Override
    public Language convert(String name) {
      return choice(Language.values(), name);
    }
  }

  /** Reads the colours of a tour. */
  static final class Grounds implements ITypeConverter<TourLook.Ground> {
    @Override
    public TourLook.Ground convert(String name) {
      return choice(TourLook.Ground.values(), name);
    }
  }

  /** Reads in how many digits numbers are written. */
  static final class DigitCounts implements ITypeConverter<Digits> {
    @Override
    public Digits convert(String text) {
      if (text.equals(Digits.FRACTIONS.toString())) {
        return Digits.FRACTIONS;
      }
      try {
        return new Digits(Integer.parseInt(text));
      } catch (IllegalArgumentException e) {
        throw wrong(text, "%d to %d, or %s".formatted(Digits.MIN, Digits.MAX, Digits.FRACTIONS));
      }
    }
  }

  private static <T> T choice(T[] values, String name) {
    return Stream.of(values)
        .filter(value -> value.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(name, "one of " + names(values)));
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
