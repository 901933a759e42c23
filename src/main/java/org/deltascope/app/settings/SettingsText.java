package org.deltascope.app.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.document.json.FlatJson;
import org.deltascope.document.json.JsonText;
import org.deltascope.document.json.WrittenNumbers;
import org.deltascope.figure.loss.LossLook;
import org.deltascope.figure.loss.LossScale;
import org.deltascope.figure.loss.LossUnit;
import org.deltascope.formula.number.Digits;
import org.deltascope.trace.Granularity;

/** Settings as JSON. What is missing or cannot be read is as at the first start. */
final class SettingsText {
  private SettingsText() {}

  static String of(Settings settings) {
    JsonText json = new JsonText(WrittenNumbers.none());
    json.object(
        () -> {
          settings.window().ifPresent(window -> json.object("window", () -> write(json, window)));
          json.number("split", settings.split());
          write(json, settings.look());
          json.texts("recent", settings.recent());
          write(json, settings.last());
          json.object("lessons", () -> settings.lessons().forEach(json::text));
          json.texts("finished", settings.finished());
          json.integer("steps", settings.steps());
        });
    return json.text();
  }

  private static void write(JsonText json, LastPlace last) {
    json.text("document", last.document());
    json.text("place", last.moment());
    json.text("selection", last.selection());
    json.text("stepBy", name(last.steps()));
  }

  private static void write(JsonText json, WindowPlace window) {
    json.number("x", window.x());
    json.number("y", window.y());
    json.number("width", window.width());
    json.number("height", window.height());
    json.bool("maximized", window.maximized());
  }

  private static void write(JsonText json, DisplaySettings look) {
    json.text("theme", name(look.theme()));
    json.integer("digits", look.digits().digits());
    json.integer("percent", look.percent());
    json.number("speed", look.speed());
    json.text("lossesOver", name(look.losses().unit()));
    json.text("lossScale", name(look.losses().scale()));
    json.integer("lossMean", look.losses().smoothed());
  }

  static Settings read(String text) {
    FlatJson json = FlatJson.of(text);
    Settings first = Settings.first();
    return new Settings(
        window(json),
        json.number("split").orElse(first.split()),
        look(json, first.look()),
        json.texts("recent"),
        last(json),
        lessons(json),
        json.texts("finished"),
        json.number("steps").map(Double::intValue).orElse(0));
  }

  private static Map<String, String> lessons(FlatJson json) {
    return json.within("lessons");
  }

  private static LastPlace last(FlatJson json) {
    return new LastPlace(
        json.text("document").orElse(""),
        json.text("place").orElse(""),
        json.text("selection").orElse(""),
        choice(json, "stepBy", Granularity.values(), LastPlace.none().steps()));
  }

  private static Optional<WindowPlace> window(FlatJson json) {
    Optional<Double> x = json.number("window.x");
    Optional<Double> y = json.number("window.y");
    Optional<Double> width = json.number("window.width").filter(size -> size > 0);
    Optional<Double> height = json.number("window.height").filter(size -> size > 0);
    boolean maximized = json.text("window.maximized").filter("true"::equals).isPresent();
    return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
        ? Optional.of(new WindowPlace(x.get(), y.get(), width.get(), height.get(), maximized))
        : Optional.empty();
  }

  private static DisplaySettings look(FlatJson json, DisplaySettings usual) {
    return new DisplaySettings(
        new Digits(within(json, "digits", Digits.MIN, Digits.MAX, usual.digits().digits())),
        choice(json, "theme", ThemeChoice.values(), usual.theme()),
        within(json, "percent", DisplaySettings.SMALLEST, DisplaySettings.LARGEST, usual.percent()),
        json.number("speed")
            .filter(it -> it >= DisplaySettings.SLOWEST && it <= DisplaySettings.FASTEST)
            .orElse(usual.speed()),
        new LossLook(
            choice(json, "lossesOver", LossUnit.values(), usual.losses().unit()),
            choice(json, "lossScale", LossScale.values(), usual.losses().scale()),
            within(json, "lossMean", 1, LossLook.MOST_SMOOTHED, usual.losses().smoothed())));
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E choice(FlatJson json, String key, E[] all, E usual) {
    return json.text(key)
        .flatMap(text -> Stream.of(all).filter(one -> name(one).equals(text)).findFirst())
        .orElse(usual);
  }

  private static int within(FlatJson json, String key, int least, int most, int usual) {
    return json.number(key)
        .map(Double::intValue)
        .filter(number -> number >= least && number <= most)
        .orElse(usual);
  }
}
