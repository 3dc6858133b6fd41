package kernelwalk.classroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.exercise.file.FileDigest;
import kernelwalk.export.ClassPage;

/**
 * What the page of a class knows of itself and of the tables beside it: by which digests they are known again as the
 * program wrote them.
 *
 * @param isPage  whether the page itself is as it was written
 * @param table   those of the table
 * @param summary those of the summary
 */
record KnownReports(boolean isPage, List<String> table, List<String> summary) {

    /** Without a page nothing is known. */
    static final KnownReports NONE = new KnownReports(false, List.of(), List.of());

    private static final String KNOWN = "<!-- written: %s %s %s %s %s -->\n";
    private static final String DIGEST = "([0-9a-f]{64}|-)";

    private static final Pattern PAGE =
            Pattern.compile(
                    Pattern.quote(ClassPage.BEGINNING) + KNOWN.replace("%s", DIGEST) + "(.*)",
                    Pattern.DOTALL);

    /** What a page knows. */
    static KnownReports in(byte[] page) {
        Matcher parts = PAGE.matcher(new String(page, StandardCharsets.UTF_8));
        return parts.matches()
                ? new KnownReports(
                        parts.group(3).equals(FileDigest.of(parts.group(6))),
                        List.of(parts.group(1), parts.group(4)),
                        List.of(parts.group(2), parts.group(5)))
                : NONE;
    }

    /** Whether a table is known, or there is none. */
    boolean isTable(String digest) {
        return digest.isEmpty() || table.contains(digest);
    }

    /** Whether a summary is known, or there is none. */
    boolean isSummary(String digest) {
        return digest.isEmpty() || summary.contains(digest);
    }

    /**
     * What the next page begins with. It knows the tables that lie there too if they were known, as long as the new ones
     * have not taken their places: the program may be killed before.
     */
    String beginning(String body, Tables fresh, Tables lying) {
        return ClassPage.BEGINNING
                + KNOWN.formatted(
                        fresh.table(),
                        fresh.summary(),
                        FileDigest.of(body),
                        table.contains(lying.table()) ? lying.table() : "-",
                        summary.contains(lying.summary()) ? lying.summary() : "-");
    }

    /** The digests of the two tables. */
    record Tables(String table, String summary) {}
}
