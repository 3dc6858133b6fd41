package kernelwalk.faults;

import java.nio.file.Path;
import kernelwalk.faults.Deed.Outcome;

/** A process of its own that does the same thing again and again, each time another version, until it is killed. */
final class Victim {

    private Victim() {}

    /** Arguments: a folder that is laid out, and what is to be done. Prints the number of each run that is through. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Deed deed = Deed.valueOf(arguments[1]);
        for (int run = 0; ; run++) {
            Outcome outcome = deed.run(folder, run % Deed.VERSIONS);
            System.out.println(outcome.status() == 0 ? run : outcome.said());
        }
    }
}
