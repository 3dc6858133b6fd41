package kernelwalk.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** 37 41 / 35 53 by hand: 1·1 + 2·2 + 4·3 + 5·4 = 37 and so on. */
    static Path homework(Path folder) {
        return file(
                folder,
                "homework.kernelwalk.json",
                """
                {"kernelwalk": 1,
                 "input": {"shape": [1,3,3,1], "values": [1,2,0, 4,5,6, 7,0,9]},
                 "operation": {"type": "convolution",
                  "kernel": {"shape": [2,2,1,1], "values": [1,2, 3,4]}}}
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
        return run(InputStream.nullInputStream(), language, arguments);
    }

    static Captured piped(String text, Object... arguments) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return run(in, Locale.ENGLISH, arguments);
    }

    private static Captured run(InputStream in, Locale language, Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        var streams = new Streams(in, out, err, Words.in(language));
        int status = CommandLineProgram.run(streams, "1.2.3", words);
        return new Captured(status, out.toString(), err.toString());
    }
}
