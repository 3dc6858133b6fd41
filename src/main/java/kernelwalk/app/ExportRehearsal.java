package kernelwalk.app;

import java.nio.file.Path;
import kernelwalk.cli.CommandLineProgram;
import kernelwalk.cli.Streams;
import kernelwalk.export.Format;

/**
 * A run that the start-up cache of exports is made from: an exercise in every format and as a worksheet. The build starts it
 * with a home folder of its own, where the files go.
 */
final class ExportRehearsal {

    private static final Path FOLDER = Path.of(System.getProperty("user.home"));

    private ExportRehearsal() {}

    public static void main(String[] arguments) {
        String exercise = arguments[0];
        Streams streams = Streams.ofProcess();
        for (Format format : Format.all()) {
            String file = FOLDER.resolve(format.code() + format.ending()).toString();
            run(streams, "export", exercise, "-o", file, "--format", format.code());
        }
        run(streams, "worksheet", exercise, "-o", FOLDER.resolve("sheet.pdf").toString());
    }

    private static void run(Streams streams, String... arguments) {
        int status = CommandLineProgram.run(streams, Version.current(), arguments);
        if (status != CommandLineProgram.DONE) {
            System.exit(status);
        }
    }
}
