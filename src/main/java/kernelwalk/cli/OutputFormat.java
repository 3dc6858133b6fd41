package kernelwalk.cli;

import java.util.Locale;

/** How results are written. */
enum OutputFormat {
    TEXT,
    JSON,
    CSV;

    Results results(Streams streams, boolean severalFiles) {
        return switch (this) {
            case TEXT -> new TextResults(streams.out(), streams.words(), severalFiles);
            case JSON -> new JsonResults(streams.out());
            case CSV -> new CsvResults(streams.out(), severalFiles);
        };
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
