package kernelwalk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.Format;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What can be said about how an exercise is shown in a file. */
final class LookOptions {

    /** How the command writes them. */
    static final String SYNOPSIS =
            " [--window N,Y,X,F] [--tap T] [--all] [--level tap|window|row|filter] [--speed 0.25…4]"
                    + " [--once] [--layers] [--scale 1…4] [--theme light|dark|print] [--size 1280x800]"
                    + " [--language en|ko] [--detail one|filter|all] [--for any|canvas] [--blank]"
                    + " [--count-from 0|1]";

    private static final int MOST_TAPS = 999_999;

    private final OptionSpec window =
            OptionSpec.builder("--window")
                    .paramLabel("N,Y,X,F")
                    .type(Cell.class)
                    .converters(new WindowPlace())
                    .descriptionKey("cli.help.export.window")
                    .build();

    private final OptionSpec tap =
            new WholeNumber(0, MOST_TAPS)
                    .option("--tap")
                    .descriptionKey("cli.help.export.tap")
                    .build();

    private final OptionSpec level =
            OneOf.of(
                            Level.class,
                            List.of(Level.TAP, Level.WINDOW, Level.ROW, Level.FILTER),
                            LookOptions::code)
                    .option("--level")
                    .defaultValue(code(Level.TAP))
                    .descriptionKey("cli.help.export.level")
                    .build();

    private final OptionSpec speed =
            new DecimalNumber("0.25", "4")
                    .option("--speed")
                    .descriptionKey("cli.help.export.speed")
                    .build();

    private final OptionSpec once = flag("--once", "cli.help.export.once");

    private final OptionSpec layers = flag("--layers", "cli.help.export.layers");

    private final OptionSpec scale =
            new DecimalNumber("1", "4")
                    .option("--scale")
                    .descriptionKey("cli.help.export.scale")
                    .build();

    private final OptionSpec theme =
            OneOf.of(Colours.class, Colours::code)
                    .option("--theme")
                    .defaultValue(Colours.LIGHT.code())
                    .descriptionKey("cli.help.export.theme")
                    .build();

    private final OptionSpec size =
            PictureSizeText.option().descriptionKey("cli.help.export.size").build();

    private final OptionSpec language =
            OneOf.of(Language.class, Language::code)
                    .option("--language")
                    .descriptionKey("cli.help.export.language")
                    .build();

    private final OptionSpec detail =
            OneOf.of(Detail.class, Detail::code)
                    .option("--detail")
                    .descriptionKey("cli.help.export.detail")
                    .build();

    private final OptionSpec system =
            OneOf.of(CourseSystem.class, CourseSystem::code)
                    .option("--for")
                    .defaultValue(CourseSystem.ANY.code())
                    .descriptionKey("cli.help.export.for")
                    .build();

    private final OptionSpec blank = flag("--blank", "cli.help.export.blank");

    private final OptionSpec countFrom = CountFromOption.make();

    /** What each of them is about, in the order of the help. */
    private final Map<OptionSpec, Aspect> aspects = new LinkedHashMap<>();

    LookOptions() {
        aspects.put(window, Aspect.WINDOW);
        aspects.put(tap, Aspect.MOMENT);
        aspects.put(level, Aspect.LEVEL);
        aspects.put(speed, Aspect.SPEED);
        aspects.put(once, Aspect.LOOP);
        aspects.put(scale, Aspect.SCALE);
        aspects.put(theme, Aspect.THEME);
        aspects.put(size, Aspect.SIZE);
        aspects.put(language, Aspect.LANGUAGE);
        aspects.put(detail, Aspect.DETAIL);
        aspects.put(system, Aspect.SYSTEM);
        aspects.put(blank, Aspect.BLANK);
        aspects.put(countFrom, Aspect.LANGUAGE);
    }

    private static String code(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .defaultValue("false")
                .descriptionKey(description)
                .build();
    }

    void addTo(CommandSpec spec) {
        for (OptionSpec option :
                List.of(
                        window, tap, level, speed, once, layers, scale, theme, size, language,
                        detail, system, blank, countFrom)) {
            spec.addOption(option);
        }
    }

    /**
     * Those that are given and change nothing in a format.
     *
     * @param isSeries whether every moment has a file of its own
     */
    List<String> idle(Format format, boolean isSeries, ParseResult given) {
        return aspects.entrySet().stream()
                .filter(option -> given.hasMatchedOption(option.getKey()))
                .filter(option -> !takes(format, isSeries, option.getValue()))
                .map(option -> option.getKey().longestName())
                .toList();
    }

    private static boolean takes(Format format, boolean isSeries, Aspect aspect) {
        return format.aspects().contains(aspect) || isSeries && aspect == Aspect.LEVEL;
    }

    /** Whether one moment of a window is named. */
    boolean namesMoment() {
        return tap.getValue() != null;
    }

    /** Whether a window, or a moment of one, is named. */
    boolean isOfOneWindow() {
        return window.getValue() != null || namesMoment();
    }

    Level level() {
        return level.getValue();
    }

    Colours colours() {
        return theme.getValue();
    }

    /** A look, or why there is no such. */
    record Wish(Optional<Look> look, String refusal) {

        static Wish of(Look look) {
            return new Wish(Optional.of(look), "");
        }

        static Wish refused(String why) {
            return new Wish(Optional.empty(), why);
        }
    }

    /** What the options mean for an exercise. */
    Wish of(Exercise exercise, Words speaking) {
        Language asked = language.getValue();
        Words words = asked == null ? speaking : Words.in(asked);
        CountFrom from = CountFromOption.of(countFrom);
        PictureSize units = size.getValue();
        Cell named = window.getValue();
        Detail told = detail.getValue();
        Look look =
                Look.in(words.counting(from))
                        .with(theme.<Colours>getValue())
                        .with(new PictureSize(units.width(), units.height(), scale.getValue()))
                        .with(film())
                        .with(told != null ? told : named == null ? Detail.ALL : Detail.ONE)
                        .with(system.<CourseSystem>getValue())
                        .blank(blank.<Boolean>getValue());
        return placed(look, exercise, named, speaking.counting(from));
    }

    private Film film() {
        return new Film(
                level.getValue(), speed.getValue(), !once.<Boolean>getValue(), isThroughLayers());
    }

    /** Whether every layer is walked. */
    boolean isThroughLayers() {
        return layers.<Boolean>getValue();
    }

    private Wish placed(Look look, Exercise exercise, Cell named, Words speaking) {
        Computation computation = exercise.compute();
        Shape output = computation.geometry().output();
        Look about = look;
        if (named != null) {
            Optional<Cell> cell = WindowPlace.in(output, named, speaking.countFrom());
            if (cell.isEmpty()) {
                return Wish.refused(WindowPlace.refused(output, exercise.givesUnits(), speaking));
            }
            about = look.at(cell.get());
        }
        Integer taken = tap.getValue();
        if (taken == null) {
            return Wish.of(about);
        }
        Walk walk = computation.walk();
        if (taken > walk.taps()) {
            return Wish.refused(speaking.say("cli.export.no-such-tap", walk.taps()));
        }
        return Wish.of(about.at(about.window().map(walk::startOf).orElse(0L) + taken));
    }
}
