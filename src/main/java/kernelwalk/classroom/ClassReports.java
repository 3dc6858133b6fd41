package kernelwalk.classroom;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kernelwalk.exercise.file.FileName;
import kernelwalk.export.ClassPage;

/**
 * The files that marking a class writes: the table, its summary, and a page that also knows the other two again, so that
 * one that a person has edited is not written over.
 */
public record ClassReports(ReportFile table, ReportFile summary, ReportFile page) {

    /** What reports begin with, by which they are known. */
    static final List<String> BEGINNINGS =
            List.of(GradeReport.BEGINNING, ClassSummary.BEGINNING, ClassPage.BEGINNING);

    private static final String KNOWN = "<!-- written: %s %s %s -->\n";

    /** Those of {@code report.csv} are {@code report-summary.csv} and {@code report.html}. */
    public static ClassReports of(Path report) {
        String name = FileName.last(report);
        int ending = name.lastIndexOf('.');
        int end = ending > 0 ? ending : name.length();
        String stem = name.substring(0, end);
        String page = name.endsWith(".html") ? stem + "-class.html" : stem + ".html";
        return new ClassReports(
                new ReportFile(report, GradeReport.BEGINNING),
                new ReportFile(
                        report.resolveSibling(stem + "-summary" + name.substring(end)),
                        ClassSummary.BEGINNING),
                new ReportFile(report.resolveSibling(page), ClassPage.BEGINNING));
    }

    private Stream<ReportFile> all() {
        return Stream.of(table, summary, page);
    }

    /** Where they are. */
    public List<Path> paths() {
        return all().map(ReportFile::path).toList();
    }

    /** Those in whose place something else stands, or an answer. */
    public List<Path> othersOr(Predicate<Path> isAnswer) {
        return all().filter(file -> isAnswer.test(file.path()) || file.isSomethingElse())
                .map(ReportFile::path)
                .toList();
    }

    /** Those that are not as they were written; of which nothing is known may have been edited too. */
    public List<Path> edited() throws IOException {
        String page = Files.exists(this.page.path()) ? Files.readString(this.page.path()) : "";
        int line = page.indexOf("<!-- written: ");
        String[] known =
                line < 0
                        ? new String[0]
                        : page.substring(line).lines().findFirst().get().split(" ");
        boolean isWhole = known.length == 6;
        String body = line < 0 ? page : page.substring(page.indexOf('\n', line) + 1);
        Stream<Path> tables =
                Stream.concat(
                        isAs(table, isWhole ? known[2] : ""),
                        isAs(summary, isWhole ? known[3] : ""));
        boolean isPageAsWritten =
                page.isEmpty() || isWhole && known[4].equals(ReportFile.digest(body));
        return Stream.concat(tables, isPageAsWritten ? Stream.empty() : Stream.of(this.page.path()))
                .toList();
    }

    private static Stream<Path> isAs(ReportFile file, String known) throws IOException {
        String now = file.digest();
        return now.isEmpty() || now.equals(known) ? Stream.empty() : Stream.of(file.path());
    }

    /** Writes all three, the page last. */
    void write(ReportFile.Content ofTable, ReportFile.Content ofSummary, ReportFile.Content ofPage)
            throws IOException {
        table.write(ofTable);
        summary.write(ofSummary);
        var text = new StringWriter();
        ofPage.writeTo(text);
        String body = text.toString();
        String known = KNOWN.formatted(table.digest(), summary.digest(), ReportFile.digest(body));
        page.write(
                out -> {
                    out.write(ClassPage.BEGINNING);
                    out.write(known);
                    out.write(body);
                });
    }
}
