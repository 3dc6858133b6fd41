package kernelwalk.cli;

import java.io.Writer;
import java.util.Locale;
import kernelwalk.words.Words;

/** How the check of an answer is written. */
enum CheckFormat {
    TEXT,
    JSON;

    CheckResult result(Writer out, Words words) {
        return switch (this) {
            case TEXT -> new TextCheck(out, words);
            case JSON -> new JsonCheck(out, words);
        };
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
