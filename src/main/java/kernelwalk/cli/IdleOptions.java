package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Level;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.PageFormat;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.look.Colours;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options of an export that contradict each other, told before a file is read, and those that would do nothing, which are
 * passed over and said.
 *
 * @param given what stands on the command line
 */
record IdleOptions(
        LookOptions looks,
        OptionSpec all,
        OptionSpec layer,
        OptionSpec framework,
        ParseResult given) {

    /** Why the options do not go with each other or with a format; empty where they do. */
    Optional<String> refusal(Format format, Words words) {
        return contradiction(format, isSeries(format)).map(key -> words.say("cli.export." + key));
    }

    /** What is said of options that are passed over, each on a line. */
    List<String> notes(Format format, Words words) {
        var notes = new ArrayList<String>();
        List<String> idle = idle(format, isSeries(format));
        if (!idle.isEmpty()) {
            notes.add(
                    words.say(
                            "cli.export.not-in-format",
                            String.join(", ", idle),
                            idle.size(),
                            format.code()));
        }
        if (format == PageFormat.HTML && looks.colours() == Colours.PRINT) {
            notes.add(words.say("cli.export.page-themes"));
        }
        return notes;
    }

    private boolean isSeries(Format format) {
        return isGiven(all) && format.isOfOneMoment();
    }

    private Optional<String> contradiction(Format format, boolean isSeries) {
        boolean isWalk = isSeries || format == PictureFormat.GIF;
        if (isGiven(all) && !isSeries) {
            return Optional.of("not-a-sequence");
        }
        if (looks.isThroughLayers() && (isGiven(layer) || !isWalk)) {
            return Optional.of(isGiven(layer) ? "layer-or-layers" : "layers-of-a-walk");
        }
        if (looks.isThroughLayers() && looks.isOfOneWindow()) {
            return Optional.of("layers-or-window");
        }
        if (isSeries && looks.namesMoment()) {
            return Optional.of("all-or-tap");
        }
        if (isWalk && looks.isOfOneWindow() && looks.level() != Level.TAP) {
            return Optional.of("window-by-taps");
        }
        return Optional.empty();
    }

    /** Those that change nothing in a format, in the order of the help. */
    private List<String> idle(Format format, boolean isSeries) {
        var idle = new ArrayList<String>();
        boolean isProgram = format instanceof CodeLanguage;
        if (isProgram && isGiven(layer)) {
            idle.add(layer.longestName());
        }
        if (!isProgram && isGiven(framework)) {
            idle.add(framework.longestName());
        }
        idle.addAll(looks.idle(format, isSeries, given));
        return idle;
    }

    private boolean isGiven(OptionSpec option) {
        return given.hasMatchedOption(option);
    }
}
