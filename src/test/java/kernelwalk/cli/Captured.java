package kernelwalk.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kernelwalk.words.Words;

/** One run of the command line: what it wrote, and its exit status. */
record Captured(int status, String out, String err) {

    /** The lecture's mean filter, as a file. */
    static Path lesson(Path folder) {
        return file(
                folder,
                "mean-filter.kernelwalk.json",
                """
                {"kernelwalk": 1, "title": "Mean filter with bias",
                 "input": {"shape": [1,4,4,1], "values": [0,1,2,3, 4,5,6,7, 8,9,10,11, 12,13,14,15]},
                 "operation": {"type": "convolution", "bias": [3],
                  "kernel": {"shape": [2,2,1,1], "values": ["1/4","1/4","1/4","1/4"]}}}
                """);
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Captured run(Object... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    static Captured run(Locale language, Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status =
                CommandLineProgram.run(new Streams(out, err, Words.in(language)), "1.2.3", words);
        return new Captured(status, out.toString(), err.toString());
    }
}
